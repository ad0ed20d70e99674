package dev.slotquest.portal.schedule;

import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.BusyEvent;
import dev.slotquest.scheduling.CalendarFreshness.Known;
import dev.slotquest.scheduling.Closure;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.Obstacle.Code;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what closes a slot or a day, in whole sentences. */
@Component
class WeekWords {

    private final Wording wording;
    private final Formats formats;
    private final BusinessTime time;

    WeekWords(Wording wording, Formats formats, BusinessTime time) {
        this.wording = wording;
        this.formats = formats;
        this.time = time;
    }

    /**
     * What one obstacle means; an event is named where its title is known.
     *
     * @param insider whether the reader may know why somebody is away
     * @param events what stands in the calendar over the slot
     */
    List<String> why(Obstacle obstacle, String consultant, boolean insider, List<BusyEvent> events) {
        Code code = obstacle.code();
        String key = "week.why." + code;
        List<String> named =
                code == Code.BUSY ? events.stream().map(this::event).toList() : List.of();
        if (!named.isEmpty()) {
            return named.stream()
                    .map(event -> wording.text(key + ".event", consultant, event))
                    .distinct()
                    .toList();
        }
        String detail = detail(obstacle, insider);
        if (detail != null) {
            return List.of(wording.text(key + ".detail", consultant, detail));
        }
        Instant since = obstacle.since();
        return List.of(
                since == null
                        ? wording.text(key, consultant)
                        : wording.text(key + ".since", consultant, moment(since)));
    }

    /** Why a day, or a part of it, is closed. */
    String closed(Closure closure) {
        LocalTime from = closure.fromTime();
        LocalTime to = closure.toTime();
        return from == null || to == null
                ? closure.reason()
                : "%s–%s %s".formatted(formats.clock(from), formats.end(to), closure.reason());
    }

    /** Who is away on a day, and when; insiders also read why. */
    String away(String consultant, Absence absence, LocalDate day, boolean insider) {
        String kind = insider ? wording.text("absence." + absence.kind()) : wording.text("obstacle.ABSENT");
        return "%s: %s%s".formatted(consultant, kind, clock(absence.span(), day));
    }

    /** What stands in the calendar on a day. */
    String busy(BusyEvent event, LocalDate day) {
        String title = event.title();
        String what = title == null || title.isBlank() ? wording.text("week.busy") : title;
        return what + clock(event.span(), day);
    }

    /** That nobody knows how a consultant's calendar is. */
    String unknown(Known known) {
        Instant asOf = known.asOf();
        return asOf == null
                ? wording.text("week.unknown.never", known.consultant().name())
                : wording.text("week.unknown", known.consultant().name(), moment(asOf));
    }

    private String event(BusyEvent event) {
        String title = event.title();
        String span = "%s–%s"
                .formatted(
                        formats.clock(event.span().start()),
                        formats.clock(event.span().end()));
        return title == null || title.isBlank() ? span : "%s (%s)".formatted(title, span);
    }

    private @Nullable String detail(Obstacle obstacle, boolean insider) {
        String detail = obstacle.detail(LocaleContextHolder.getLocale());
        if (detail == null) {
            return null;
        }
        return switch (obstacle.code()) {
            case CLOSED -> detail;
            case ABSENT -> insider ? wording.text("absence." + detail) : null;
            case BUSY -> wording.text("busy." + detail);
            default -> null;
        };
    }

    /** From when to when on that day, or nothing for the whole of it. */
    private String clock(TimeSpan span, LocalDate day) {
        Instant dawn = day.atStartOfDay(time.zone()).toInstant();
        Instant dusk = day.plusDays(1).atStartOfDay(time.zone()).toInstant();
        if (!span.start().isAfter(dawn) && !span.end().isBefore(dusk)) {
            return "";
        }
        return Stream.of(span.start().isBefore(dawn) ? dawn : span.start(), span.end())
                .map(at -> at.isBefore(dusk) ? formats.clock(at) : "24:00")
                .reduce("", (text, at) -> text.isEmpty() ? " " + at : text + "–" + at);
    }

    private String moment(Instant at) {
        return formats.day(at).equals(time.today()) ? formats.clock(at) : formats.start(at);
    }
}
