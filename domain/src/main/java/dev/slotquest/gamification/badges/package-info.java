/**
 * Badges: what they are is a table of data, and who has won which is kept for life. They follow from what a person has done
 * and from what the other parts of the game know, and can be worked out anew at any time.
 */
@NamedInterface("badges")
@NullMarked
package dev.slotquest.gamification.badges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
