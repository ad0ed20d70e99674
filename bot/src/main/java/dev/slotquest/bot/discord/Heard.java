package dev.slotquest.bot.discord;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.InteractionHook;
import org.jspecify.annotations.Nullable;

/**
 * What was said, with the way to answer it.
 *
 * @param hook answers the interaction once it is acknowledged; {@code null} for a message
 */
record Heard(Said said, JDA jda, @Nullable InteractionHook hook) {

    /** What an earlier process was told and did not get round to. */
    static Heard leftOver(Said said, JDA jda) {
        String token = said.interaction();
        return new Heard(said, jda, token == null ? null : InteractionHook.from(jda, token));
    }
}
