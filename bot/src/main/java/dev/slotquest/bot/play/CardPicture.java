package dev.slotquest.bot.play;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.prestige.PrestigeRank;
import dev.slotquest.gamification.prestige.PrestigeTable;
import dev.slotquest.gamification.progress.PlayerCard;
import dev.slotquest.gamification.shop.Look;
import dev.slotquest.gamification.shop.Looks;
import dev.slotquest.pictures.LevelCard;
import dev.slotquest.pictures.LevelCard.Figure;
import java.util.List;
import org.springframework.stereotype.Component;

/** A player's card as a picture, in the language of whoever looks. */
@Component
class CardPicture {

    private final Looks looks;
    private final Prestige prestige;
    private final Participation participation;

    CardPicture(Looks looks, Prestige prestige, Participation participation) {
        this.looks = looks;
        this.prestige = prestige;
        this.participation = participation;
    }

    Attachment of(Turn turn, PlayerCard card) {
        String title = card.title();
        Look look = looks.of(turn.person().id());
        LevelCard picture = new LevelCard(
                named(turn, look),
                Integer.toString(card.level().number()),
                turn.text("play.card.level"),
                title,
                card.level().percent(),
                turn.text("play.card.progress", card.level().xp(), card.level().xpToNext()),
                figures(turn, card),
                WornColours.of(turn.person().displayName(), look, rank(turn)));
        String description = turn.text(
                "play.card.description",
                turn.person().displayName(),
                card.level().number(),
                title);
        return new Attachment(
                "level.png", "image/png", description, picture.drawn().png());
    }

    private static String named(Turn turn, Look look) {
        String name = turn.person().displayName();
        return look.title().equals(Look.USUAL.title()) ? name : name + " · " + turn.text("item.title." + look.title());
    }

    private PrestigeRank rank(Turn turn) {
        boolean shown = participation.plays(turn.person(), GameFeature.PRESTIGE);
        return shown ? prestige.rankOf(turn.person().id()) : PrestigeTable.rank(0);
    }

    private static List<Figure> figures(Turn turn, PlayerCard card) {
        return List.of(
                figure(turn, "today", card.points().today()),
                figure(turn, "week", card.points().week()),
                figure(turn, "month", card.points().month()),
                figure(turn, "coins", card.coins()),
                new Figure(turn.text("play.card.days", card.streak().current()), turn.text("play.card.streak")),
                new Figure(turn.text("play.card.days", card.streak().best()), turn.text("play.card.best")));
    }

    private static Figure figure(Turn turn, String what, long value) {
        return new Figure(turn.text("play.card.number", value), turn.text("play.card." + what));
    }
}
