package dev.slotquest.bot.play;

import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.levels.LevelTitles;
import org.springframework.stereotype.Component;

/** A level that was reached. */
@Component
public class LevelDialogue extends PlainDialogue<LevelDialogue.Shown> {

    /**
     * The level that was reached.
     *
     * @param level the level
     */
    public record Shown(int level) {}

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
    public View view(Turn turn, Shown state) {
        String title = titles.of(state.level(), turn.locale());
        return turn.view()
                .heading(
                        PlayWords.ofLevel(state.level(), title, "play.level-up", "play.level-up-by-title"),
                        state.level(),
                        title)
                .row(Option.of(turn.text("play.option.card"), GiveCommand.of("me")));
    }
}
