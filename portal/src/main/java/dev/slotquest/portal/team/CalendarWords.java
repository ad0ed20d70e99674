package dev.slotquest.portal.team;

import dev.slotquest.calendar.CalendarState;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how a calendar is. */
@Component
class CalendarWords {

    private final Wording wording;
    private final Formats formats;

    CalendarWords(Wording wording, Formats formats) {
        this.wording = wording;
        this.formats = formats;
    }

    /**
     * How a calendar is, in words.
     *
     * @param kind {@code ok}, {@code warn} or nothing, for the look
     * @param why the calendar's own reason, where it cannot be read
     */
    record Words(
            CalendarState state,
            String text,
            @Nullable String kind,
            @Nullable String why) {}

    Words of(CalendarState state) {
        Instant asOf = state.asOf();
        return switch (state.reading()) {
            case LOCAL -> new Words(state, wording.text("calendar-state.LOCAL"), "ok", null);
            case FRESH ->
                new Words(state, with("calendar-state.FRESH", asOf), "ok", wording.calendarTrouble(state.lastError()));
            case UNREACHABLE -> {
                Instant since = asOf == null ? state.failingSince() : asOf;
                yield new Words(
                        state,
                        with("calendar-state.UNREACHABLE", since),
                        "warn",
                        wording.calendarTrouble(state.lastError()));
            }
            case NEVER_READ ->
                new Words(
                        state,
                        wording.text("calendar-state.NEVER_READ"),
                        "warn",
                        wording.calendarTrouble(state.lastError()));
        };
    }

    private String with(String key, @Nullable Instant at) {
        return wording.text(key, at == null ? "–" : formats.moment(at));
    }
}
