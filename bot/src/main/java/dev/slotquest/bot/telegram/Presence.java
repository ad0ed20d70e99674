package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Groups;
import dev.slotquest.bot.chat.Hearing;
import dev.slotquest.identity.AccountReach;
import dev.slotquest.shared.Channel;
import org.springframework.beans.factory.ObjectProvider;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Keeps up with where the bot still is: who blocks it, which groups it has left, which go on under another id. */
final class Presence implements TelegramSender.Moves {

    private final AccountReach reach;
    private final Groups groups;
    private final ObjectProvider<Hearing> hearing;

    Presence(AccountReach reach, Groups groups, ObjectProvider<Hearing> hearing) {
        this.reach = reach;
        this.groups = groups;
        this.hearing = hearing;
    }

    void note(Update update) {
        if (update.hasMyChatMember()) {
            note(update.getMyChatMember());
        }
        Message message = update.hasMessage() ? update.getMessage() : null;
        if (message != null && message.getMigrateToChatId() != null) {
            moved(message.getChatId(), message.getMigrateToChatId());
        }
    }

    private void note(ChatMemberUpdated change) {
        boolean there = Heard.isThere(change.getNewChatMember());
        String chat = Long.toString(change.getChat().getId());
        if (change.getChat().isUserChat()) {
            notePerson(chat, there);
        } else if (!there) {
            groups.left(Channel.TELEGRAM, chat);
        }
    }

    /** A private chat has the id of the person. */
    private void notePerson(String person, boolean there) {
        if (there) {
            reach.regained(Channel.TELEGRAM, person);
            hearing.forEach(one -> one.heardFrom(Channel.TELEGRAM, person));
        } else {
            reach.lost(Channel.TELEGRAM, person, "The bot is blocked.");
        }
    }

    @Override
    public void moved(long from, long to) {
        groups.moved(Channel.TELEGRAM, Long.toString(from), Long.toString(to));
    }
}
