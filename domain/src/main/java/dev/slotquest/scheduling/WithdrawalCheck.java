package dev.slotquest.scheduling;

import static java.util.stream.Collectors.groupingBy;

import dev.slotquest.scheduling.RuleBooks.Present;
import dev.slotquest.scheduling.SeatsTaken.Seat;
import dev.slotquest.scheduling.SlotGrid.Cell;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which booked seats lie in slots that the rules do not offer. Plain arithmetic. Other bookings never count as being in the
 * way, and neither does a calendar that cannot be reached: of it nothing is known.
 */
final class WithdrawalCheck {

    private final RuleBook book;
    private final SlotInspection inspection;
    private final ZoneId zone;

    WithdrawalCheck(Present present, Instant now, ZoneId zone) {
        this.book = present.book();
        this.inspection = new SlotInspection(present, Map.of(), now, zone);
        this.zone = zone;
    }

    List<Withdrawn> of(List<Seat> booked) {
        Set<Seat> surplus = new HashSet<>();
        booked.stream()
                .collect(groupingBy(
                        seat -> new Slot(seat.consultantId(), seat.span().start())))
                .values()
                .forEach(seats -> surplus.addAll(beyondCapacity(seats)));
        return booked.stream()
                .sorted(Comparator.comparing((Seat seat) -> seat.span().start())
                        .thenComparingLong(Seat::consultantId)
                        .thenComparingInt(Seat::number))
                .flatMap(seat -> check(seat, surplus.contains(seat)).stream())
                .toList();
    }

    private record Slot(long consultantId, Instant start) {}

    private Optional<Withdrawn> check(Seat seat, boolean surplus) {
        return book.consultant(seat.consultantId())
                .map(consultant -> new Withdrawn(seat, consultant, obstacles(seat, consultant, surplus)))
                .filter(found -> !found.obstacles().isEmpty());
    }

    private List<Obstacle> obstacles(Seat seat, Consultant consultant, boolean surplus) {
        List<Obstacle> found = new ArrayList<>();
        if (cell(seat).isEmpty()) {
            found.add(Obstacle.of(Obstacle.Code.OUTSIDE_GRID));
        }
        var start = seat.span().start().atZone(zone);
        inspection.withdrawals(consultant, start.toLocalDate(), start.toLocalTime(), seat.span()).stream()
                .filter(obstacle -> obstacle.code() != Obstacle.Code.CALENDAR_UNREACHABLE)
                .forEach(found::add);
        if (surplus && found.isEmpty()) {
            found.add(Obstacle.of(Obstacle.Code.FULL));
        }
        return List.copyOf(found);
    }

    /** The bookings of one slot for which there is no seat: those with the highest numbers. */
    private List<Seat> beyondCapacity(List<Seat> seats) {
        return cell(seats.getFirst())
                .map(cell -> book.seatsOf(
                        seats.getFirst().consultantId(),
                        cell.date(),
                        cell.time(),
                        cell.span().start()))
                .map(capacity -> seats.stream()
                        .sorted(Comparator.comparingInt(Seat::number))
                        .skip(capacity)
                        .toList())
                .orElse(List.of());
    }

    private Optional<Cell> cell(Seat seat) {
        LocalDate date = LocalDate.ofInstant(seat.span().start(), zone);
        return inspection.cellsOn(date, seat.consultantId()).stream()
                .filter(cell -> cell.span().equals(seat.span()))
                .findFirst();
    }
}
