package dev.slotquest.notifications.inbox;

import dev.slotquest.identity.User;
import dev.slotquest.notifications.Notification;
import java.util.List;
import java.util.Locale;

/** Says what a person was told, in words for places where nothing can be pressed. Whoever knows the words offers a bean. */
public interface NotificationWords {

    /**
     * What it says now, line by line; the first says it in short.
     *
     * @param settled whether there is nothing left to do about it
     */
    List<String> of(Notification notification, boolean settled, User reader, Locale locale);
}
