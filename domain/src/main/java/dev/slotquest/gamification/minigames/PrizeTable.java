package dev.slotquest.gamification.minigames;

import dev.slotquest.gamification.Chance;
import dev.slotquest.gamification.DataTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The prizes of a game with their weights of a thousand. */
final class PrizeTable {

    static final int WHOLE = 1_000;

    private static final int CARD = 9;
    private static final int ALIKE = 3;

    private final List<Line> lines;

    /** A prize that comes this often in a thousand draws. */
    record Line(Prize prize, int weight) {}

    private PrizeTable(Game game, List<Line> lines) {
        this.lines = lines;
        int sum = lines.stream().mapToInt(Line::weight).sum();
        if (sum != WHOLE || lines.stream().noneMatch(line -> line.prize().blank())) {
            throw new IllegalStateException("The weights of %s come to %d, not to %d.".formatted(game, sum, WHOLE));
        }
    }

    static PrizeTable of(Game game) {
        return new PrizeTable(
                game,
                DataTable.read("prizes.csv", 6).stream()
                        .filter(line -> line.getFirst().equals(game.id()))
                        .map(PrizeTable::line)
                        .toList());
    }

    private static Line line(List<String> fields) {
        Prize prize = new Prize(
                fields.get(1), Prize.Kind.valueOf(fields.get(3)), Integer.parseInt(fields.get(4)), fields.get(5));
        return new Line(prize, Integer.parseInt(fields.get(2)));
    }

    List<Line> lines() {
        return lines;
    }

    /** The wheel stops somewhere. */
    Drawn spin(Chance chance) {
        Prize prize = draw(chance);
        return new Drawn(List.of(prize.key()), prize);
    }

    /** A card of nine fields, three of which are alike when it wins. */
    Drawn scratch(Chance chance) {
        Prize prize = draw(chance);
        return new Drawn(card(prize, chance), prize);
    }

    private Prize draw(Chance chance) {
        int at = chance.below(WHOLE);
        for (Line line : lines) {
            at -= line.weight();
            if (at < 0) {
                return line.prize();
            }
        }
        throw new IllegalStateException("A draw of %d or more".formatted(WHOLE));
    }

    private List<String> card(Prize prize, Chance chance) {
        List<String> others = new ArrayList<>(lines.stream()
                .map(Line::prize)
                .filter(other -> !other.blank() && !other.equals(prize))
                .map(Prize::key)
                .toList());
        List<String> card = new ArrayList<>();
        if (!prize.blank()) {
            card.addAll(Collections.nCopies(ALIKE, prize.key()));
        }
        for (int turn = 0; card.size() < CARD; turn++) {
            card.add(others.get(turn % others.size()));
        }
        shuffle(card, chance);
        return card;
    }

    private static void shuffle(List<String> card, Chance chance) {
        for (int last = card.size() - 1; last > 0; last--) {
            Collections.swap(card, last, chance.below(last + 1));
        }
    }
}
