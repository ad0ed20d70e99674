/** What is free and when, to look at before anything is booked. */
@NullMarked
package dev.slotquest.bot.schedule;

import org.jspecify.annotations.NullMarked;
