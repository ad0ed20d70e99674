package dev.slotquest.bot.boards;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.gamification.leaderboards.BoardMetric;
import dev.slotquest.gamification.leaderboards.BoardPeriod;
import dev.slotquest.identity.Permission;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /top}: how one is doing this week; {@code /top month streak}: of another time, by something else. */
@Component
@Order(620)
class TopCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "top", "rangliste");

    @Override
    public Verb verb() {
        return VERB;
    }

    /** What is no time and nothing to compare is passed over: the buttons show what there is. */
    @Override
    public Next run(Turn turn, String argument) {
        BoardPeriod period = BoardPeriod.WEEK;
        BoardMetric metric = BoardMetric.POINTS;
        for (String word : argument.split("\\s+", -1)) {
            period = BoardPeriod.read(word).orElse(period);
            metric = BoardMetric.read(word).orElse(metric);
        }
        return Next.become(new TopState(period, metric, false));
    }
}
