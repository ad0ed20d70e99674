package dev.slotquest.bot.badges;

import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.badges.Badge;
import dev.slotquest.gamification.badges.BadgeCatalogue;
import org.springframework.stereotype.Component;

/** A badge that was won. */
@Component
public class BadgeWonDialogue extends PlainDialogue<BadgeWonDialogue.Shown> {

    /**
     * The badge that was won.
     *
     * @param badge its key
     */
    public record Shown(String badge) {}

    private final BadgeCatalogue catalogue;

    BadgeWonDialogue(BadgeCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "badge-won";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        return catalogue
                .find(state.badge())
                .map(badge -> won(turn, badge))
                .orElseGet(() -> turn.view().line("badges.gone"))
                .row(Option.of(turn.text("badges.option.mine"), GiveCommand.of("badges")));
    }

    private static View won(Turn turn, Badge badge) {
        return turn.view()
                .heading("badges.new", badge.emoji(), BadgeWording.name(turn, badge))
                .line(
                        "badges.new-for",
                        BadgeWording.task(turn, badge),
                        BadgeWording.rarity(turn, badge),
                        badge.rarity().xp());
    }
}
