/**
 * What people can wear: parts of an avatar, titles and colours of the portal. They are bought with coins, unlocked by what
 * somebody has reached, or found in a box; what belongs to somebody is never taken away.
 */
@NamedInterface("shop")
@NullMarked
package dev.slotquest.gamification.shop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
