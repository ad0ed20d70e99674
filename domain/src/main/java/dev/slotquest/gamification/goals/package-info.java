/** Goals that people set themselves, or agree on with whoever leads the team. */
@NamedInterface("goals")
@NullMarked
package dev.slotquest.gamification.goals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
