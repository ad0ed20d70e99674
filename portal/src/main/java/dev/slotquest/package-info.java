@NullMarked
package dev.slotquest;

import org.jspecify.annotations.NullMarked;
