package dev.slotquest.identity;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether people can be reached at their chat accounts: who blocks the bot is left in peace until they write again. */
@Service
public class AccountReach {

    private final UnreachableAccounts accounts;
    private final BusinessTime time;

    AccountReach(UnreachableAccounts accounts, BusinessTime time) {
        this.accounts = accounts;
        this.time = time;
    }

    /** Notes that nothing arrives there, for a reason the platform gave; an account of nobody is no matter. */
    @Transactional
    public void lost(Channel channel, String externalId, String reason) {
        accounts.add(channel, externalId, reason, time.now());
    }

    /** Notes that the person is there again; whether they were not. */
    @Transactional
    public boolean regained(Channel channel, String externalId) {
        return accounts.remove(channel, externalId);
    }

    /** Since when a person cannot be reached, by {@link AccountLink#id()}; accounts that work are not in it. */
    public Map<Long, Instant> lostOf(User user) {
        return accounts.of(user.id());
    }
}
