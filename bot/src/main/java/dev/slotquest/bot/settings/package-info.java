/** How a person wants the product: language, quiet hours, where they are told of what, rankings and pictures. */
@NullMarked
package dev.slotquest.bot.settings;

import org.jspecify.annotations.NullMarked;
