package dev.slotquest.language;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts day and time together, with everything they can mean beside the likeliest. */
final class WhenComposer {

    private final ZonedDateTime now;
    private final LocalDate today;
    private final Set<When> readings = new LinkedHashSet<>();
    private final List<Question.WhichTime> questions = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    WhenComposer(ZonedDateTime now) {
        this.now = now;
        this.today = now.toLocalDate();
    }

    /** Reads all clauses; the first decides, the others are choices beside it. */
    WhenReading compose(List<Clause> clauses) {
        List<When> firsts =
                clauses.stream().map(this::compose).filter(Objects::nonNull).toList();
        if (firsts.size() > 1) {
            String text = String.join(" / ", clauses.stream().map(Clause::text).toList());
            questions.addFirst(new Question.WhichTime(text, Question.Reason.CHOICE_OFFERED, firsts));
        }
        Set<When> ordered = new LinkedHashSet<>(firsts);
        ordered.addAll(readings);
        boolean understood = !firsts.isEmpty() && problems.isEmpty();
        When when = understood ? firsts.getFirst() : null;
        List<When> alternatives =
                ordered.stream().filter(other -> !other.equals(when)).toList();
        return new WhenReading(when, alternatives, questions, problems);
    }

    private @Nullable When compose(Clause clause) {
        if (clause.isImpossible()) {
            return null;
        }
        for (DayPart part : clause.days()) {
            if (part instanceof DayPart.Moment(ZonedDateTime at)) {
                return new When(at, null, Grain.MINUTE);
            }
        }
        List<Slice> slices = inOrder(clause, SliceResolver.resolve(clause.clock(), timeOfDay(clause)));
        List<When> found = slices.isEmpty() ? wholeDays(clause) : timed(clause, slices);
        readings.addAll(found);
        return found.isEmpty() ? null : found.getFirst();
    }

    private static @Nullable TimeOfDay timeOfDay(Clause clause) {
        Stream<@Nullable TimeOfDay> said = clause.days().stream()
                .map(day -> day instanceof DayPart.Relative(int ignored, TimeOfDay time) ? time : null);
        return clause.timeOfDay() != null
                ? clause.timeOfDay()
                : said.filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<When> wholeDays(Clause clause) {
        DayOptions options = new DayResolver(today, false).resolve(clause.days());
        List<When> found = options.options().stream().map(this::whole).toList();
        ask(options.reason(), clause, found);
        return found;
    }

    private When whole(Days days) {
        boolean grainSaysIt = days.isOne() || days.grain() != Grain.DAY;
        ZonedDateTime end = grainSaysIt ? null : days.end().atStartOfDay(now.getZone());
        return new When(days.from().atStartOfDay(now.getZone()), end, days.grain());
    }

    private List<When> timed(Clause clause, List<Slice> slices) {
        Slice likeliest = slices.getFirst();
        DayOptions options = dayOptions(clause, likeliest);
        DayPart.Range range = clause.openRange();
        if (likeliest.isPoint() && range != null) {
            return List.of(bounded(options.likeliest(), likeliest, range));
        }
        List<When> byDay = options.options().stream()
                .flatMap(days -> on(days, likeliest).stream())
                .toList();
        if (byDay.isEmpty()) {
            problems.add(new Problem(Problem.Kind.SKIPPED_HOUR, clause.text()));
        }
        List<When> byTime = slices.stream()
                .flatMap(slice -> on(dayOptions(clause, slice).likeliest(), slice).stream()
                        .limit(1))
                .toList();
        Question.Reason reason = options.likeliest().isOne() ? options.reason() : Question.Reason.CHOICE_OFFERED;
        ask(reason, clause, byDay);
        ask(isDoubtful(clause) ? Question.Reason.MORNING_OR_EVENING : null, clause, byTime);
        return Stream.concat(byDay.stream(), byTime.stream()).distinct().toList();
    }

    /** "Bis Freitag 14 Uhr", "ab Montag 14 Uhr". */
    private When bounded(Days days, Slice slice, DayPart.Range range) {
        LocalDateTime time = local(range.first() == null ? days.end().minusDays(1) : days.from(), slice.start());
        LocalDateTime start = range.first() == null ? days.from().atStartOfDay() : time;
        LocalDateTime end = range.first() == null ? time : days.end().atStartOfDay();
        return new When(start.atZone(now.getZone()), end.atZone(now.getZone()), slice.grain());
    }

    private void ask(Question.@Nullable Reason reason, Clause clause, List<When> options) {
        if (reason != null && options.size() > 1) {
            questions.add(new Question.WhichTime(clause.text(), reason, options));
        }
    }

    private static boolean isDoubtful(Clause clause) {
        return timeOfDay(clause) == null && clause.clock() instanceof ClockPart.At(ClockTime time) && time.isDoubtful();
    }

    private DayOptions dayOptions(Clause clause, Slice slice) {
        boolean later = isLater(slice);
        if (clause.saysDay()) {
            return new DayResolver(today, later).resolve(clause.days());
        }
        boolean goesOn = !slice.isPoint() && slice.end() > minute();
        return DayOptions.only(later || goesOn ? today : today.plusDays(1));
    }

    private boolean isLater(Slice slice) {
        return slice.start() > minute();
    }

    private int minute() {
        return now.getHour() * ClockTime.HOUR + now.getMinute();
    }

    /** "Heute um 8", said at noon, is the evening. */
    private List<Slice> inOrder(Clause clause, List<Slice> slices) {
        boolean onlyToday = clause.days().stream()
                .anyMatch(day -> day instanceof DayPart.Relative(int days, TimeOfDay ignored) && days == 0);
        return onlyToday
                ? Stream.concat(
                                slices.stream().filter(this::isLater),
                                slices.stream().filter(slice -> !isLater(slice)))
                        .toList()
                : slices;
    }

    private List<When> on(Days days, Slice slice) {
        if (days.isOne()) {
            return on(days.from(), slice);
        }
        if (days.isLongerThanAWeek()) {
            return List.of(whole(days));
        }
        return days.since(today).stream()
                .flatMap(day -> on(day, slice).stream())
                .toList();
    }

    private List<When> on(LocalDate day, Slice slice) {
        LocalDateTime start = local(day, slice.start());
        boolean skipped = now.getZone().getRules().getValidOffsets(start).isEmpty();
        if (slice.isPoint() && skipped) {
            return List.of();
        }
        ZonedDateTime end = slice.isPoint() ? null : local(day, slice.end()).atZone(now.getZone());
        return List.of(new When(start.atZone(now.getZone()), end, slice.grain()));
    }

    private static LocalDateTime local(LocalDate day, int minute) {
        return day.atStartOfDay().plusMinutes(minute);
    }
}
