package dev.slotquest.portal.today;

import dev.slotquest.booking.PointsTariff;
import dev.slotquest.booking.Potential;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.today.Board.Day;
import dev.slotquest.portal.today.Board.Seat;
import dev.slotquest.portal.today.Board.Seat.State;
import dev.slotquest.portal.today.Board.Slot;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.Level;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.Obstacle.Code;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.shared.BusinessTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns what availability says into boards. */
@Component
public class Boards {

    private static final Set<Code> NOBODYS_BUSINESS = Set.of(Code.OUTSIDE_HOURS, Code.INACTIVE, Code.OUTSIDE_GRID);

    private final Availability availability;
    private final RuleBooks ruleBooks;
    private final Wording wording;
    private final BusinessTime time;

    Boards(Availability availability, RuleBooks ruleBooks, Wording wording, BusinessTime time) {
        this.availability = availability;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
        this.time = time;
    }

    /** The board of a day, with its week, as this person may book it. */
    public Board of(LocalDate date, User viewer) {
        LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<DayBoard> week = availability.days(monday, monday.plusDays(6), null);
        DayBoard day = week.get(date.getDayOfWeek().getValue() - 1);
        Instant now = time.now();
        PointsTariff tariff = PointsTariff.at(now, ruleBooks.current(), time.zone());
        List<Slot> slots = day.slots().stream()
                .map(offer -> slot(offer, viewer, now, tariff))
                .flatMap(Optional::stream)
                .toList();
        return new Board(
                date,
                week.stream().map(other -> day(other, date, now)).toList(),
                slots,
                slots.stream().mapToInt(Slot::free).sum(),
                upcoming(day, now).stream().mapToInt(SlotOffer::capacity).sum(),
                day.asOf());
    }

    private Day day(DayBoard board, LocalDate chosen, Instant now) {
        List<SlotOffer> upcoming = upcoming(board, now);
        int capacity = upcoming.stream().mapToInt(SlotOffer::capacity).sum();
        int taken = upcoming.stream()
                .mapToInt(slot -> Math.min(slot.booked() + slot.held(), slot.capacity()))
                .sum();
        return new Day(
                board.date(),
                Level.of(taken, capacity),
                board.date().equals(chosen),
                board.date().equals(time.today()));
    }

    private static List<SlotOffer> upcoming(DayBoard board, Instant now) {
        return board.slots().stream()
                .filter(slot -> slot.startsAt().isAfter(now))
                .toList();
    }

    private Optional<Slot> slot(SlotOffer offer, User viewer, Instant now, PointsTariff tariff) {
        boolean over = !offer.startsAt().isAfter(now);
        List<Seat> seats = offer.consultants().stream()
                .filter(Boards::worthShowing)
                .map(seat -> seat(seat, viewer))
                .toList();
        if (seats.isEmpty() || (over && offer.booked() == 0)) {
            return Optional.empty();
        }
        return Optional.of(new Slot(
                offer.startsAt(),
                offer.endsAt(),
                offer.level(),
                seats.stream().mapToInt(Seat::free).sum(),
                offer.booked(),
                over ? 0 : tariff.pointsFor(offer, Potential.NORMAL, now),
                over,
                seats));
    }

    private static boolean worthShowing(ConsultantOffer offer) {
        return offer.booked() > 0
                || offer.obstacles().stream().noneMatch(obstacle -> NOBODYS_BUSINESS.contains(obstacle.code()));
    }

    private Seat seat(ConsultantOffer offer, User viewer) {
        Set<Code> codes = offer.obstacles().stream().map(Obstacle::code).collect(Collectors.toSet());
        if (viewer.may(Permission.LEAD_TEAM)) {
            codes.remove(Code.NOTICE);
        }
        int left = Math.max(0, offer.capacity() - offer.booked() - offer.held());
        if (codes.isEmpty() && left > 0) {
            return new Seat(offer.consultantId(), offer.name(), State.FREE, left, "");
        }
        State state = codes.isEmpty() || codes.equals(Set.of(Code.FULL))
                ? State.FULL
                : codes.contains(Code.CALENDAR_UNREACHABLE) ? State.UNKNOWN : State.OFF;
        return new Seat(offer.consultantId(), offer.name(), state, 0, words(offer, state));
    }

    private String words(ConsultantOffer offer, State state) {
        if (state == State.FULL) {
            return wording.text("today.full");
        }
        if (offer.booked() > 0 && state != State.UNKNOWN) {
            return wording.text("today.booked", offer.booked());
        }
        return offer.obstacles().stream()
                .filter(obstacle -> state != State.UNKNOWN || obstacle.code() == Code.CALENDAR_UNREACHABLE)
                .findFirst()
                .map(wording::obstacle)
                .orElse("");
    }
}
