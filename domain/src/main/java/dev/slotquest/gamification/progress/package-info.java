/** How somebody is doing, as cards and charts show it: read models only. */
@NamedInterface("progress")
@NullMarked
package dev.slotquest.gamification.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
