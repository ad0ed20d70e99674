package dev.slotquest.portal.api;

import dev.slotquest.gamification.mastery.MasteryStanding;
import org.springframework.stereotype.Component;

/** Says in the caller's language how far somebody is with a kind of mastery. */
@Component
class MasteryWords {

    private final Wording wording;

    MasteryWords(Wording wording) {
        this.wording = wording;
    }

    MasteryJson shown(MasteryStanding standing) {
        String category = standing.category().key();
        return new MasteryJson(
                category,
                wording.text("mastery." + category),
                standing.level(),
                standing.level() == 0 ? null : wording.text("mastery.%s.%d".formatted(category, standing.level())),
                standing.metric(),
                standing.needed(),
                standing.claimable());
    }
}
