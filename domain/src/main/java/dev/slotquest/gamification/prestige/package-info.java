/** Beginning anew at level 1, for good reasons: what was earned stays, and bookings earn more from then on. */
@NamedInterface("prestige")
@NullMarked
package dev.slotquest.gamification.prestige;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
