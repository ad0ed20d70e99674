package dev.slotquest.portal.outcomes;

import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.portal.web.NavigationCount;
import org.springframework.stereotype.Component;

/** How many outcomes a consultant has not said and how many customers a person has to call, beside their own calendar. */
@Component
class WaitingForMe implements NavigationCount {

    private final OutcomeCards cards;
    private final CallBacks callBacks;

    WaitingForMe(OutcomeCards cards, CallBacks callBacks) {
        this.cards = cards;
        this.callBacks = callBacks;
    }

    @Override
    public String path() {
        return "/my-calendar";
    }

    @Override
    public long count(User user) {
        return cards.openOf(user, 1).total() + callBacks.openOf(user).size();
    }
}
