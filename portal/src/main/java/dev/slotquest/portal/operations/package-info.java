/** Running the product: how it is, how it says that it has started, what stopped it from starting. */
@NullMarked
package dev.slotquest.portal.operations;

import org.jspecify.annotations.NullMarked;
