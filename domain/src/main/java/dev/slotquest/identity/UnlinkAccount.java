package dev.slotquest.identity;

import dev.slotquest.identity.IdentityEvent.AccountUnlinked;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a chat account away from a person. */
@Service
public class UnlinkAccount {

    private final UserAccounts accounts;
    private final AccountLinks links;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    UnlinkAccount(UserAccounts accounts, AccountLinks links, ApplicationEventPublisher events, BusinessTime time) {
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.time = time;
    }

    /** The link that is gone, or nothing when this person has no such link. */
    @Transactional
    public Optional<AccountLink> unlink(User owner, long linkId, Actor actor) {
        return links.byId(linkId)
                .filter(link -> link.userId() == owner.id())
                .filter(link -> remove(link, owner, actor));
    }

    /** The link that is gone, or nothing when the chat account belongs to nobody. */
    @Transactional
    public Optional<AccountLink> unlink(Channel channel, String externalId, Actor actor) {
        return links.byAccount(channel, externalId)
                .filter(link -> remove(link, accounts.byId(link.userId()).orElseThrow(), actor));
    }

    private boolean remove(AccountLink link, User owner, Actor actor) {
        boolean removed = links.remove(link.id());
        if (removed) {
            events.publishEvent(new AccountUnlinked(
                    time.now(), actor, owner.id(), owner.username(), link.channel(), link.externalId(), link.name()));
        }
        return removed;
    }
}
