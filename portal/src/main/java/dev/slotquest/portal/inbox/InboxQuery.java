package dev.slotquest.portal.inbox;

import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.inbox.InboxFilter;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which part of an inbox the address asks for; what makes no sense is left out. */
final class InboxQuery {

    private static final int ROWS = 25;
    private static final int FARTHEST_PAGE = 100_000;

    private final @Nullable NotificationKind kind;
    private final boolean unread;
    private final int page;

    InboxQuery(Map<String, String> parameters) {
        kind = Typed.choice(NotificationKind.class, parameters.get("kind")).orElse(null);
        unread = Boolean.parseBoolean(parameters.get("unread"));
        page = Math.clamp(Typed.number(parameters.get("page")).orElse(0L), 0, FARTHEST_PAGE);
    }

    InboxFilter filter() {
        return new InboxFilter(kind, unread);
    }

    PageRequest page() {
        return new PageRequest(page, ROWS, null);
    }

    public @Nullable NotificationKind getKind() {
        return kind;
    }

    public boolean isUnread() {
        return unread;
    }

    public boolean isFiltered() {
        return kind != null || unread;
    }

    /** The address of this very part. */
    public String getAddress() {
        return pageAddress(page);
    }

    /** The address of another page of the same part. */
    public String pageAddress(int other) {
        List<String> asked = new ArrayList<>();
        if (kind != null) {
            asked.add("kind=" + kind);
        }
        if (unread) {
            asked.add("unread=true");
        }
        if (other > 0) {
            asked.add("page=" + other);
        }
        return asked.isEmpty() ? "/notifications" : "/notifications?" + String.join("&", asked);
    }
}
