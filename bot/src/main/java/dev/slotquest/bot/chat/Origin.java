package dev.slotquest.bot.chat;

import dev.slotquest.shared.Channel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who said something, where, and which of their sayings it is.
 *
 * @param eventId the platform's id of this very event, unique per channel: the same id again gets the first answer again
 * @param account the platform's id of the speaker, never a name, which may change hands
 * @param conversation where it was said, and where the answer goes
 * @param direct whether nobody else reads along
 * @param name what the platform calls the speaker
 * @param language what the platform believes they speak, or the language of the page around the chat; or {@code null}
 * @param group around it, even when only the speaker sees the answer; {@code null}: there is none
 */
public record Origin(
        String eventId,
        Channel channel,
        String account,
        String conversation,
        boolean direct,
        String name,
        @Nullable Locale language,
        @Nullable Group group) {

    /** Where others read along. */
    public record Group(String conversation, String title) {}

    /** Between the speaker and us. */
    public Origin(
            String eventId,
            Channel channel,
            String account,
            String conversation,
            boolean direct,
            String name,
            @Nullable Locale language) {
        this(eventId, channel, account, conversation, direct, name, language, null);
    }
}
