/**
 * The chat in the browser: the same conversation as on every other platform, with whoever is logged in. What was said
 * is kept, so it is there after a reload and in every open window; windows learn of changes at once.
 */
@NullMarked
package dev.slotquest.portal.chat;

import org.jspecify.annotations.NullMarked;
