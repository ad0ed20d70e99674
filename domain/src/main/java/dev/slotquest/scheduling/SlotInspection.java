package dev.slotquest.scheduling;

import static java.util.stream.Collectors.groupingBy;

import dev.slotquest.scheduling.RuleBooks.Present;
import dev.slotquest.scheduling.SlotGrid.Cell;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.shared.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at slots with everything that is known at one moment, and says for each what stands in its way. Plain arithmetic:
 * asks no database and no clock.
 */
final class SlotInspection {

    /** The detail of {@link Obstacle.Code#BUSY} where another booking is in the way. */
    static final String APPOINTMENT = "APPOINTMENT";

    private final Present present;
    private final Map<Long, List<SeatsTaken.Seat>> seats;
    private final Instant now;
    private final ZoneId zone;
    private final Map<Long, List<BusyTime>> busy;
    private final Map<Long, List<TimeSpan>> markers = new HashMap<>();
    private final Instant firstBookable;
    private final LocalDate lastDate;

    SlotInspection(Present present, Map<Long, List<SeatsTaken.Seat>> seats, Instant now, ZoneId zone) {
        this.present = present;
        this.seats = seats;
        this.busy = present.busy().stream().collect(groupingBy(BusyTime::consultantId));
        this.now = now;
        this.zone = zone;
        this.firstBookable = now.plus(present.book().minutes(RuleName.BOOKING_NOTICE_MINUTES, now));
        this.lastDate =
                LocalDate.ofInstant(now, zone).plusDays((long) present.book().number(RuleName.HORIZON_DAYS, now));
    }

    List<Cell> cellsOn(LocalDate date, long consultantId) {
        return present.book().cellsOn(date, consultantId, zone);
    }

    ConsultantOffer offer(Consultant consultant, Cell cell) {
        List<Obstacle> obstacles = new ArrayList<>(withdrawals(consultant, cell.date(), cell.time(), cell.span()));
        boolean withdrawn = !obstacles.isEmpty();
        int booked = taken(consultant.id(), cell.span().start(), false);
        int held = taken(consultant.id(), cell.span().start(), true);
        int capacity = withdrawn
                ? 0
                : present.book()
                        .seatsOf(
                                consultant.id(),
                                cell.date(),
                                cell.time(),
                                cell.span().start());
        addTimingObstacles(obstacles, cell.date(), cell.span().start());
        if (!withdrawn && booked + held >= capacity) {
            obstacles.add(Obstacle.of(Obstacle.Code.FULL));
        }
        return new ConsultantOffer(consultant.id(), consultant.name(), capacity, booked, held, List.copyOf(obstacles));
    }

    /** The seats of a consultant in a slot, whatever stands in the way. */
    int seatsOf(Consultant consultant, Cell cell) {
        return present.book()
                .seatsOf(consultant.id(), cell.date(), cell.time(), cell.span().start());
    }

    /** Everything that stands in the way of a time, whether or not the grid has a slot then. */
    List<Obstacle> everything(Consultant consultant, LocalDate date, LocalTime time, TimeSpan slot, boolean onGrid) {
        List<Obstacle> found = new ArrayList<>();
        if (!onGrid) {
            found.add(Obstacle.of(Obstacle.Code.OUTSIDE_GRID));
        }
        found.addAll(allWithdrawals(consultant, date, time, slot));
        addTimingObstacles(found, date, slot.start());
        int seatsTaken = taken(consultant.id(), slot.start(), false) + taken(consultant.id(), slot.start(), true);
        if (onGrid && seatsTaken >= present.book().seatsOf(consultant.id(), date, time, slot.start())) {
            found.add(Obstacle.of(Obstacle.Code.FULL));
        }
        return List.copyOf(found);
    }

    private void addTimingObstacles(List<Obstacle> obstacles, LocalDate date, Instant start) {
        if (!start.isAfter(now)) {
            obstacles.add(Obstacle.of(Obstacle.Code.PAST));
        } else if (start.isBefore(firstBookable)) {
            obstacles.add(Obstacle.of(Obstacle.Code.NOTICE));
        } else if (date.isAfter(lastDate)) {
            obstacles.add(Obstacle.of(Obstacle.Code.HORIZON));
        }
    }

    /** Why a consultant does not offer this time at all: one obstacle of each kind. */
    List<Obstacle> withdrawals(Consultant consultant, LocalDate date, LocalTime time, TimeSpan slot) {
        return withdrawals(consultant, date, time, slot, 1);
    }

    /** As {@link #withdrawals}, with everything there is of each kind. */
    List<Obstacle> allWithdrawals(Consultant consultant, LocalDate date, LocalTime time, TimeSpan slot) {
        return withdrawals(consultant, date, time, slot, Integer.MAX_VALUE);
    }

    private List<Obstacle> withdrawals(
            Consultant consultant, LocalDate date, LocalTime time, TimeSpan slot, int mostOfAKind) {
        List<Obstacle> found = new ArrayList<>();
        if (!consultant.active()) {
            found.add(Obstacle.of(Obstacle.Code.INACTIVE));
        }
        closuresOver(date, time, slot.length()).limit(mostOfAKind).forEach(found::add);
        if (readyTime(consultant, date).stream().noneMatch(ready -> ready.contains(slot))) {
            found.add(Obstacle.of(Obstacle.Code.OUTSIDE_HOURS));
        }
        present.book().absencesOf(consultant.id()).stream()
                .filter(absence -> absence.span().overlaps(slot))
                .map(absence -> Obstacle.of(Obstacle.Code.ABSENT, absence.kind().name()))
                .distinct()
                .limit(mostOfAKind)
                .forEach(found::add);
        busyOver(consultant, slot).distinct().limit(mostOfAKind).forEach(found::add);
        unreachableSince(consultant).ifPresent(found::add);
        return found;
    }

    private Stream<Obstacle> closuresOver(LocalDate date, LocalTime time, Duration length) {
        LocalDateTime start = date.atTime(time);
        LocalDateTime end = start.plus(length);
        Stream<Obstacle> holidays = date.datesUntil(end.toLocalDate().plusDays(1))
                .filter(day -> day.atStartOfDay().isBefore(end))
                .flatMap(day -> present.book().holidayOn(day).stream())
                .map(holiday -> Obstacle.closed(holiday, present.book().usualLanguage()));
        Stream<Obstacle> closures = present.book().closures().stream()
                .filter(closure -> overlaps(closure, start, end))
                .map(closure -> Obstacle.of(Obstacle.Code.CLOSED, closure.reason()));
        return Stream.concat(holidays, closures);
    }

    private static boolean overlaps(Closure closure, LocalDateTime start, LocalDateTime end) {
        for (LocalDate day = start.toLocalDate(); day.atStartOfDay().isBefore(end); day = day.plusDays(1)) {
            if (closure.includes(day)) {
                LocalTime fromTime = closure.fromTime();
                LocalDateTime from = fromTime == null ? day.atStartOfDay() : day.atTime(fromTime);
                LocalDateTime to = endOfDayOr(day, closure.toTime());
                if (from.isBefore(end) && start.isBefore(to)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static LocalDateTime endOfDayOr(LocalDate day, @Nullable LocalTime time) {
        return time == null || time.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(time);
    }

    private List<TimeSpan> readyTime(Consultant consultant, LocalDate date) {
        return switch (consultant.mode()) {
            case HOURS -> present.book().readyTimeAround(date, consultant.id(), zone);
            case MARKER -> markers.computeIfAbsent(consultant.id(), this::markersOf);
        };
    }

    private List<TimeSpan> markersOf(long consultantId) {
        return Spans.joined(busyOf(consultantId).stream()
                .filter(busy -> busy.kind() == BusyTime.Kind.READY)
                .map(BusyTime::span)
                .toList());
    }

    private List<BusyTime> busyOf(long consultantId) {
        return busy.getOrDefault(consultantId, List.of());
    }

    private Stream<Obstacle> busyOver(Consultant consultant, TimeSpan slot) {
        TimeSpan widened = slot.widened(consultant.bufferBefore(), consultant.bufferAfter());
        Stream<Obstacle> events = busyOf(consultant.id()).stream()
                .filter(event ->
                        event.kind() != BusyTime.Kind.READY && event.span().overlaps(widened))
                .map(event -> Obstacle.of(Obstacle.Code.BUSY, event.kind().name()));
        Stream<Obstacle> appointments = seats.getOrDefault(consultant.id(), List.of()).stream()
                .filter(seat -> !seat.span().start().equals(slot.start()))
                .filter(seat -> seat.span().overlaps(widened)
                        || seat.span()
                                .widened(consultant.bufferBefore(), consultant.bufferAfter())
                                .overlaps(slot))
                .map(seat -> Obstacle.of(Obstacle.Code.BUSY, APPOINTMENT));
        return Stream.concat(events, appointments);
    }

    private Optional<Obstacle> unreachableSince(Consultant consultant) {
        if (consultant.calendarId() == null) {
            return Optional.empty();
        }
        Instant readAt = present.readings().get(consultant.id());
        Instant stillFresh = now.minus(present.book().minutes(RuleName.CALENDAR_FRESH_MINUTES, now));
        return readAt != null && !readAt.isBefore(stillFresh)
                ? Optional.empty()
                : Optional.of(Obstacle.unreachable(readAt));
    }

    private int taken(long consultantId, Instant start, boolean held) {
        return (int) seats.getOrDefault(consultantId, List.of()).stream()
                .filter(seat -> seat.held() == held && seat.span().start().equals(start))
                .count();
    }
}
