package dev.slotquest.bot.chat;

import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out who speaks. */
@Component
class Speakers {

    private final People people;

    Speakers(People people) {
        this.people = people;
    }

    /** The person to whom the account belongs, even when they have left. In the browser, people are who they log in as. */
    Optional<User> of(Origin origin) {
        return origin.channel() == Channel.BROWSER_CHAT
                ? people.findById(Long.parseLong(origin.account()))
                : people.byAccount(origin.channel(), origin.account());
    }
}
