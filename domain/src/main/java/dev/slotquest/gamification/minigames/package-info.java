/**
 * Games of ten seconds. They cost coins and bring, in the long run, less than they cost; what was drawn is written down before
 * anybody sees it, and how likely it was is no secret.
 */
@NamedInterface("minigames")
@NullMarked
package dev.slotquest.gamification.minigames;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
