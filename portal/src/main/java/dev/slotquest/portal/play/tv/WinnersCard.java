package dev.slotquest.portal.play.tv;

import dev.slotquest.gamification.leaderboards.Winner;
import dev.slotquest.gamification.leaderboards.Winners;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Who was the best of the latest week, month and year, where they want to be named. */
@Component
@Order(90)
class WinnersCard implements WallCard {

    private static final int LOOKED_AT = 20;

    private final Winners winners;
    private final MessageSource messages;

    WinnersCard(Winners winners, MessageSource messages) {
        this.winners = winners;
        this.messages = messages;
    }

    @Override
    public Optional<Shown> shown(Locale locale) {
        Map<String, String> latest = new LinkedHashMap<>();
        for (Winner winner : winners.named(LOOKED_AT)) {
            String name = winner.name();
            if (name != null) {
                latest.putIfAbsent(messages.getMessage("award." + winner.award(), null, locale), name);
            }
        }
        List<Line> lines = latest.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue(), null))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(messages.getMessage("tv.winners", null, locale), lines));
    }
}
