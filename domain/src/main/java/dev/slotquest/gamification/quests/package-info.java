/**
 * Quests: four a day for each person and one a week for the whole team. Each counts what there is, so what is taken back does
 * not count any more; what was claimed stays.
 */
@NamedInterface("quests")
@NullMarked
package dev.slotquest.gamification.quests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
