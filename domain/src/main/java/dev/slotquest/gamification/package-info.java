/** What makes work a game that helps the team. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "jobs", "scheduling", "booking"})
@NullMarked
package dev.slotquest.gamification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
