package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarPort.Watch;
import dev.slotquest.calendar.ChannelTable.Channel;
import dev.slotquest.calendar.SyncTable.Sync;
import dev.slotquest.db.LeaderLease;
import dev.slotquest.db.LeaderLeases;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.PublicAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps a channel open for every remote calendar, so that changes are heard of at once. Only where the product can be
 * called from outside; everything works without, only later. A channel gets its successor before it ends.
 */
@Component
class WatchCalendars implements ContinuousWork {

    static final String NAME = "calendar-channels";

    /** Where services call. */
    static final String PATH = "/google/calendar/notifications";

    private static final Logger log = LoggerFactory.getLogger(WatchCalendars.class);
    private static final Duration LIFE = Duration.ofDays(7);
    private static final Duration RETRY = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int RENEWED_AT_PERCENT = 80;

    private final ChannelTable channels;
    private final SyncTable syncs;
    private final Calendars calendars;
    private final PublicAddress address;
    private final LeaderLease lease;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final SecureRandom random = new SecureRandom();

    WatchCalendars(
            ChannelTable channels,
            SyncTable syncs,
            Calendars calendars,
            PublicAddress address,
            LeaderLeases leases,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.channels = channels;
        this.syncs = syncs;
        this.calendars = calendars;
        this.address = address;
        this.lease = leases.of(NAME);
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        if (address.of(PATH).startsWith("https://") && lease.acquire()) {
            keepOpen();
        }
        return false;
    }

    void keepOpen() {
        Instant now = time.now();
        Map<String, Sync> wanted = syncs.byKey();
        List<Channel> old = new ArrayList<>();
        for (Channel channel : channels.all()) {
            boolean good =
                    wanted.containsKey(channel.key()) && channel.renewAt().isAfter(now);
            if (good) {
                wanted.remove(channel.key());
            } else {
                old.add(channel);
            }
        }
        wanted.values().stream().filter(sync -> sync.source().id() != null).forEach(this::open);
        old.forEach(this::stop);
    }

    private void open(Sync sync) {
        String id = UUID.randomUUID().toString();
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = HexFormat.of().formatHex(bytes);
        Instant now = time.now();
        note(() -> channels.opening(id, sync.key(), sync.source(), secret, now, now.plus(RETRY)));
        try {
            Optional<Watch> watch =
                    calendars.of(sync.source()).watch(sync.source(), id, secret, URI.create(address.of(PATH)), LIFE);
            watch.ifPresent(opened -> note(() -> channels.opened(opened, renewAt(now, opened))));
        } catch (CalendarTrouble trouble) {
            log.info("A calendar does not call: {}", trouble.getMessage());
        }
    }

    private static Instant renewAt(Instant now, Watch watch) {
        return now.plus(Duration.between(now, watch.expiresAt())
                .multipliedBy(RENEWED_AT_PERCENT)
                .dividedBy(100));
    }

    private void stop(Channel channel) {
        try {
            if (channel.resourceId() != null) {
                calendars.of(channel.source()).stopWatching(channel.watch());
            }
        } catch (CalendarTrouble trouble) {
            log.info("A calendar goes on calling until its channel ends: {}", trouble.getMessage());
        }
        note(() -> channels.remove(channel.id()));
    }

    private void note(Runnable change) {
        transaction.executeWithoutResult(status -> change.run());
    }
}
