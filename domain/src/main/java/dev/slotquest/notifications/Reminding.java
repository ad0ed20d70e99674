package dev.slotquest.notifications;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingAgenda;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.Notification.AgendaOfDay;
import dev.slotquest.notifications.Notification.AppointmentsNear;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds people of their appointments: consultants of the whole day in the morning and of each start shortly before, and
 * who booked of the start when they asked for it. Any number of processes may do so: everybody is told once.
 */
@Component
class Reminding implements ContinuousWork {

    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** After so many hours nobody needs the morning's agenda any more. */
    private static final int AGENDA_IS_GOOD_FOR_HOURS = 4;

    /** Then a reminder has had its time, read or not. */
    private static final Duration HAD_ITS_TIME = Duration.ofHours(24);

    private final TellPeople tellPeople;
    private final Notifications notifications;
    private final NotificationPreferences preferences;
    private final BookingLookup bookings;
    private final BookingAgenda agenda;
    private final People people;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    Reminding(
            TellPeople tellPeople,
            Notifications notifications,
            NotificationPreferences preferences,
            BookingLookup bookings,
            BookingAgenda agenda,
            People people,
            RuleBooks ruleBooks,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.tellPeople = tellPeople;
        this.notifications = notifications;
        this.preferences = preferences;
        this.bookings = bookings;
        this.agenda = agenda;
        this.people = people;
        this.ruleBooks = ruleBooks;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        RuleBook rules = ruleBooks.current();
        ZonedDateTime local = time.local();
        int since = local.getHour() - (int) rules.number(RuleName.AGENDA_HOUR, time.now());
        if (since >= 0 && since < AGENDA_IS_GOOD_FOR_HOURS) {
            people.whoMay(Permission.KEEP_AGENDA).forEach(user -> tellOfDay(user, local.toLocalDate()));
        }
        remind(rules.minutes(RuleName.REMINDER_MINUTES, time.now()));
        transaction.executeWithoutResult(status ->
                notifications.settleBefore(NotificationKind.REMINDER, time.now().minus(HAD_ITS_TIME), time.now()));
        return false;
    }

    private void tellOfDay(User user, LocalDate day) {
        var notification = new AgendaOfDay(day);
        Long consultant = user.consultantId();
        if (consultant == null
                || notifications.isTold(user, notification.fact())
                || !hasAppointments(consultant, day)) {
            return;
        }
        transaction.executeWithoutResult(status -> tellPeople.tell(Set.of(user), notification));
    }

    private boolean hasAppointments(long consultant, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(time.zone()).toInstant();
        return agenda.heldBy(consultant, time.now()).stream()
                .anyMatch(view -> view.booking().startsAt().isBefore(end));
    }

    private void remind(Duration before) {
        Instant now = time.now();
        if (before.isZero()) {
            return;
        }
        bookings.standingWithin(new TimeSpan(now, now.plus(before))).stream()
                .filter(booking -> booking.comingAt(now))
                // Made a moment ago, everybody knows of it anyway.
                .filter(booking ->
                        booking.createdAt().isBefore(booking.startsAt().minus(before)))
                .forEach(this::remind);
    }

    private void remind(Booking booking) {
        var notification = new AppointmentsNear(booking.startsAt());
        List<User> concerned = new ArrayList<>(people.ofConsultant(booking.consultantId()));
        people.findById(booking.bookedBy())
                .filter(booker -> booker.active() && !booker.service())
                .filter(booker -> !preferences
                        .of(booker)
                        .outletsFor(NotificationKind.REMINDER)
                        .isEmpty())
                .ifPresent(concerned::add);
        concerned.removeIf(user -> notifications.isTold(user, notification.fact()));
        if (!concerned.isEmpty()) {
            transaction.executeWithoutResult(status -> tellPeople.tell(concerned, notification));
        }
    }
}
