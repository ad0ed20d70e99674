package dev.slotquest.portal.play.tv;

import dev.slotquest.gamification.leaderboards.TeamSums;
import dev.slotquest.portal.play.EntryWords;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people who want to be seen have reached within the last hour. */
@Component
@Order(80)
class CelebrationCard implements WallCard {

    private final TeamSums team;
    private final EntryWords entryWords;
    private final MessageSource messages;

    CelebrationCard(TeamSums team, EntryWords entryWords, MessageSource messages) {
        this.team = team;
        this.entryWords = entryWords;
        this.messages = messages;
    }

    @Override
    public Optional<Shown> shown(Locale locale) {
        List<Line> lines = team.celebrations().stream()
                .map(reached -> new Line(reached.name(), entryWords.of(reached.kind(), reached.about(), locale), null))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(messages.getMessage("tv.celebrations", null, locale), lines));
    }
}
