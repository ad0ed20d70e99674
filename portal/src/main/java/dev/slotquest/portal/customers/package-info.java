/** Who is met: the list of customers, one customer with everything known, merging, consents, export and erasure. */
@NullMarked
package dev.slotquest.portal.customers;

import org.jspecify.annotations.NullMarked;
