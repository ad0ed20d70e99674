package dev.slotquest.bot.delivery;

import dev.slotquest.bot.chat.Hearing;
import dev.slotquest.notifications.delivery.Reachability;
import dev.slotquest.shared.Channel;
import org.springframework.stereotype.Component;

/** Who writes is there again, and is told what they have missed. */
@Component
class BackAgain implements Hearing {

    private final Reachability reachability;

    BackAgain(Reachability reachability) {
        this.reachability = reachability;
    }

    @Override
    public void heardFrom(Channel channel, String account) {
        reachability.heardFrom(channel, account);
    }
}
