package dev.slotquest.bot.play;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.gamification.progress.BookedDay;
import dev.slotquest.pictures.Chart;
import dev.slotquest.pictures.Chart.Series;
import dev.slotquest.pictures.Chart.Tone;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.stereotype.Component;

/** Bookings and what became of them, as bars. */
@Component
class StatsPicture {

    Attachment of(Turn turn, StatsPeriod period, List<BookedDay> days) {
        List<List<BookedDay>> places = places(days, period.daysInAPlace());
        Chart chart = new Chart(
                turn.text("play.stats.title", period.days()),
                Chart.Kind.BARS,
                places.stream().map(place -> label(turn, place)).toList(),
                List.of(
                        series(turn, "came", Tone.GOOD, places, BookedDay::came),
                        series(turn, "missed", Tone.BAD, places, BookedDay::missed),
                        series(turn, "cancelled", Tone.NEUTRAL, places, BookedDay::cancelled),
                        series(turn, "open", Tone.PLAIN, places, BookedDay::open)),
                turn.text("play.stats.none"));
        return new Attachment(
                "stats.png",
                "image/png",
                turn.text("play.stats.description", period.days()),
                chart.drawn().png());
    }

    /** Counted from today backwards, so that the last place is whole. */
    static List<List<BookedDay>> places(List<BookedDay> days, int size) {
        List<List<BookedDay>> places = new ArrayList<>();
        for (int end = days.size(); end > 0; end -= size) {
            places.addFirst(days.subList(Math.max(0, end - size), end));
        }
        return places;
    }

    static String label(Turn turn, List<BookedDay> place) {
        String pattern = turn.text("play.stats.day-pattern");
        return DateTimeFormatter.ofPattern(pattern, turn.locale())
                .format(place.getFirst().day());
    }

    private static Series series(
            Turn turn, String name, Tone tone, List<List<BookedDay>> places, ToIntFunction<BookedDay> what) {
        List<Integer> values = places.stream()
                .map(place -> place.stream().mapToInt(what).sum())
                .toList();
        return new Series(turn.text("play.stats.series." + name), tone, values);
    }
}
