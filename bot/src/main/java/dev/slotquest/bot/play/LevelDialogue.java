package dev.slotquest.bot.play;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.levels.LevelTitles;
import org.springframework.stereotype.Component;

/** A level that was reached. */
@Component
public class LevelDialogue implements Dialogue<LevelDialogue.Shown, LevelDialogue.Nothing> {

    /**
     * The level that was reached.
     *
     * @param level the level
     */
    public record Shown(int level) {}

    record Nothing() {}

    private final LevelTitles titles;

    LevelDialogue(LevelTitles titles) {
        this.titles = titles;
    }

    @Override
    public String name() {
        return "level";
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
        return turn.view()
                .heading("play.level-up", state.level(), titles.of(state.level(), turn.locale()))
                .row(Option.of(turn.text("play.option.card"), GiveCommand.of("me")));
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
