package dev.slotquest.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.slotquest.scheduling.RuleBooks.Present;
import dev.slotquest.scheduling.SlotGrid.Cell;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * The one counting service: every view, call, chat and export asks here what is booked, held and free. Two statements a
 * question, whatever the number of days, slots and consultants.
 */
@Service
public class Availability {

    /** The most days one question may span. */
    public static final int MOST_DAYS = 92;

    /** Over how many days before and after a slot the load of consultants is compared. */
    private static final int LOAD_DAYS = 3;

    private final RuleBooks ruleBooks;
    private final SeatsTaken seatsTaken;
    private final EventTitles titles;
    private final ObjectProvider<NoShowRisk> risk;
    private final BusinessTime time;

    Availability(
            RuleBooks ruleBooks,
            SeatsTaken seatsTaken,
            EventTitles titles,
            ObjectProvider<NoShowRisk> risk,
            BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.seatsTaken = seatsTaken;
        this.titles = titles;
        this.risk = risk;
        this.time = time;
    }

    /** All slots of a day, of one consultant or ({@code null}) of all. */
    public DayBoard day(LocalDate date, @Nullable Long consultantId) {
        return days(date, date, consultantId).getFirst();
    }

    /**
     * All slots from one day to another, both included.
     *
     * @throws IllegalArgumentException when the last day is before the first, or more than {@value #MOST_DAYS} are asked for
     */
    public List<DayBoard> days(LocalDate first, LocalDate last, @Nullable Long consultantId) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS - 1L))) {
            throw new IllegalArgumentException(
                    "The last day (%s) must be within %d days from the first (%s).".formatted(last, MOST_DAYS, first));
        }
        Instant now = time.now();
        Looked looked = look(first, last, consultantId, now);
        List<DayBoard> boards = new ArrayList<>();
        for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
            boards.add(board(date, consultantId, looked, now));
        }
        return boards;
    }

    /**
     * The slot of a consultant with this start, whatever stands in its way; the obstacles say what.
     *
     * @param seats where to ask for the seats taken around it
     */
    public SlotCheck check(long consultantId, Instant startsAt, SeatsTaken seats) {
        RuleBook expected = ruleBooks.lastKnown();
        SlotCheck check = check(consultantId, startsAt, expected.surroundingsOf(startsAt), seats);
        RuleBook found = check.rules();
        // Rules that changed a moment ago may reach farther: then what was read may be too little.
        return found == null || found == expected
                ? check
                : check(consultantId, startsAt, found.surroundingsOf(startsAt), seats);
    }

    /** Who asks why a slot is not free. */
    public enum Audience {
        /** Learns the kind of what stands in the way, and nothing that only the consultant's calendar knows. */
        ANYBODY,
        /** Those who lead, and the consultant: also learns what the calendar calls it. */
        INSIDERS
    }

    /** Why a slot is not free, as anybody may know it. */
    public SlotCheck explain(long consultantId, Instant startsAt) {
        return explain(consultantId, startsAt, Audience.ANYBODY);
    }

    /**
     * Why a slot is not free: everything that stands in the way of any consultant at any time, also where the grid has no
     * slot; or nothing when it can be booked. A time off the grid is looked at for as long as the consultant's slots usually
     * take.
     *
     * @param audience for whom the answer is; titles of events are read only for those who may see them
     */
    public SlotCheck explain(long consultantId, Instant startsAt, Audience audience) {
        TimeSpan window =
                new TimeSpan(startsAt, startsAt.plus(SlotRule.LONGEST)).widened(SlotRule.LONGEST, SlotRule.LONGEST);
        Present present = ruleBooks.present(window, null);
        Consultant consultant = present.book().consultant(consultantId).orElse(null);
        if (consultant == null) {
            return SlotCheck.unknownConsultant();
        }
        var inspection = new SlotInspection(present, seatsBy(window, null, seatsTaken), time.now(), time.zone());
        var local = startsAt.atZone(time.zone());
        Optional<Cell> cell = cellAt(startsAt, local.toLocalDate(), consultantId, inspection);
        TimeSpan slot = cell.map(Cell::span)
                .orElseGet(() -> new TimeSpan(
                        startsAt, startsAt.plus(present.book().usualLength(consultantId, local.toLocalDate()))));
        List<Obstacle> obstacles =
                inspection.everything(consultant, local.toLocalDate(), local.toLocalTime(), slot, cell.isPresent());
        return new SlotCheck(
                present.book(),
                consultant,
                cell.map(Cell::span).orElse(null),
                cell.map(found -> whole(found, present.book(), inspection)).orElse(null),
                cell.map(found -> inspection.seatsOf(consultant, found)).orElse(0),
                audience == Audience.INSIDERS ? titles.addTo(obstacles, consultant, slot) : obstacles);
    }

    /** The slot with this start over all consultants; nothing when no slot of the grid starts then. */
    public Optional<SlotOffer> slotAt(Instant startsAt) {
        return day(LocalDate.ofInstant(startsAt, time.zone()), null).slots().stream()
                .filter(slot -> slot.startsAt().equals(startsAt))
                .findFirst();
    }

    /** Who can take any customer at this start, the best fit first. */
    public List<Long> bestFit(Instant startsAt) {
        return bestFit(startsAt, SlotWish.Fit.ANYBODY);
    }

    /** Who can take a customer at this start, the best fit first. */
    public List<Long> bestFit(Instant startsAt, SlotWish.Fit fit) {
        List<DayBoard> week = weekAround(LocalDate.ofInstant(startsAt, time.zone()));
        return rankingOfRead().consultantsAt(startsAt, week, fit);
    }

    /**
     * A day, and who fits best.
     *
     * @param fits for each start with something free, who can take any customer then, the best fit first
     */
    public record RankedDay(DayBoard board, Map<Instant, List<Long>> fits) {}

    /** All slots of a day, with who can take any customer at those with something free. */
    public RankedDay ranked(LocalDate date) {
        List<DayBoard> week = weekAround(date);
        NextBest ranking = rankingOfRead();
        DayBoard board =
                week.stream().filter(day -> day.date().equals(date)).findFirst().orElseThrow();
        return new RankedDay(
                board,
                board.slots().stream()
                        .filter(slot -> slot.free() > 0)
                        .map(SlotOffer::startsAt)
                        .distinct()
                        .collect(toMap(
                                start -> start, start -> ranking.consultantsAt(start, week, SlotWish.Fit.ANYBODY))));
    }

    private List<DayBoard> weekAround(LocalDate date) {
        return days(date.minusDays(LOAD_DAYS), date.plusDays(LOAD_DAYS), null);
    }

    /** The best slots for a wish, the best first, at most one for each start, each with its reason. */
    public List<Suggestion> nextBest(SlotWish wish, int count) {
        RuleBook expected = ruleBooks.lastKnown();
        List<Suggestion> found = nextBest(wish, count, expected);
        // Rules that changed a moment ago may look farther ahead: then what was read may be too little.
        RuleBook read = found.size() < count ? ruleBooks.current() : ruleBooks.lastKnown();
        return read == expected ? found : nextBest(wish, count, read);
    }

    private List<Suggestion> nextBest(SlotWish wish, int count, RuleBook rules) {
        Instant now = time.now();
        Instant from = wish.from().isBefore(now) ? now : wish.from();
        LocalDate first = LocalDate.ofInstant(from, time.zone());
        LocalDate horizon =
                LocalDate.ofInstant(now, time.zone()).plusDays((long) rules.number(RuleName.HORIZON_DAYS, now));
        LocalDate last = wish.to() == null ? horizon : earlier(horizon, LocalDate.ofInstant(wish.to(), time.zone()));
        // A fortnight nearly always holds enough; only when it does not is the rest looked at.
        LocalDate soon = earlier(last, first.plusDays(13));
        List<Suggestion> found = soon.isBefore(first) ? List.of() : nextBest(wish, from, first, soon, count);
        return found.size() >= count || !soon.isBefore(last)
                ? found
                : nextBest(wish, from, first, earlier(last, first.plusDays(MOST_DAYS - 1L)), count);
    }

    private List<Suggestion> nextBest(SlotWish wish, Instant from, LocalDate first, LocalDate last, int count) {
        List<DayBoard> boards = days(first, last, wish.consultantId());
        return rankingOfRead().of(boards, wish, from, count);
    }

    /** By the rules that came with the days that were just read. */
    private NextBest rankingOfRead() {
        return new NextBest(
                ruleBooks.lastKnown(), risk.getIfAvailable(() -> NoShowRisk.UNKNOWN), time.now(), time.zone());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private SlotCheck check(long consultantId, Instant startsAt, TimeSpan window, SeatsTaken seats) {
        Present present = ruleBooks.present(window, null);
        Consultant consultant = present.book().consultant(consultantId).orElse(null);
        if (consultant == null) {
            return SlotCheck.unknownConsultant();
        }
        var inspection = new SlotInspection(present, seatsBy(window, null, seats), time.now(), time.zone());
        LocalDate date = LocalDate.ofInstant(startsAt, time.zone());
        return cellAt(startsAt, date, consultantId, inspection)
                .map(cell -> new SlotCheck(
                        present.book(),
                        consultant,
                        cell.span(),
                        whole(cell, present.book(), inspection),
                        inspection.seatsOf(consultant, cell),
                        inspection.offer(consultant, cell).obstacles()))
                .orElseGet(() -> SlotCheck.outsideGrid(present.book(), consultant));
    }

    private static Optional<Cell> cellAt(
            Instant startsAt, LocalDate date, long consultantId, SlotInspection inspection) {
        return inspection.cellsOn(date, consultantId).stream()
                .filter(cell -> cell.span().start().equals(startsAt))
                .findFirst();
    }

    private static SlotOffer whole(Cell cell, RuleBook book, SlotInspection inspection) {
        List<ConsultantOffer> offers = book.consultants().stream()
                .flatMap(consultant -> cellAt(cell.span().start(), cell.date(), consultant.id(), inspection)
                        .filter(same -> same.span().equals(cell.span()))
                        .map(same -> inspection.offer(consultant, same))
                        .stream())
                .toList();
        return new SlotOffer(cell.time(), cell.span().start(), cell.span().end(), offers);
    }

    private static Map<Long, List<SeatsTaken.Seat>> seatsBy(
            TimeSpan span, @Nullable Long consultantId, SeatsTaken seats) {
        return seats.within(span, consultantId).stream().collect(groupingBy(SeatsTaken.Seat::consultantId));
    }

    private Looked look(LocalDate first, LocalDate last, @Nullable Long consultantId, Instant now) {
        TimeSpan span = new TimeSpan(
                first.minusDays(1).atStartOfDay(time.zone()).toInstant(),
                last.plusDays(2).atStartOfDay(time.zone()).toInstant());
        Present present = ruleBooks.present(span, consultantId);
        Map<Long, List<SeatsTaken.Seat>> seats = seatsBy(span, consultantId, seatsTaken);
        return new Looked(present, seats, new SlotInspection(present, seats, now, time.zone()));
    }

    private record Looked(Present present, Map<Long, List<SeatsTaken.Seat>> seats, SlotInspection inspection) {}

    private DayBoard board(LocalDate date, @Nullable Long consultantId, Looked looked, Instant now) {
        Map<TimeSpan, List<ConsultantOffer>> offers =
                new TreeMap<>(Comparator.comparing(TimeSpan::start).thenComparing(TimeSpan::end));
        for (Consultant consultant : looked.present().book().consultants()) {
            if (consultantId == null || consultant.id() == consultantId) {
                addOffers(consultant, date, looked, offers);
            }
        }
        return new DayBoard(
                date,
                offers.entrySet().stream()
                        .map(entry -> new SlotOffer(
                                entry.getKey().start().atZone(time.zone()).toLocalTime(),
                                entry.getKey().start(),
                                entry.getKey().end(),
                                List.copyOf(entry.getValue())))
                        .toList(),
                now);
    }

    private void addOffers(
            Consultant consultant, LocalDate date, Looked looked, Map<TimeSpan, List<ConsultantOffer>> offers) {
        List<Cell> cells = looked.inspection().cellsOn(date, consultant.id());
        List<SeatsTaken.Seat> seats = looked.seats().getOrDefault(consultant.id(), List.of());
        Set<Instant> starts = new HashSet<>();
        for (Cell cell : cells) {
            starts.add(cell.span().start());
            ConsultantOffer offer = looked.inspection().offer(consultant, cell);
            if (consultant.active() || offer.booked() > 0) {
                offers.computeIfAbsent(cell.span(), span -> new ArrayList<>()).add(offer);
            }
        }
        seatsOffTheGrid(seats, date, starts)
                .forEach(span -> offers.computeIfAbsent(span, key -> new ArrayList<>())
                        .add(offTheGrid(consultant, span, seats)));
    }

    /** Bookings whose slot the grid no longer has: they stand, and are shown. */
    private Stream<TimeSpan> seatsOffTheGrid(List<SeatsTaken.Seat> seats, LocalDate date, Set<Instant> starts) {
        return seats.stream()
                .map(SeatsTaken.Seat::span)
                .filter(span -> !starts.contains(span.start()))
                .filter(span -> LocalDate.ofInstant(span.start(), time.zone()).equals(date))
                .distinct();
    }

    private static ConsultantOffer offTheGrid(Consultant consultant, TimeSpan span, List<SeatsTaken.Seat> seats) {
        int booked = (int) seats.stream()
                .filter(seat -> seat.span().equals(span) && !seat.held())
                .count();
        int held = (int) seats.stream()
                .filter(seat -> seat.span().equals(span) && seat.held())
                .count();
        return new ConsultantOffer(
                consultant.id(), consultant.name(), 0, booked, held, List.of(Obstacle.of(Obstacle.Code.OUTSIDE_GRID)));
    }
}
