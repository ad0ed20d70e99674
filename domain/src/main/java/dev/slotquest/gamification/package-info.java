/**
 * The game beside the work: what bookings earn, which level somebody has reached, how long their streak is. All of it follows
 * from bookings once they stand and can be worked out anew at any time; none of it is ever in the way of a booking. Who does
 * not want to play sees nothing of it and loses nothing.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "jobs", "scheduling", "booking", "outcomes", "documents"})
@NullMarked
package dev.slotquest.gamification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
