package dev.slotquest.bot.badges;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.badges.Badge;
import dev.slotquest.gamification.badges.BadgeCatalogue;
import org.springframework.stereotype.Component;

/** A badge that was won. */
@Component
public class BadgeWonDialogue implements Dialogue<BadgeWonDialogue.Shown, BadgeWonDialogue.Nothing> {

    /**
     * The badge that was won.
     *
     * @param badge its key
     */
    public record Shown(String badge) {}

    record Nothing() {}

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
    public Class<Nothing> choices() {
        return Nothing.class;
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

    @Override
    public Next chosen(Turn turn, Shown state, Nothing choice) {
        return new Next.Stay(null);
    }

    @Override
    public Next told(Turn turn, Shown state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(Shown state) {
        return false;
    }

    @Override
    public boolean lasts(Shown state) {
        return true;
    }

    @Override
    public Shown now(Turn turn, Shown state) {
        return state;
    }

    @Override
    public Shown left(Turn turn, Shown state) {
        return state;
    }
}
