/** How the product is: every part says it about itself, one place gathers it. */
@NullMarked
package dev.slotquest.shared.health;

import org.jspecify.annotations.NullMarked;
