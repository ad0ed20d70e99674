package dev.slotquest.portal.play.tv;

import dev.slotquest.gamification.leaderboards.TeamSums;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the team has done today and this week. */
@Component
@Order(10)
class TeamCard implements WallCard {

    private final TeamSums sums;
    private final MessageSource messages;

    TeamCard(TeamSums sums, MessageSource messages) {
        this.sums = sums;
        this.messages = messages;
    }

    @Override
    public Optional<Shown> shown(Locale locale) {
        TeamSums.Sums now = sums.now();
        return Optional.of(new Shown(
                messages.getMessage("tv.team", null, locale),
                List.of(
                        line("tv.team.today", now.bookedToday(), locale),
                        line("tv.team.week", now.bookedThisWeek(), locale),
                        line("tv.team.came", now.cameThisWeek(), locale))));
    }

    private Line line(String key, long value, Locale locale) {
        return new Line(messages.getMessage(key, null, locale), Long.toString(value), null);
    }
}
