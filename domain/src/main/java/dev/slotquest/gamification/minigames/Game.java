package dev.slotquest.gamification.minigames;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A game, and the names it is asked for by. */
public enum Game {
    WHEEL("wheel", "rad", "glücksrad"),
    SCRATCH("scratch", "rubbellos", "los"),
    HIGHER_LOWER("higher-lower", "höher", "hoeher-tiefer", "higher"),
    DICE_DUEL("dice-duel", "würfel", "wuerfelduell", "duell", "dice", "duel");

    private final String id;
    /** A list that never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> names;

    Game(String id, String... names) {
        this.id = id;
        this.names = List.of(names);
    }

    /** The name that programs use. */
    public String id() {
        return id;
    }

    /** The game with this id. */
    public static Optional<Game> of(String id) {
        return Arrays.stream(values()).filter(game -> game.id.equals(id)).findFirst();
    }

    /** The game that somebody means, in German or English. */
    public static Optional<Game> meant(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT).replace(' ', '-');
        return word.isEmpty()
                ? Optional.empty()
                : Arrays.stream(values())
                        .filter(game ->
                                game.id.equals(word) || game.names.stream().anyMatch(word::startsWith))
                        .findFirst();
    }
}
