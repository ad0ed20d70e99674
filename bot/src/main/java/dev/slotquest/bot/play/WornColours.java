package dev.slotquest.bot.play;

import dev.slotquest.gamification.prestige.PrestigeRank;
import dev.slotquest.gamification.shop.Look;
import dev.slotquest.identity.Initials;
import dev.slotquest.pictures.LevelCard.Dress;
import java.awt.Color;
import java.util.Map;

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
                Initials.of(name),
                new Color(background.from()),
                new Color(background.to()),
                new Color(background.ink()),
                border == null ? null : new Color(border),
                rank.number(),
                rank.number() == 0 ? null : Color.decode(rank.colour()));
    }
}
