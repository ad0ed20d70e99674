package dev.slotquest.bot.play;

import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.badges.BadgeShelf;
import dev.slotquest.gamification.ledger.Withheld;
import dev.slotquest.gamification.ledger.WithheldPoints;
import dev.slotquest.gamification.levels.DailyReward;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.prestige.PrestigeRank;
import dev.slotquest.gamification.progress.PlayerCard;
import dev.slotquest.gamification.progress.PlayerCards;
import dev.slotquest.gamification.shop.Look;
import dev.slotquest.gamification.shop.Looks;
import dev.slotquest.identity.User;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How one is doing: a card to look at and the same in words. Who does not want to play says so with one tap. */
@Component
class MeDialogue implements Dialogue<MeState, MeChoice> {

    private static final int MOST_WITHHELD = 10;
    private static final int BEST_BADGES = 3;

    private final PlayerCards cards;
    private final CardPicture picture;
    private final WithheldPoints withheldPoints;
    private final Prestige prestige;
    private final Looks looks;
    private final DailyReward dailyReward;
    private final BadgeShelf badges;
    private final Participation participation;
    private final SlotWording wording;

    MeDialogue(
            PlayerCards cards,
            CardPicture picture,
            WithheldPoints withheldPoints,
            Prestige prestige,
            Looks looks,
            DailyReward dailyReward,
            BadgeShelf badges,
            Participation participation,
            SlotWording wording) {
        this.cards = cards;
        this.picture = picture;
        this.withheldPoints = withheldPoints;
        this.prestige = prestige;
        this.looks = looks;
        this.dailyReward = dailyReward;
        this.badges = badges;
        this.participation = participation;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "me";
    }

    @Override
    public Class<MeState> states() {
        return MeState.class;
    }

    @Override
    public Class<MeChoice> choices() {
        return MeChoice.class;
    }

    @Override
    public View view(Turn turn, MeState state) {
        return switch (state) {
            case MeState.Card() -> card(turn);
            case MeState.NotCounted() -> notCounted(turn);
            case MeState.Off() ->
                turn.view()
                        .line("play.off")
                        .row(Option.primary(turn.text("play.option.play-again"), new MeChoice.PlayAgain()));
        };
    }

    private View card(Turn turn) {
        User user = turn.person();
        PlayerCard card = cards.of(user, turn.locale());
        PlayerCard.Points points = card.points();
        View view = turn.view()
                .heading(
                        PlayWords.ofLevel(card.level().number(), card.title(), "play.heading", "play.heading-by-title"),
                        card.level().number(),
                        card.title())
                .line(
                        "play.xp",
                        card.level().xp(),
                        card.level().xpToNext(),
                        card.level().number() + 1)
                .line("play.points", points.today(), points.week(), points.month());
        honours(turn, view);
        if (points.provisional() > 0) {
            view.line("play.provisional", points.provisional());
        }
        view.line(
                "play.coins",
                card.coins(),
                card.streak().current(),
                card.streak().best());
        return options(turn, view).picture(() -> picture.of(turn, card));
    }

    private View options(Turn turn, View view) {
        dailyReward
                .waiting(turn.person())
                .ifPresent(coins ->
                        view.row(Option.primary(turn.text("play.option.reward", coins), new MeChoice.TakeReward())));
        if (!withheldPoints.of(turn.person().id(), 1).isEmpty()) {
            view.row(Option.of(turn.text("play.option.not-counted"), new MeChoice.ShowNotCounted()));
        }
        return view.row(Option.of(turn.text("play.option.leave"), new MeChoice.Leave()));
    }

    /** The rank, the title one wears, and the rarest badges. */
    private void honours(Turn turn, View view) {
        User user = turn.person();
        PrestigeRank rank = prestige.rankOf(user.id());
        if (rank.number() > 0 && participation.plays(user, GameFeature.PRESTIGE)) {
            view.line("rank-chat.prestige.me", rank.symbol(), turn.text("prestige.rank." + rank.number()));
        }
        String title = looks.of(user.id()).title();
        if (!title.equals(Look.USUAL.title())) {
            view.line("play.worn-title", turn.text("item.title." + title));
        }
        if (participation.plays(user, GameFeature.BADGES)) {
            String best = badges.of(user).best().stream()
                    .limit(BEST_BADGES)
                    .map(place -> place.badge().emoji() + " "
                            + turn.text("badge." + place.badge().key()))
                    .collect(Collectors.joining(" · "));
            if (!best.isEmpty()) {
                view.line("play.best-badges", best);
            }
        }
    }

    private View notCounted(Turn turn) {
        List<List<Span>> lines = withheldPoints.of(turn.person().id(), MOST_WITHHELD).stream()
                .map(withheld -> line(turn, withheld))
                .toList();
        return lines.isEmpty()
                ? turn.view().line("play.all-counted")
                : turn.view().heading("play.not-counted").items(lines);
    }

    private List<Span> line(Turn turn, Withheld withheld) {
        return turn.rich(
                "play.not-counted-line",
                withheld.reference(),
                wording.moment(withheld.earnedAt(), turn.locale()),
                withheld.points(),
                turn.text("withheld." + withheld.reason()));
    }

    /** A picture cannot become a text, nor the other way round: each is a message of its own. */
    @Override
    public Next chosen(Turn turn, MeState state, MeChoice choice) {
        return switch (choice) {
            case MeChoice.ShowNotCounted() -> Next.begin(new MeState.NotCounted());
            case MeChoice.TakeReward() -> takeReward(turn);
            case MeChoice.Leave() -> play(turn, false, new MeState.Off());
            case MeChoice.PlayAgain() -> play(turn, true, new MeState.Card());
        };
    }

    private Next takeReward(Turn turn) {
        OptionalInt taken = dailyReward.take(turn.person(), turn.channel());
        return taken.isPresent()
                ? new Next.Begin(new MeState.Card(), turn.text("play.reward.taken", taken.getAsInt()))
                : Next.stay(turn.text("play.reward.none"));
    }

    private Next play(Turn turn, boolean plays, MeState next) {
        participation.choose(turn.person(), plays, turn.person().toActor(turn.channel()));
        return Next.begin(next);
    }

    @Override
    public Next told(Turn turn, MeState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(MeState state) {
        return false;
    }

    @Override
    public boolean lasts(MeState state) {
        return true;
    }

    @Override
    public MeState now(Turn turn, MeState state) {
        return state;
    }

    @Override
    public MeState left(Turn turn, MeState state) {
        return state;
    }
}
