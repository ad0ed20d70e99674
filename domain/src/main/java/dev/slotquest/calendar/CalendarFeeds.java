package dev.slotquest.calendar;

import dev.slotquest.booking.BookingAgenda;
import dev.slotquest.booking.BookingView;
import dev.slotquest.calendar.CalendarFeedEvent.Opened;
import dev.slotquest.calendar.CalendarFeedEvent.Renewed;
import dev.slotquest.calendar.CalendarFeedEvent.SwitchedOff;
import dev.slotquest.calendar.CalendarFeedOwner.OfConsultant;
import dev.slotquest.calendar.CalendarFeedOwner.OfPerson;
import dev.slotquest.calendar.CalendarFeedRows.Row;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Secrets;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calendars to subscribe to, read by whoever knows their secret address. Each consultant and each person has at most one;
 * only a hash of the secret is kept, so that the address is shown once.
 */
@Service
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_TOKEN = 100;
    private static final Duration LOOKS_BACK = Duration.ofDays(60);
    private static final Duration NOTED_AGAIN_AFTER = Duration.ofHours(1);

    private final CalendarFeedRows rows;
    private final CalendarFeedFile file;
    private final BookingAgenda agenda;
    private final RuleBooks ruleBooks;
    private final People people;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    CalendarFeeds(
            CalendarFeedRows rows,
            CalendarFeedFile file,
            BookingAgenda agenda,
            RuleBooks ruleBooks,
            People people,
            ApplicationEventPublisher events,
            BusinessTime time) {
        this.rows = rows;
        this.file = file;
        this.agenda = agenda;
        this.ruleBooks = ruleBooks;
        this.people = people;
        this.events = events;
        this.time = time;
    }

    /**
     * A feed that is on.
     *
     * @param since since when its address is good
     * @param lastReadAt when it was asked for last, to the hour, {@code null} when it never was
     */
    public record State(Instant since, @Nullable Instant lastReadAt) {}

    /** How the owner's feed stands; nothing when it is off. */
    public Optional<State> stateOf(CalendarFeedOwner owner) {
        return rows.of(owner).map(row -> new State(row.createdAt(), row.lastReadAt()));
    }

    /** Switches the feed on, or gives it another address; the secret that comes back cannot be read again. */
    @Transactional
    public String renew(CalendarFeedOwner owner, Actor actor) {
        Instant now = time.now();
        boolean wasOn = rows.of(owner).isPresent();
        String secret = Secrets.random(SECRET_BYTES);
        rows.replace(owner, Secrets.hash(secret), now);
        events.publishEvent(wasOn ? new Renewed(now, actor, owner.subject()) : new Opened(now, actor, owner.subject()));
        return secret;
    }

    /** Makes the address worthless; tells whether there was one. */
    @Transactional
    public boolean switchOff(CalendarFeedOwner owner, Actor actor) {
        boolean wasOn = rows.remove(owner);
        if (wasOn) {
            events.publishEvent(new SwitchedOff(time.now(), actor, owner.subject()));
        }
        return wasOn;
    }

    /** The appointments a consultant holds, for who knows the secret. */
    @Transactional
    public Optional<CalendarFeed> ofConsultant(long consultantId, String token) {
        return row(token)
                .filter(row -> Objects.equals(row.consultantId(), consultantId))
                .flatMap(row -> ruleBooks
                        .current()
                        .consultant(consultantId)
                        .map(consultant ->
                                read(row, new OfConsultant(consultant), agenda.heldBy(consultantId, earliest()))));
    }

    /** The appointments of the person whose secret this is, as long as they may use the product. */
    @Transactional
    public Optional<CalendarFeed> ofPerson(String token) {
        return row(token)
                .flatMap(row -> Optional.ofNullable(row.userId())
                        .flatMap(people::findById)
                        .filter(User::active)
                        .map(user -> read(row, new OfPerson(user), agenda.of(user, earliest()))));
    }

    private Optional<Row> row(String token) {
        return token.isEmpty() || token.length() > LONGEST_TOKEN ? Optional.empty() : rows.byToken(Secrets.hash(token));
    }

    private Instant earliest() {
        return time.today().atStartOfDay(time.zone()).toInstant().minus(LOOKS_BACK);
    }

    private CalendarFeed read(Row row, CalendarFeedOwner owner, List<BookingView> bookings) {
        Instant now = time.now();
        String fingerprint = Secrets.hash(file.of(owner, bookings, time.zone(), Instant.EPOCH));
        Instant changedAt = row.changedAt();
        if (changedAt == null || !fingerprint.equals(row.fingerprint())) {
            changedAt = now;
            rows.changed(row.id(), fingerprint, now);
        }
        Instant lastRead = row.lastReadAt();
        if (lastRead == null || lastRead.isBefore(now.minus(NOTED_AGAIN_AFTER))) {
            rows.read(row.id(), now);
        }
        return new CalendarFeed(file.of(owner, bookings, time.zone(), changedAt), fingerprint, changedAt);
    }
}
