/** Who is met: customers, how they are told apart, how to reach them, and what they agreed to. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "jobs"})
@NullMarked
package dev.slotquest.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
