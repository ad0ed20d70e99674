package dev.slotquest.gamification.minigames;

import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.GamificationEvent.GamePlayed;
import dev.slotquest.gamification.Shields;
import dev.slotquest.gamification.Surprises;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.minigames.PlayRows.Outcome;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a game: writes down what was drawn and hands out the prize. */
@Component
class PlayEnd {

    /** After so many blanks of a game in a row the next one is none. */
    static final int PATIENCE = 5;

    /** What a box is worth to who has everything it could hold. */
    private static final Prize EMPTY_BOX = new Prize("mystery_box", Prize.Kind.COINS, 40, "📦");

    private final PlayRows rows;
    private final Ledger ledger;
    private final Shields shields;
    private final Surprises surprises;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    PlayEnd(
            PlayRows rows,
            Ledger ledger,
            Shields shields,
            Surprises surprises,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.ledger = ledger;
        this.shields = shields;
        this.surprises = surprises;
        this.time = time;
        this.events = events;
    }

    /** In the transaction at hand, in which the ledger of the person is locked. */
    void of(User user, long id, Game game, @Nullable String choice, Drawn drawn, Channel channel) {
        Outcome outcome = withPatience(drawn, rows.blanks(user.id(), game));
        end(user, id, game, choice, outcome, channel);
    }

    /** A game between two people knows no consolation. */
    void betweenTwo(User user, long id, Drawn drawn, Channel channel) {
        end(user, id, Game.DICE_DUEL, null, new Outcome(drawn, false, rows.blanks(user.id(), Game.DICE_DUEL)), channel);
    }

    static Outcome withPatience(Drawn drawn, int blanksBefore) {
        if (!drawn.prize().blank()) {
            return new Outcome(drawn, false, 0);
        }
        return blanksBefore >= PATIENCE
                ? new Outcome(new Drawn(drawn.shown(), Prize.CONSOLATION), true, 0)
                : new Outcome(drawn, false, blanksBefore + 1);
    }

    private void end(User user, long id, Game game, @Nullable String choice, Outcome drawn, Channel channel) {
        Outcome outcome = drawn;
        String item = null;
        if (drawn.drawn().prize().kind() == Prize.Kind.COSMETIC) {
            Optional<String> gift = surprises.give(user.id());
            item = gift.orElse(null);
            outcome = gift.isPresent()
                    ? drawn
                    : new Outcome(new Drawn(drawn.drawn().shown(), EMPTY_BOX), false, 0);
        }
        Prize prize = outcome.drawn().prize();
        rows.finish(id, choice, outcome, item);
        handOut(user.id(), prize, "play:" + id);
        events.publishEvent(new GamePlayed(
                time.now(),
                user.toActor(channel),
                user.id(),
                user.username(),
                game.name(),
                prize.key(),
                rows.byId(id).won()));
        events.publishEvent(new FactsChanged(user.id()));
    }

    private void handOut(long user, Prize prize, String cause) {
        switch (prize.kind()) {
            case NOTHING, COSMETIC -> {}
            case COINS -> ledger.pay(user, Currency.COINS, prize.amount(), EntryKind.GAME, cause);
            case XP -> ledger.pay(user, Currency.XP, prize.amount(), EntryKind.GAME, cause);
            case SHIELD -> shields.give(user, prize.amount(), cause);
        }
    }
}
