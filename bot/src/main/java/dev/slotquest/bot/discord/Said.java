package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Origin;
import dev.slotquest.shared.Channel;
import java.util.Locale;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.User;
import net.dv8tion.jda.api.entities.channel.middleman.GuildMessageChannel;
import net.dv8tion.jda.api.interactions.Interaction;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import org.jspecify.annotations.Nullable;

/**
 * Something said or pressed on Discord, with all that is needed to answer it later and in another process.
 *
 * @param event the interaction's or message's id
 * @param user who
 * @param hidden whether others are around, so that the answer is only shown to who asked
 * @param what the command's name, the text or the button's token
 * @param argument what came with a command
 * @param reference the message it was said on; {@code null} when it was said on none
 * @param place where others read along and the bot may write; {@code null} if nowhere
 * @param interaction the token under which an interaction is answered for 15 minutes; {@code null} for a message
 */
record Said(
        long event,
        long user,
        boolean hidden,
        String name,
        @Nullable String language,
        Kind kind,
        String what,
        String argument,
        @Nullable String reference,
        @Nullable String interaction,
        @Nullable Place place) {

    /** A channel of a server. */
    record Place(long id, String name) {}

    enum Kind {
        COMMAND,
        CHOICE,
        TEXT,
        UNREADABLE
    }

    static Said command(Interaction interaction, String name, String argument) {
        return of(interaction, Kind.COMMAND, name, argument, null);
    }

    static Said choice(Interaction interaction, String token, String message) {
        return of(interaction, Kind.CHOICE, token, "", message);
    }

    static Said text(Interaction interaction, String text, @Nullable String message) {
        return of(interaction, Kind.TEXT, text, "", message);
    }

    static Said message(Message message) {
        User author = message.getAuthor();
        String text = message.getContentRaw();
        return new Said(
                message.getIdLong(),
                author.getIdLong(),
                false,
                author.getEffectiveName(),
                null,
                text.isEmpty() ? Kind.UNREADABLE : Kind.TEXT,
                text,
                "",
                null,
                null,
                null);
    }

    /** Whether a person wrote it, not a program, nor Discord itself. */
    static boolean isByAPerson(Message message) {
        return !message.getAuthor().isBot() && !message.getType().isSystem();
    }

    private static Said of(
            Interaction interaction, Kind kind, String what, String argument, @Nullable String reference) {
        return new Said(
                interaction.getIdLong(),
                interaction.getUser().getIdLong(),
                isHidden(interaction),
                interaction.getUser().getEffectiveName(),
                interaction.getUserLocale().getLocale(),
                kind,
                what,
                argument,
                reference,
                interaction.getToken(),
                place(interaction));
    }

    /** Nothing where the bot may not write: there, nobody could be told anything either. */
    private static @Nullable Place place(Interaction interaction) {
        return interaction.getChannel() instanceof GuildMessageChannel channel && channel.canTalk()
                ? new Place(channel.getIdLong(), channel.getName())
                : null;
    }

    static boolean isHidden(Interaction interaction) {
        return interaction.getContext() != InteractionContextType.BOT_DM;
    }

    /**
     * In the words of the chat. The conversation is the person: there is one private chat with each, what is hidden on a
     * server is theirs alone as well, and what is pushed goes there in private.
     */
    Inbound inbound() {
        Origin origin = new Origin(
                Long.toUnsignedString(event),
                Channel.DISCORD,
                Long.toUnsignedString(user),
                Long.toUnsignedString(user),
                true,
                name,
                language == null ? null : Locale.forLanguageTag(language),
                place == null ? null : new Origin.Group(Long.toUnsignedString(place.id()), place.name()));
        return switch (kind) {
            case COMMAND -> new Inbound.Command(origin, what, argument);
            case CHOICE -> new Inbound.Choice(origin, what, reference);
            case TEXT -> Inbound.written(origin, what);
            case UNREADABLE -> new Inbound.Unreadable(origin);
        };
    }
}
