package dev.slotquest.bot.play;

import dev.slotquest.gamification.prestige.PrestigeRank;
import dev.slotquest.gamification.shop.Look;
import dev.slotquest.pictures.LevelCard.Dress;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** In which colours pictures show what somebody wears; the portal has the same ones. */
final class WornColours {

    private static final Background USUAL = new Background(0xebeffe, 0xdfe5ff, 0x2f4bcc);
    private static final Map<String, Background> BACKGROUNDS = Map.of(
            "gradient_green", new Background(0x065f46, 0x047857, 0xffffff),
            "gradient_purple", new Background(0x5b21b6, 0x7e22ce, 0xffffff),
            "gradient_gold", new Background(0xfde68a, 0xf5b82e, 0x3b2503),
            "gradient_rainbow", new Background(0xb91c1c, 0x6d28d9, 0xffffff),
            "starfield", new Background(0x0b1026, 0x1e293b, 0xf8fafc),
            "cosmic", new Background(0x0e7490, 0x9d174d, 0xffffff));
    private static final Map<String, Integer> BORDERS = Map.of(
            "glow", 0x60a5fa,
            "rainbow", 0xf59e0b,
            "fire", 0xf97316,
            "diamond", 0xe0f2fe,
            "mythic", 0xec4899);

    private WornColours() {}

    private record Background(int from, int to, int ink) {}

    static Dress of(String name, Look look, PrestigeRank rank) {
        Background background = BACKGROUNDS.getOrDefault(look.background(), USUAL);
        Integer border = BORDERS.get(look.border());
        return new Dress(
                initials(name),
                new Color(background.from()),
                new Color(background.to()),
                new Color(background.ink()),
                border == null ? null : new Color(border),
                rank.number(),
                rank.number() == 0 ? null : Color.decode(rank.colour()));
    }

    /** The first letters of the first and the last word. */
    private static String initials(String name) {
        List<String> words = Arrays.asList(name.strip().split("\\s+"));
        List<String> shown = words.size() < 2 ? words : List.of(words.getFirst(), words.getLast());
        return shown.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
