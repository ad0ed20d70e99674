package dev.slotquest.portal.play;

import dev.slotquest.gamification.weekly.WeekSheet.Proposal;
import dev.slotquest.gamification.weekly.WeeklyKind;
import dev.slotquest.gamification.weekly.WeeklyNumber;
import dev.slotquest.portal.web.Wording;
import java.math.BigDecimal;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Weekly points in the reader's words; templates see it as {@code words}. */
@Component
public class WeeklyWords {

    private final Wording wording;

    WeeklyWords(Wording wording) {
        this.wording = wording;
    }

    /** {@code 7,5}. */
    public String number(BigDecimal points) {
        return WeeklyNumber.write(points, LocaleContextHolder.getLocale());
    }

    /** {@code +7,5} or {@code −7,5}. */
    public String signed(BigDecimal points) {
        return WeeklyNumber.signed(points, LocaleContextHolder.getLocale());
    }

    /** {@code T1: 7,5}. */
    public String of(Proposal proposal) {
        WeeklyKind kind = proposal.kind();
        return wording.text(
                "weekly.waiting.line",
                wording.text(kind == null ? "weekly.goal" : "weekly.kind." + kind),
                number(proposal.points()));
    }
}
