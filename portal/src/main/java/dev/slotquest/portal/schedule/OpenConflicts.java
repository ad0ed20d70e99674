package dev.slotquest.portal.schedule;

import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.identity.User;
import dev.slotquest.portal.web.NavigationCount;
import org.springframework.stereotype.Component;

/** How many conflicts wait for a person's decision, beside the page in the menu. */
@Component
class OpenConflicts implements NavigationCount {

    private final ConflictInbox inbox;

    OpenConflicts(ConflictInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public String path() {
        return "/conflicts";
    }

    @Override
    public long count(User user) {
        return inbox.openCount(user);
    }
}
