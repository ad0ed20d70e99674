package dev.slotquest.portal.web;

import dev.slotquest.booking.Refusal;
import dev.slotquest.calendar.TroubleReason;
import dev.slotquest.scheduling.Obstacle;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the reader's language what the rules say in codes. */
@Component
public class Wording {

    private final MessageSource messages;
    private final Formats formats;

    Wording(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The text of a key. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** The text of the first of two keys that has one. */
    public String textOr(String key, String otherwise) {
        String found = messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
        return found == null ? text(otherwise) : found;
    }

    /** Why something was refused, and what to do. */
    public String refusal(Refusal refusal) {
        String key = "refusal." + refusal.rule();
        return precise(key, refusal.rule() == Refusal.Rule.CLOSED ? refusal.detail() : null, refusal.since());
    }

    /** Why a slot is not free, in a few words; says of absences only that there is one. */
    public String obstacle(Obstacle obstacle) {
        String key = "obstacle." + obstacle.code();
        return precise(
                key,
                obstacle.code() == Obstacle.Code.CLOSED ? obstacle.detail(LocaleContextHolder.getLocale()) : null,
                obstacle.since());
    }

    /** Why a calendar did not do what it was asked, as it was kept. */
    public @Nullable String calendarTrouble(@Nullable String stored) {
        return stored == null
                ? null
                : TroubleReason.read(stored)
                        .map(reason -> text(reason.textKey(), reason.details().toArray()))
                        .orElse(stored);
    }

    private String precise(String key, @Nullable String detail, @Nullable Instant since) {
        if (since != null) {
            return text(key + ".since", formats.clock(since));
        }
        return detail == null ? text(key) : text(key + ".detail", detail);
    }
}
