package dev.slotquest.bot.play;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.progress.BookedDay;
import dev.slotquest.gamification.progress.BookedDays;
import dev.slotquest.identity.Permission;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /stats}: own bookings of the last 30 days and what became of them; {@code /stats 90d}: of another time. */
@Component
@Order(650)
class StatsCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "stats", "statistik");

    private final BookedDays bookedDays;
    private final StatsPicture picture;
    private final BusinessTime time;

    StatsCommand(BookedDays bookedDays, StatsPicture picture, BusinessTime time) {
        this.bookedDays = bookedDays;
        this.picture = picture;
        this.time = time;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        Optional<StatsPeriod> asked = StatsPeriod.read(argument);
        StatsPeriod period = asked.orElse(StatsPeriod.USUAL);
        LocalDate today = time.today();
        List<BookedDay> days = bookedDays.of(turn.person().id(), today.minusDays(period.days() - 1L), today);
        View view = turn.view();
        if (asked.isEmpty() && !argument.isEmpty()) {
            view.line("play.stats.not-understood");
        }
        view.heading("play.stats.heading", period.days());
        words(view, days);
        if (!turn.wantsPictures()) {
            view.items(places(turn, period, days));
        }
        return Next.say(view.picture(() -> picture.of(turn, period, days)));
    }

    private static void words(View view, List<BookedDay> days) {
        int total = sum(days, BookedDay::total);
        int came = sum(days, BookedDay::came);
        int missed = sum(days, BookedDay::missed);
        if (total == 0) {
            view.line("play.stats.none");
            return;
        }
        view.line("play.stats.total", total, sum(days, BookedDay::open), sum(days, BookedDay::cancelled));
        if (came + missed > 0) {
            view.line("play.stats.came", came, came + missed, Math.round(100.0 * came / (came + missed)));
        }
    }

    /** What the bars show, in words: the places at which there is anything. */
    private static List<List<Span>> places(Turn turn, StatsPeriod period, List<BookedDay> days) {
        return StatsPicture.places(days, period.daysInAPlace()).stream()
                .filter(place -> sum(place, BookedDay::total) > 0)
                .map(place -> turn.rich(
                        "play.stats.place",
                        StatsPicture.label(turn, place),
                        sum(place, BookedDay::came),
                        sum(place, BookedDay::missed),
                        sum(place, BookedDay::cancelled),
                        sum(place, BookedDay::open)))
                .toList();
    }

    private static int sum(List<BookedDay> days, ToIntFunction<BookedDay> what) {
        return days.stream().mapToInt(what).sum();
    }
}
