package dev.slotquest.gamification.minigames;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What can be won where, and how likely it is. It comes with the product and never changes while it runs. */
final class Prizes {

    private static final Map<Game, PrizeTable> TABLES = new EnumMap<>(Map.of(
            Game.WHEEL, PrizeTable.of(Game.WHEEL),
            Game.SCRATCH, PrizeTable.of(Game.SCRATCH)));

    private Prizes() {}

    static PrizeTable table(Game game) {
        PrizeTable table = TABLES.get(game);
        if (table == null) {
            throw new IllegalArgumentException("%s has no table".formatted(game));
        }
        return table;
    }

    /** A prize as it was won, with the look it has today. */
    static Prize of(Game game, String key, Prize.Kind kind, int amount) {
        PrizeTable table = TABLES.get(game);
        String symbol = table == null
                ? look(key)
                : table.lines().stream()
                        .map(PrizeTable.Line::prize)
                        .filter(prize -> prize.key().equals(key))
                        .map(Prize::symbol)
                        .findFirst()
                        .orElse(look(key));
        return new Prize(key, kind, amount, symbol);
    }

    private static String look(String key) {
        return switch (key) {
            case "consolation" -> Prize.CONSOLATION.symbol();
            case "right" -> "💰";
            case "won" -> "🏆";
            case "tie" -> "🤝";
            default -> "💨";
        };
    }

    /** What can be drawn in a game of a table. */
    static List<Odds> odds(Game game) {
        return switch (game) {
            case WHEEL, SCRATCH ->
                table(game).lines().stream()
                        .map(line -> new Odds(line.prize(), line.weight(), PrizeTable.WHOLE))
                        .toList();
            case HIGHER_LOWER -> List.of();
            case DICE_DUEL ->
                List.of(
                        new Odds(Prize.coins("won", Dice.WIN, look("won")), 575, 1_296),
                        new Odds(Prize.coins("tie", Dice.TIE, look("tie")), 146, 1_296),
                        new Odds(Prize.coins("lost", 0, look("lost")), 575, 1_296));
        };
    }
}
