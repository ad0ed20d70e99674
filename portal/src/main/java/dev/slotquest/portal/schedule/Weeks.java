package dev.slotquest.portal.schedule;

import static java.util.stream.Collectors.groupingBy;

import dev.slotquest.booking.BookingAgenda;
import dev.slotquest.booking.BookingView;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.schedule.Week.Cell;
import dev.slotquest.portal.schedule.Week.Day;
import dev.slotquest.portal.schedule.Week.Row;
import dev.slotquest.portal.schedule.Week.Seat;
import dev.slotquest.portal.schedule.Week.Slot;
import dev.slotquest.portal.schedule.Week.State;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Availability.Audience;
import dev.slotquest.scheduling.BusyAgenda;
import dev.slotquest.scheduling.BusyEvent;
import dev.slotquest.scheduling.CalendarFreshness;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.Level;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.Obstacle.Code;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns what availability, bookings and calendars say into weeks. A handful of statements, whatever the number of slots. */
@Component
class Weeks {

    private static final int WORKING_DAYS = 5;
    private static final Set<Code> NOBODYS_BUSINESS = EnumSet.of(Code.INACTIVE, Code.OUTSIDE_GRID);

    private final Availability availability;
    private final BookingAgenda bookings;
    private final BusyAgenda busyAgenda;
    private final CalendarFreshness freshness;
    private final RuleBooks ruleBooks;
    private final WeekWords words;
    private final Wording wording;
    private final BusinessTime time;

    Weeks(
            Availability availability,
            BookingAgenda bookings,
            BusyAgenda busyAgenda,
            CalendarFreshness freshness,
            RuleBooks ruleBooks,
            WeekWords words,
            Wording wording,
            BusinessTime time) {
        this.availability = availability;
        this.bookings = bookings;
        this.busyAgenda = busyAgenda;
        this.freshness = freshness;
        this.ruleBooks = ruleBooks;
        this.words = words;
        this.wording = wording;
        this.time = time;
    }

    /** The week of a day, of one consultant or ({@code null}) of all, as this person may see it. */
    Week of(LocalDate date, @Nullable Consultant consultant, User viewer) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var looked = new Looked(date, monday, consultant, viewer);
        List<DayBoard> boards = looked.boards();
        return new Week(
                date,
                consultant,
                boards.stream().map(looked::day).toList(),
                looked.rows(boards),
                looked.unknown(),
                boards.getFirst().asOf());
    }

    /** Everything about one week, read once. */
    private final class Looked {

        private final LocalDate chosen;
        private final @Nullable Consultant consultant;
        private final User viewer;
        private final Instant now = time.now();
        private final RuleBook book = ruleBooks.current();
        private final List<DayBoard> week;
        private final Map<Instant, List<BookingView>> known;
        private final List<BusyEvent> events;
        private final Map<LocalDate, Map<LocalTime, List<Slot>>> slots;

        Looked(LocalDate chosen, LocalDate monday, @Nullable Consultant consultant, User viewer) {
            this.chosen = chosen;
            this.consultant = consultant;
            this.viewer = viewer;
            Long id = consultant == null ? null : consultant.id();
            TimeSpan span = new TimeSpan(dawn(monday), dawn(monday.plusWeeks(1)));
            week = availability.days(monday, monday.plusDays(6), id);
            known = bookings.within(span, id, viewer).stream()
                    .collect(groupingBy(view -> view.booking().startsAt()));
            events = id == null ? List.of() : busyAgenda.within(id, span, audience(id));
            slots = week.stream().collect(Collectors.toMap(DayBoard::date, this::slotsOf));
        }

        /** Saturday and Sunday only where there is something to see. */
        List<DayBoard> boards() {
            return week.stream()
                    .filter(board -> board.date().getDayOfWeek().getValue() <= WORKING_DAYS
                            || board.date().equals(chosen)
                            || !slots.getOrDefault(board.date(), Map.of()).isEmpty())
                    .toList();
        }

        Day day(DayBoard board) {
            LocalDate date = board.date();
            List<SlotOffer> coming = board.slots().stream()
                    .filter(slot -> slot.startsAt().isAfter(now))
                    .toList();
            int capacity = coming.stream().mapToInt(SlotOffer::capacity).sum();
            int taken = coming.stream()
                    .mapToInt(slot -> Math.min(slot.capacity(), slot.booked() + slot.held()))
                    .sum();
            return new Day(
                    date,
                    Level.of(taken, capacity),
                    date.equals(chosen),
                    date.equals(time.today()),
                    closed(date),
                    away(date),
                    busy(date));
        }

        List<Row> rows(List<DayBoard> boards) {
            return slots.values().stream()
                    .flatMap(day -> day.keySet().stream())
                    .collect(Collectors.toCollection(TreeSet::new))
                    .stream()
                    .map(at -> new Row(
                            at,
                            boards.stream().map(board -> cell(board.date(), at)).toList()))
                    .toList();
        }

        List<String> unknown() {
            return freshness.ofActive().stream()
                    .filter(calendar -> calendar.state() == CalendarFreshness.State.UNREACHABLE)
                    .filter(calendar -> isShown(calendar.consultant()))
                    .map(words::unknown)
                    .toList();
        }

        private Cell cell(LocalDate date, LocalTime at) {
            return new Cell(
                    date,
                    date.equals(chosen),
                    slots.getOrDefault(date, Map.of()).getOrDefault(at, List.of()));
        }

        private Map<LocalTime, List<Slot>> slotsOf(DayBoard board) {
            Map<LocalTime, List<Slot>> byTime = new TreeMap<>();
            for (SlotOffer offer : board.slots()) {
                Slot slot = slot(offer);
                if (!slot.seats().isEmpty()) {
                    byTime.computeIfAbsent(offer.time(), at -> new ArrayList<>())
                            .add(slot);
                }
            }
            return byTime;
        }

        private Slot slot(SlotOffer offer) {
            boolean over = !offer.startsAt().isAfter(now);
            List<Seat> seats = seats(offer);
            List<BookingView> views = known.getOrDefault(offer.startsAt(), List.of());
            return new Slot(
                    offer.startsAt(),
                    offer.endsAt(),
                    offer.level(),
                    over ? 0 : seats.stream().mapToInt(Seat::free).sum(),
                    offer.booked(),
                    offer.capacity(),
                    over,
                    seats,
                    views,
                    Math.max(0, offer.booked() - views.size()));
        }

        private List<Seat> seats(SlotOffer offer) {
            return offer.consultants().stream()
                    .filter(this::isWorthShowing)
                    .map(seat -> seat(seat, new TimeSpan(offer.startsAt(), offer.endsAt())))
                    .toList();
        }

        private boolean isWorthShowing(ConsultantOffer offer) {
            return offer.booked() > 0
                    || offer.obstacles().stream().noneMatch(obstacle -> NOBODYS_BUSINESS.contains(obstacle.code()));
        }

        private Seat seat(ConsultantOffer offer, TimeSpan slot) {
            List<Obstacle> obstacles = offer.obstacles().stream()
                    .filter(obstacle -> obstacle.code() != Code.NOTICE || !viewer.may(Permission.LEAD_TEAM))
                    .toList();
            int left = Math.max(0, offer.capacity() - offer.booked() - offer.held());
            if (obstacles.isEmpty() && left > 0) {
                return new Seat(offer.consultantId(), offer.name(), State.FREE, left, "", List.of());
            }
            List<Obstacle> all =
                    obstacles.isEmpty() ? List.of(new Obstacle(Code.FULL, null, null, null, null)) : obstacles;
            return new Seat(
                    offer.consultantId(),
                    offer.name(),
                    state(all),
                    0,
                    wording.obstacle(all.getFirst()),
                    reasons(all, offer, slot));
        }

        private State state(List<Obstacle> obstacles) {
            Set<Code> codes = obstacles.stream().map(Obstacle::code).collect(Collectors.toSet());
            if (codes.equals(Set.of(Code.FULL))) {
                return State.FULL;
            }
            return codes.contains(Code.CALENDAR_UNREACHABLE) ? State.UNKNOWN : State.OFF;
        }

        private List<String> reasons(List<Obstacle> obstacles, ConsultantOffer offer, TimeSpan slot) {
            Consultant holder = book.consultant(offer.consultantId()).orElse(null);
            List<BusyEvent> over = holder == null
                    ? List.of()
                    : events.stream()
                            .filter(event ->
                                    event.span().overlaps(slot.widened(holder.bufferBefore(), holder.bufferAfter())))
                            .toList();
            boolean insider = audience(offer.consultantId()) == Audience.INSIDERS;
            return obstacles.stream()
                    .flatMap(obstacle -> words.why(obstacle, offer.name(), insider, over).stream())
                    .distinct()
                    .toList();
        }

        private List<String> closed(LocalDate date) {
            Locale locale = LocaleContextHolder.getLocale();
            return Stream.concat(
                            book.holidayOn(date).map(holiday -> holiday.name(locale)).stream(),
                            book.closures().stream()
                                    .filter(closure ->
                                            !date.isBefore(closure.fromDate()) && !date.isAfter(closure.toDate()))
                                    .map(words::closed))
                    .toList();
        }

        private List<String> away(LocalDate date) {
            TimeSpan day = new TimeSpan(dawn(date), dawn(date.plusDays(1)));
            List<String> away = new ArrayList<>();
            for (Consultant one : book.consultants()) {
                if (one.active() && isShown(one)) {
                    boolean insider = audience(one.id()) == Audience.INSIDERS;
                    book.absencesOf(one.id()).stream()
                            .filter(absence -> absence.span().overlaps(day))
                            .map(absence -> words.away(one.name(), absence, date, insider))
                            .forEach(away::add);
                }
            }
            return away;
        }

        private List<String> busy(LocalDate date) {
            TimeSpan day = new TimeSpan(dawn(date), dawn(date.plusDays(1)));
            return events.stream()
                    .filter(event -> event.span().overlaps(day))
                    .map(event -> words.busy(event, date))
                    .distinct()
                    .toList();
        }

        private boolean isShown(Consultant one) {
            return consultant == null || consultant.id() == one.id();
        }

        private Audience audience(long id) {
            return viewer.may(Permission.LEAD_TEAM) || (viewer.consultantId() != null && viewer.consultantId() == id)
                    ? Audience.INSIDERS
                    : Audience.ANYBODY;
        }

        private Instant dawn(LocalDate date) {
            return date.atStartOfDay(time.zone()).toInstant();
        }
    }
}
