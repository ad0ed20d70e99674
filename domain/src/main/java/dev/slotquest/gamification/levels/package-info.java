/** How far somebody has come: levels by experience, and the streak of working days with a booking. */
@NamedInterface("levels")
@NullMarked
package dev.slotquest.gamification.levels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
