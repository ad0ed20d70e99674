package dev.slotquest.bot.schedule;

import dev.slotquest.bot.booking.Offer;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is free on a day. */
@Component
class FreeSlots {

    private static final int DAYS_AHEAD = 14;

    private final Availability availability;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    FreeSlots(Availability availability, RuleBooks ruleBooks, BusinessTime time) {
        this.availability = availability;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /**
     * A day.
     *
     * @param slots free or not
     * @param offers what is to be booked of each slot with something free
     */
    record Day(List<SlotOffer> slots, Map<Instant, Offer> offers) {}

    /** A day of one consultant, or of all: then whoever fits best is offered. */
    Day on(LocalDate day, @Nullable Long consultantId) {
        if (consultantId != null) {
            return day(availability.day(day, consultantId).slots(), Map.of());
        }
        Availability.RankedDay ranked = availability.ranked(day);
        return day(ranked.board().slots(), ranked.fits());
    }

    private static Day day(List<SlotOffer> slots, Map<Instant, List<Long>> fits) {
        Map<Instant, Offer> offers = slots.stream()
                .filter(slot -> slot.free() > 0)
                .collect(Collectors.toMap(
                        SlotOffer::startsAt,
                        slot -> best(slot, fits.getOrDefault(slot.startsAt(), List.of())),
                        (one, _) -> one));
        return new Day(slots, offers);
    }

    /** What stands in a consultant's way. */
    record Reason(long consultantId, String consultant, Obstacle obstacle) {}

    /** The consultants whose calendars cannot be reached, so that nobody knows whether they are free. */
    static List<Reason> unreachable(List<SlotOffer> slots) {
        return reasons(slots)
                .filter(reason -> reason.obstacle().code() == Obstacle.Code.CALENDAR_UNREACHABLE)
                .distinct()
                .toList();
    }

    /** What else stands in the way on a day, the most frequent first. */
    static List<Reason> others(List<SlotOffer> slots) {
        Map<Obstacle, List<Reason>> byObstacle = reasons(slots)
                .filter(reason -> reason.obstacle().code() != Obstacle.Code.CALENDAR_UNREACHABLE)
                .collect(Collectors.groupingBy(Reason::obstacle, LinkedHashMap::new, Collectors.toList()));
        return byObstacle.values().stream()
                .sorted(Comparator.comparingInt((List<Reason> same) -> same.size())
                        .reversed())
                .map(List::getFirst)
                .toList();
    }

    private static Stream<Reason> reasons(List<SlotOffer> slots) {
        return slots.stream()
                .flatMap(slot -> slot.consultants().stream())
                .flatMap(offer -> offer.obstacles().stream()
                        .map(obstacle -> new Reason(offer.consultantId(), offer.name(), obstacle)));
    }

    /** The first day from today on with something free; today when there is none. */
    LocalDate nextDay(@Nullable Long consultantId) {
        LocalDate today = time.today();
        return availability.days(today, today.plusDays(DAYS_AHEAD), consultantId).stream()
                .filter(board -> board.slots().stream().anyMatch(slot -> slot.free() > 0))
                .map(DayBoard::date)
                .findFirst()
                .orElse(today);
    }

    private static Offer best(SlotOffer slot, List<Long> fit) {
        ConsultantOffer offer = slot.consultants().stream()
                .filter(each -> each.free() > 0)
                .filter(each -> fit.isEmpty() || each.consultantId() == fit.getFirst())
                .findFirst()
                .orElseGet(() -> slot.consultants().stream()
                        .filter(each -> each.free() > 0)
                        .findFirst()
                        .orElseThrow());
        return new Offer(offer.consultantId(), offer.name(), slot.startsAt(), slot.endsAt(), null);
    }

    LocalDate today() {
        return time.today();
    }

    /** The day, or today when it is over. */
    LocalDate fromToday(LocalDate day) {
        return day.isBefore(time.today()) ? time.today() : day;
    }

    /** The days from one to another that have something free, as far as one message shows them. */
    List<DayBoard> daysWithFree(LocalDate first, LocalDate last, @Nullable Long consultantId, int most) {
        LocalDate end = last.isAfter(horizon()) ? horizon() : last;
        return end.isBefore(first)
                ? List.of()
                : availability.days(first, end, consultantId).stream()
                        .filter(board -> board.slots().stream().anyMatch(slot -> slot.free() > 0))
                        .limit(most)
                        .toList();
    }

    LocalDate horizon() {
        return time.today().plusDays((long) ruleBooks.lastKnown().number(RuleName.HORIZON_DAYS, time.now()));
    }
}
