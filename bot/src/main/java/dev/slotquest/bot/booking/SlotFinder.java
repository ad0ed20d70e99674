package dev.slotquest.bot.booking;

import dev.slotquest.booking.CustomerFit;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds slots for a wish, and says why one cannot be had. */
@Component
class SlotFinder {

    static final int FEW = 3;
    private static final int MANY = 8;
    private static final int DAYS_AT_ONCE = 9;
    private static final int DAYS_AHEAD = 28;

    private final Availability availability;
    private final CustomerFit customerFit;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    SlotFinder(Availability availability, CustomerFit customerFit, RuleBooks ruleBooks, BusinessTime time) {
        this.availability = availability;
        this.customerFit = customerFit;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** Slots that fit, with a word about them when they do not fit quite. */
    record Found(List<Offer> offers, @Nullable Notice notice) {}

    /** The best there is, of the consultant who is wanted or of anybody. */
    List<Offer> best(Plan plan) {
        return offers(SlotWish.from(time.now()).with(plan.consultantId()).fitting(fitOf(plan)), FEW);
    }

    /** Slots in a stretch of time; when there is none, the ones closest to it. */
    Found within(Wanted wanted, Plan plan) {
        var wish = new SlotWish(wanted.from(), wanted.until(), null, plan.consultantId(), null, null, fitOf(plan));
        List<Offer> offers = offers(wish, MANY).stream()
                .sorted(Comparator.comparing(Offer::startsAt))
                .toList();
        return offers.isEmpty() ? near(wanted.from(), plan, Notice.of("book.nothing-then")) : new Found(offers, null);
    }

    /** The slots closest to a start that cannot be had; of anybody when the consultant has none. */
    Found near(Instant start, Plan plan, Notice why) {
        SlotWish wish = SlotWish.near(start, time.now()).fitting(fitOf(plan));
        List<Offer> offers = offers(wish.with(plan.consultantId()), FEW);
        return new Found(offers.isEmpty() && plan.consultantId() != null ? offers(wish, FEW) : offers, why);
    }

    /** Who can take a customer at this start, the best fit first. */
    List<Long> consultantsAt(Instant start, Plan plan) {
        return availability.bestFit(start, fitOf(plan));
    }

    private SlotWish.Fit fitOf(Plan plan) {
        return customerFit.of(plan.customer().details());
    }

    /** Those meanings for which there is a slot to come, free or not. */
    List<Doubt.Meaning> withSlot(List<Doubt.Meaning> meanings) {
        return meanings.stream().filter(this::hasSlot).toList();
    }

    private boolean hasSlot(Doubt.Meaning meaning) {
        Wanted wanted = meaning.wanted();
        return wanted != null
                && wanted.from().isAfter(time.now())
                && availability.slotAt(wanted.from()).isPresent();
    }

    /** Why nobody can take a customer at this start. */
    Notice whyNobody(Instant start, String clock) {
        Optional<SlotOffer> slot = availability.slotAt(start);
        if (slot.isEmpty()) {
            return start.isAfter(time.now()) ? Notice.of("book.no-slot-at", clock) : Notice.of("refusal.PAST");
        }
        List<Obstacle.Code> codes = slot.get().consultants().stream()
                .flatMap(offer -> offer.obstacles().stream())
                .map(Obstacle::code)
                .toList();
        return List.of(
                        Obstacle.Code.PAST,
                        Obstacle.Code.NOTICE,
                        Obstacle.Code.HORIZON,
                        Obstacle.Code.CLOSED,
                        Obstacle.Code.FULL)
                .stream()
                .filter(codes::contains)
                .findFirst()
                .map(code -> code == Obstacle.Code.FULL ? Notice.of("book.taken") : Notice.of("refusal." + code))
                .orElseGet(() -> Notice.of("refusal.NOBODY_OFFERS"));
    }

    /** The next days with something free, from a day on. */
    List<LocalDate> daysWithFree(LocalDate from, @Nullable Long consultantId) {
        LocalDate last = min(from.plusDays(DAYS_AHEAD), horizon());
        if (last.isBefore(from)) {
            return List.of();
        }
        return availability.days(from, last, consultantId).stream()
                .filter(board -> board.slots().stream().anyMatch(slot -> slot.free() > 0))
                .map(DayBoard::date)
                .limit(DAYS_AT_ONCE)
                .toList();
    }

    LocalDate horizon() {
        return time.today().plusDays((long) ruleBooks.lastKnown().number(RuleName.HORIZON_DAYS, time.now()));
    }

    Wanted wanted(LocalDate day) {
        return new Wanted(
                day.atStartOfDay(time.zone()).toInstant(),
                day.plusDays(1).atStartOfDay(time.zone()).toInstant());
    }

    String nameOf(long consultantId) {
        return ruleBooks
                .lastKnown()
                .consultant(consultantId)
                .map(Consultant::name)
                .orElse("?");
    }

    private List<Offer> offers(SlotWish wish, int count) {
        return availability.nextBest(wish, count).stream().map(Offer::of).toList();
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
