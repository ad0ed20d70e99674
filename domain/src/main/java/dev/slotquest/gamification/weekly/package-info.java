/**
 * Weekly points: what everybody wants to achieve in a week, and what they have. Kept by hand, apart from the points of
 * bookings: staff propose, who leads the team decides.
 */
@NamedInterface("weekly")
@NullMarked
package dev.slotquest.gamification.weekly;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
