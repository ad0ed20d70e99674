package dev.slotquest.bot.booking;

import dev.slotquest.bot.booking.BookingState.Held;
import dev.slotquest.bot.chat.Announcements;
import dev.slotquest.bot.chat.Announcements.Open;
import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps messages with a held seat true while nobody touches them: an edit a minute, and one when the hold is over. */
@Component
class HoldCountdown implements ContinuousWork {

    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_HOLD = Duration.ofHours(2);
    private static final int REMEMBERED = 1_000;

    private final ObjectProvider<ChannelAdapter> adapters;
    private final Announcements announcements;
    private final BusinessTime time;
    private final Map<Long, Instant> shown = new LinkedHashMap<>();

    HoldCountdown(ObjectProvider<ChannelAdapter> adapters, Announcements announcements, BusinessTime time) {
        this.adapters = adapters;
        this.announcements = announcements;
        this.time = time;
    }

    @Override
    public String name() {
        return "hold-countdown";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        Map<Channel, ChannelAdapter> leading = adapters.stream()
                .filter(ChannelAdapter::leads)
                .collect(Collectors.toMap(ChannelAdapter::channel, adapter -> adapter, (one, _) -> one));
        if (!leading.isEmpty()) {
            Instant now = time.now();
            announcements.open(BookingDialogue.NAME, leading.keySet(), now.minus(LONGEST_HOLD)).stream()
                    .filter(open -> isOutdated(open, now))
                    .forEach(open -> refresh(leading, open, now));
        }
        return false;
    }

    private boolean isOutdated(Open open, Instant now) {
        Held held = BookingDialogue.heldIn(open.state());
        if (held == null) {
            return false;
        }
        Instant looked = Optional.ofNullable(shown.get(open.message()))
                .filter(later -> later.isAfter(open.changedAt()))
                .orElse(open.changedAt());
        return held.minutesLeft(looked) != held.minutesLeft(now);
    }

    private void refresh(Map<Channel, ChannelAdapter> leading, Open open, Instant now) {
        ChannelAdapter adapter = leading.get(open.place().channel());
        remember(open.message(), now);
        if (adapter != null) {
            announcements
                    .refresh(open)
                    .filter(posting -> posting.reference() != null)
                    .ifPresent(posting -> adapter.refresh(open.place().conversation(), posting));
        }
    }

    private void remember(long message, Instant now) {
        shown.put(message, now);
        if (shown.size() > REMEMBERED) {
            shown.remove(shown.keySet().iterator().next());
        }
    }
}
