package dev.slotquest.scheduling;

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
import org.jspecify.annotations.Nullable;

/**
 * Looks at slots with everything that is known at one moment, and says for each what stands in its way. Plain arithmetic:
 * asks no database and no clock.
 */
final class SlotInspection {

    private final Present present;
    private final Map<Long, List<SeatsTaken.Seat>> seats;
    private final Instant now;
    private final ZoneId zone;
    private final Map<Long, List<TimeSpan>> markers = new HashMap<>();
    private final Instant firstBookable;
    private final LocalDate lastDate;

    SlotInspection(Present present, Map<Long, List<SeatsTaken.Seat>> seats, Instant now, ZoneId zone) {
        this.present = present;
        this.seats = seats;
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
        addTimingObstacles(obstacles, cell);
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

    private void addTimingObstacles(List<Obstacle> obstacles, Cell cell) {
        Instant start = cell.span().start();
        if (!start.isAfter(now)) {
            obstacles.add(Obstacle.of(Obstacle.Code.PAST));
        } else if (start.isBefore(firstBookable)) {
            obstacles.add(Obstacle.of(Obstacle.Code.NOTICE));
        } else if (cell.date().isAfter(lastDate)) {
            obstacles.add(Obstacle.of(Obstacle.Code.HORIZON));
        }
    }

    /** Everything because of which a consultant does not offer this time at all. */
    List<Obstacle> withdrawals(Consultant consultant, LocalDate date, LocalTime time, TimeSpan slot) {
        List<Obstacle> found = new ArrayList<>();
        if (!consultant.active()) {
            found.add(Obstacle.of(Obstacle.Code.INACTIVE));
        }
        closureOver(date, time, slot.length()).ifPresent(found::add);
        if (readyTime(consultant, date).stream().noneMatch(ready -> ready.contains(slot))) {
            found.add(Obstacle.of(Obstacle.Code.OUTSIDE_HOURS));
        }
        present.book().absencesOf(consultant.id()).stream()
                .filter(absence -> absence.span().overlaps(slot))
                .findFirst()
                .ifPresent(absence -> found.add(
                        Obstacle.of(Obstacle.Code.ABSENT, absence.kind().name())));
        busyOver(consultant, slot).ifPresent(found::add);
        unreachableSince(consultant).ifPresent(found::add);
        return found;
    }

    private Optional<Obstacle> closureOver(LocalDate date, LocalTime time, Duration length) {
        LocalDateTime start = date.atTime(time);
        LocalDateTime end = start.plus(length);
        return present.book().closures().stream()
                .filter(closure -> overlaps(closure, start, end))
                .findFirst()
                .map(closure -> Obstacle.of(Obstacle.Code.CLOSED, closure.reason()));
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
        return Spans.joined(present.busy().stream()
                .filter(busy -> busy.consultantId() == consultantId && busy.kind() == BusyTime.Kind.READY)
                .map(BusyTime::span)
                .toList());
    }

    private Optional<Obstacle> busyOver(Consultant consultant, TimeSpan slot) {
        TimeSpan widened = slot.widened(consultant.bufferBefore(), consultant.bufferAfter());
        var event = present.busy().stream()
                .filter(busy -> busy.consultantId() == consultant.id() && busy.kind() != BusyTime.Kind.READY)
                .filter(busy -> busy.span().overlaps(widened))
                .findFirst()
                .map(busy -> Obstacle.of(Obstacle.Code.BUSY, busy.kind().name()));
        return event.or(() -> seats.getOrDefault(consultant.id(), List.of()).stream()
                .filter(seat -> !seat.span().start().equals(slot.start()))
                .filter(seat -> seat.span().overlaps(widened)
                        || seat.span()
                                .widened(consultant.bufferBefore(), consultant.bufferAfter())
                                .overlaps(slot))
                .findFirst()
                .map(seat -> Obstacle.of(Obstacle.Code.BUSY, "APPOINTMENT")));
    }

    private Optional<Obstacle> unreachableSince(Consultant consultant) {
        if (consultant.calendarId() == null) {
            return Optional.empty();
        }
        Instant readAt = present.readings().get(consultant.id());
        Instant stillFresh = now.minus(present.book().minutes(RuleName.CALENDAR_FRESH_MINUTES, now));
        return readAt != null && !readAt.isBefore(stillFresh)
                ? Optional.empty()
                : Optional.of(new Obstacle(Obstacle.Code.CALENDAR_UNREACHABLE, null, readAt));
    }

    private int taken(long consultantId, Instant start, boolean held) {
        return (int) seats.getOrDefault(consultantId, List.of()).stream()
                .filter(seat -> seat.held() == held && seat.span().start().equals(start))
                .count();
    }
}
