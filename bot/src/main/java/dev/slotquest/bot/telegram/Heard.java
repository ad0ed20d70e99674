package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Origin;
import dev.slotquest.shared.Channel;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Contact;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Telegram's updates in the words of the chat.
 *
 * @param botId of this bot: other bots count their updates, too
 * @param botName commands for other bots in the same group are none of our business
 */
record Heard(long botId, @Nullable String botName) {
    private static final Pattern COMMAND_FOR = Pattern.compile("\\s*/[^\\s@]+@(?<bot>\\w+).*", Pattern.DOTALL);

    /** What a person said or did, if the update is about that and meant for us. */
    Optional<Inbound> inbound(Update update) {
        if (update.hasCallbackQuery()) {
            return choice(update, update.getCallbackQuery());
        }
        if (update.hasMyChatMember()) {
            return invitation(update, update.getMyChatMember());
        }
        return update.hasMessage() ? message(update, update.getMessage()) : Optional.empty();
    }

    private Optional<Inbound> choice(Update update, CallbackQuery press) {
        MaybeInaccessibleMessage message = press.getMessage();
        if (message == null || press.getData() == null) {
            return Optional.empty();
        }
        Origin origin = origin(update, press.getFrom(), message);
        return Optional.of(new Inbound.Choice(origin, press.getData(), Integer.toString(message.getMessageId())));
    }

    /** Somebody brought us into a group; what else becomes of our being there is nothing said. */
    private Optional<Inbound> invitation(Update update, ChatMemberUpdated change) {
        boolean group = !change.getChat().isUserChat() && !change.getChat().isChannelChat();
        return group && isThere(change.getNewChatMember()) && !isThere(change.getOldChatMember())
                ? Optional.of(new Inbound.Invited(origin(update, change.getFrom(), change.getChat())))
                : Optional.empty();
    }

    /** Whether we are in a chat, as this entry of ours says. */
    static boolean isThere(ChatMember us) {
        return !us.getStatus().equals("left") && !us.getStatus().equals("kicked");
    }

    private Optional<Inbound> message(Update update, Message message) {
        User sender = message.getFrom();
        if (sender == null || Boolean.TRUE.equals(sender.getIsBot())) {
            return Optional.empty();
        }
        Origin origin = origin(update, sender, message);
        String written = written(message);
        if (written != null) {
            return isForAnother(written) ? Optional.empty() : Optional.of(Inbound.written(origin, written));
        }
        return isUnreadable(message) ? Optional.of(new Inbound.Unreadable(origin)) : Optional.empty();
    }

    private static @Nullable String written(Message message) {
        if (message.hasText()) {
            return message.getText();
        }
        return message.hasContact() ? contact(message.getContact()) : message.getCaption();
    }

    private static String contact(Contact contact) {
        return Stream.of(contact.getFirstName(), contact.getLastName(), contact.getPhoneNumber())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private boolean isForAnother(String written) {
        Matcher command = COMMAND_FOR.matcher(written);
        return command.matches() && !command.group("bot").equalsIgnoreCase(botName);
    }

    /** What people send on purpose; not what Telegram writes by itself, such as that somebody joined. */
    private static boolean isUnreadable(Message message) {
        return message.hasSticker()
                || message.hasVoice()
                || message.hasPhoto()
                || message.hasVideo()
                || message.hasVideoNote()
                || message.hasAudio()
                || message.hasDocument()
                || message.hasAnimation()
                || message.hasLocation()
                || message.hasPoll()
                || message.hasDice();
    }

    private Origin origin(Update update, User sender, MaybeInaccessibleMessage message) {
        return origin(update, sender, message.getChat());
    }

    private Origin origin(Update update, User sender, Chat chat) {
        String conversation = Long.toString(chat.getId());
        return new Origin(
                botId + "-" + update.getUpdateId(),
                Channel.TELEGRAM,
                Long.toString(sender.getId()),
                conversation,
                chat.isUserChat(),
                name(sender),
                language(sender),
                chat.isUserChat() ? null : new Origin.Group(conversation, title(chat)));
    }

    private static String title(Chat chat) {
        return chat.getTitle() == null ? "" : chat.getTitle();
    }

    private static String name(User sender) {
        return sender.getLastName() == null
                ? sender.getFirstName()
                : sender.getFirstName() + " " + sender.getLastName();
    }

    static @Nullable Locale language(User sender) {
        return sender.getLanguageCode() == null ? null : Locale.forLanguageTag(sender.getLanguageCode());
    }
}
