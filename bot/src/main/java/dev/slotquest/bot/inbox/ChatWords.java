package dev.slotquest.bot.inbox;

import dev.slotquest.bot.chat.Announcements;
import dev.slotquest.bot.chat.Rendering;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification;
import dev.slotquest.notifications.inbox.NotificationWords;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says in the inbox what the message in the chat says. */
@Component
class ChatWords implements NotificationWords {

    private final Announcements announcements;

    ChatWords(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public List<String> of(Notification notification, boolean settled, User reader, Locale locale) {
        return Rendering.plain(announcements.words(reader, locale, NotificationStates.of(notification, settled)))
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
