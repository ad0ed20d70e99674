package dev.slotquest.bot.schedule;

import dev.slotquest.bot.booking.Offer;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.scheduling.SlotOffer.ConsultantOffer;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
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

    /** The slots of a day with a free seat. */
    List<SlotOffer> on(LocalDate day, @Nullable Long consultantId) {
        return availability.day(day, consultantId).slots().stream()
                .filter(slot -> slot.free() > 0)
                .toList();
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

    /** What is to be booked when nobody in particular is wanted. */
    Offer best(SlotOffer slot) {
        List<Long> fit = availability.bestFit(slot.startsAt());
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

    LocalDate horizon() {
        return time.today().plusDays((long) ruleBooks.lastKnown().number(RuleName.HORIZON_DAYS, time.now()));
    }
}
