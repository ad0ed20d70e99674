package dev.slotquest.notifications;

import dev.slotquest.identity.ChatAccount;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.LinkAccount;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.inbox.Inbox;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestComponent;

/** What tests of news do all the time. */
@TestComponent
public class NewsDesk {

    /** What follows from bookings is much, and done in portions. */
    private static final String FOLLOW_UPS = "follow-ups";

    private final ObjectProvider<ContinuousWork> works;
    private final Inbox inbox;
    private final IssueLinkCode issueLinkCode;
    private final LinkAccount linkAccount;

    NewsDesk(ObjectProvider<ContinuousWork> works, Inbox inbox, IssueLinkCode issueLinkCode, LinkAccount linkAccount) {
        this.works = works;
        this.inbox = inbox;
        this.issueLinkCode = issueLinkCode;
        this.linkAccount = linkAccount;
    }

    /** Has works do what they find. */
    public void work(String... names) {
        for (String name : names) {
            ContinuousWork wanted = works.stream()
                    .filter(work -> work.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            boolean more = wanted.doSome();
            while (more && name.equals(FOLLOW_UPS)) {
                more = wanted.doSome();
            }
        }
    }

    /** The inbox of a person, the latest first. */
    public List<Notification> inbox(User user) {
        return inbox.of(user, PageRequest.first(100)).items().stream()
                .map(received -> received.notification())
                .toList();
    }

    /** Gives a person a chat account. */
    public void link(User user, Channel channel, String account) {
        String code = issueLinkCode.issue(user, Actor.system()).code();
        linkAccount.link(new ChatAccount(channel, account, "chat-" + account, "Somebody"), code);
    }
}
