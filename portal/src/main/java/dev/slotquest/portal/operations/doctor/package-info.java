/** The task {@code doctor}: looks at everything the product needs, and says in a line each what is to be done. */
@NullMarked
package dev.slotquest.portal.operations.doctor;

import org.jspecify.annotations.NullMarked;
