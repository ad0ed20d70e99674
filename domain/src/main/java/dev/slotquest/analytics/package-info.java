/** What can be learnt from bookings: read models, kept up to date behind the use cases and never written by them. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "jobs", "audit", "scheduling", "customers", "booking", "outcomes"})
@NullMarked
package dev.slotquest.analytics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
