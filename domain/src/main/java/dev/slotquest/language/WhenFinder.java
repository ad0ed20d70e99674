package dev.slotquest.language;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Finds the time in one text. In two steps, as telephone numbers lie between them: a date in figures could be mistaken for
 * a number to call, and part of such a number for a time.
 */
final class WhenFinder {

    private final Utterance text;
    private final ZonedDateTime now;
    private final boolean english;
    private final Calendar calendar;
    private final List<Found<DayPart>> days = new ArrayList<>();

    WhenFinder(Utterance text, ZonedDateTime now, Locale hint) {
        this.text = text;
        this.now = now;
        this.english = hint.getLanguage().equals(Locale.ENGLISH.getLanguage());
        this.calendar = new Calendar(now.toLocalDate());
    }

    void takeNumericDates() {
        days.addAll(new NumericDates(calendar, english).all(text));
    }

    /**
     * Reads the rest and puts everything together.
     *
     * @param names tokens of consultants' names: a bare number beside one is a time when a day was said
     */
    WhenReading read(BitSet names) {
        days.addAll(new MonthDates(calendar).all(text));
        days.addAll(new Stretches(calendar).all(text));
        days.addAll(new RelativeDays(now).all(text));
        days.addAll(new Weekdays().all(text));
        days.sort(Comparator.comparingInt(day -> day.span().from()));
        List<Found<DayPart>> joined = new DayRanges(text, days).joined();
        List<Found<TimeOfDay>> timesOfDay = new TimesOfDay().all(text);
        List<Found<ClockPart>> clocks =
                new Clocks(new ClockReader(english), anchors(joined, timesOfDay, names)).all(text);
        List<Problem> problems = problems(joined, clocks);
        List<Found<? extends TimePart>> parts = Stream.of(joined, timesOfDay, clocks)
                .<Found<? extends TimePart>>flatMap(List::stream)
                .toList();
        return withProblems(new WhenComposer(now).compose(Clauses.of(text, parts)), problems);
    }

    private static BitSet anchors(List<Found<DayPart>> days, List<Found<TimeOfDay>> timesOfDay, BitSet names) {
        BitSet anchors = new BitSet();
        days.forEach(day -> anchors.set(day.span().from(), day.span().to()));
        timesOfDay.forEach(time -> anchors.set(time.span().from(), time.span().to()));
        if (!days.isEmpty()) {
            anchors.or(names);
        }
        return anchors;
    }

    private List<Problem> problems(List<Found<DayPart>> dates, List<Found<ClockPart>> clocks) {
        Stream<Problem> impossibleDates = dates.stream()
                .filter(date -> date.meaning() instanceof DayPart.Impossible)
                .map(date -> new Problem(Problem.Kind.INVALID_DATE, text.text(date.span())));
        Stream<Problem> impossibleTimes = clocks.stream()
                .filter(clock -> clock.meaning() instanceof ClockPart.Impossible)
                .map(clock -> new Problem(Problem.Kind.INVALID_TIME, text.text(clock.span())));
        return Stream.concat(impossibleDates, impossibleTimes).toList();
    }

    private static WhenReading withProblems(WhenReading reading, List<Problem> problems) {
        List<Problem> all =
                Stream.concat(problems.stream(), reading.problems().stream()).toList();
        return new WhenReading(
                problems.isEmpty() ? reading.when() : null, reading.alternatives(), reading.questions(), all);
    }
}
