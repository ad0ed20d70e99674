/**
 * Tells people what they did not ask for: one notification for each person and fact, in the inbox of the portal and, by an
 * outbox, in every chat they have linked. What was shown changes its look when there is nothing left to do about it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "jobs",
            "scheduling",
            "customers",
            "booking",
            "outcomes",
            "calendar",
            "gamification"
        })
@NullMarked
package dev.slotquest.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
