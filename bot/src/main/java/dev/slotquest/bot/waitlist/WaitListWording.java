package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.WaitRange;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people wait for, in words. */
@Component
class WaitListWording {

    private final SlotWording slots;
    private final RuleBooks ruleBooks;

    WaitListWording(SlotWording slots, RuleBooks ruleBooks) {
        this.slots = slots;
        this.ruleBooks = ruleBooks;
    }

    /** {@code Di 02.12.}, {@code Mo 07.12. – Fr 11.12. 12:00–18:00}. */
    String range(Turn turn, WaitRange range) {
        String first = slots.day(range.firstDay(), turn.locale());
        String days = range.firstDay().equals(range.lastDay())
                ? first
                : "%s – %s".formatted(first, slots.day(range.lastDay(), turn.locale()));
        String times = times(turn, range);
        return times.isEmpty() ? days : days + " " + times;
    }

    private static String times(Turn turn, WaitRange range) {
        LocalTime earliest = range.earliest();
        LocalTime latest = range.latest();
        if (earliest != null && latest != null) {
            return WaitRanges.isPoint(range) ? earliest.toString() : "%s–%s".formatted(earliest, latest);
        }
        if (earliest != null) {
            return turn.text("waitlist.from", earliest.toString());
        }
        return latest == null ? "" : turn.text("waitlist.until", latest.toString());
    }

    /** {@code bei Anna}, {@code bei irgendwem}. */
    String consultant(Turn turn, @Nullable Long consultantId) {
        return consultantId == null
                ? turn.text("waitlist.anybody")
                : ruleBooks
                        .lastKnown()
                        .consultant(consultantId)
                        .map(Consultant::name)
                        .orElse("?");
    }
}
