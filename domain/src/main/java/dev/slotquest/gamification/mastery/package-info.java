/** What people are good at: five kinds of mastery with five levels each, which they claim themselves. */
@NamedInterface("mastery")
@NullMarked
package dev.slotquest.gamification.mastery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
