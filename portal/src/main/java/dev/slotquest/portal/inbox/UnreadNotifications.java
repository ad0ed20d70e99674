package dev.slotquest.portal.inbox;

import dev.slotquest.identity.User;
import dev.slotquest.notifications.inbox.Inbox;
import dev.slotquest.portal.web.NavigationCount;
import org.springframework.stereotype.Component;

/** How much a person was told and has not read, beside the page in the menu. */
@Component
class UnreadNotifications implements NavigationCount {

    private final Inbox inbox;

    UnreadNotifications(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String path() {
        return "/notifications";
    }

    @Override
    public long count(User user) {
        return inbox.unread(user);
    }
}
