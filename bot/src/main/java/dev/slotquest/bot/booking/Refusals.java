package dev.slotquest.bot.booking;

import dev.slotquest.booking.Refusal;
import dev.slotquest.booking.Refusal.Rule;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Rules that stand against something, as notices. */
@Component
class Refusals {

    private final SlotWording wording;

    Refusals(SlotWording wording) {
        this.wording = wording;
    }

    Notice notice(Refusal refusal) {
        String key = "refusal." + refusal.rule();
        String detail = refusal.detail();
        Instant since = refusal.since();
        if (refusal.rule() == Rule.CLOSED && detail != null) {
            return Notice.of(key + ".detail", detail);
        }
        return refusal.rule() == Rule.CALENDAR_UNREACHABLE && since != null
                ? Notice.of(key + ".since", wording.clock(since))
                : Notice.of(key);
    }
}
