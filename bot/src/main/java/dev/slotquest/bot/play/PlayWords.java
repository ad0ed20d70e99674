package dev.slotquest.bot.play;

import dev.slotquest.gamification.levels.LevelTitles;

/** Chooses words for levels: high ones are called by their number, which is not said twice. */
final class PlayWords {

    private PlayWords() {}

    static String ofLevel(int level, String title, String numbered, String titled) {
        return LevelTitles.saysLevel(title, level) ? titled : numbered;
    }
}
