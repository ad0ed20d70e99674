package dev.slotquest.calendar;

import dev.slotquest.calendar.ChannelTable.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hears from a calendar service that something has changed. A hint and no more: what changed is asked for afterwards. */
@Service
public class CalendarPush {

    /** The first call on a new channel: nothing has happened yet. */
    private static final String HELLO = "sync";

    private final ChannelTable channels;
    private final CalendarSync sync;

    CalendarPush(ChannelTable channels, CalendarSync sync) {
        this.channels = channels;
        this.sync = sync;
    }

    /**
     * A call came in. Answers at once; the calendar is read soon.
     *
     * @param channelId which channel it names
     * @param resourceId what it says has changed
     * @param secret what it says to be known by
     * @param state what it says has happened
     * @return whether it is a channel of ours and its secret is right
     */
    @Transactional
    public boolean notified(String channelId, String resourceId, String secret, String state) {
        return channels.find(channelId)
                .filter(channel -> channel.isKnownBy(secret) && channel.isAbout(resourceId))
                .map(channel -> {
                    take(channel, state);
                    return true;
                })
                .orElse(false);
    }

    private void take(Channel channel, String state) {
        if (!HELLO.equals(state)) {
            sync.requestNow(channel.key());
        }
    }
}
