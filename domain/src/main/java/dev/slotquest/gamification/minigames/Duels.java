package dev.slotquest.gamification.minigames;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.Chance;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GamificationEvent.DuelClosed;
import dev.slotquest.gamification.GamificationEvent.DuelOffered;
import dev.slotquest.gamification.NightlyCheck;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.ledger.Spending;
import dev.slotquest.gamification.minigames.DuelResult.Closed;
import dev.slotquest.gamification.minigames.DuelResult.Fought;
import dev.slotquest.gamification.minigames.DuelResult.Offered;
import dev.slotquest.gamification.minigames.DuelResult.Reason;
import dev.slotquest.gamification.minigames.DuelResult.Refused;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Lets colleagues throw dice against each other. Each stake is put aside before the dice are thrown, and comes back whenever
 * they are not. Who is challenged is free to say no; nobody else hears of it.
 */
@Service
public class Duels implements NightlyCheck {

    private static final Duration OPEN_FOR = Duration.ofHours(24);

    private final DuelRows rows;
    private final PlayRows plays;
    private final Purses purses;
    private final PlayEnd end;
    private final Ledger ledger;
    private final Chance chance;
    private final Participation participation;
    private final People people;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Duels(
            DuelRows rows,
            PlayRows plays,
            Purses purses,
            PlayEnd end,
            Ledger ledger,
            Chance chance,
            Participation participation,
            People people,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.plays = plays;
        this.purses = purses;
        this.end = end;
        this.ledger = ledger;
        this.chance = chance;
        this.participation = participation;
        this.people = people;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** The colleagues whom somebody can challenge. */
    public List<User> opponents(User user) {
        return transaction.execute(() -> people.whoMay(Permission.BOOK).stream()
                .filter(other -> other.id() != user.id() && participation.plays(other, GameFeature.GAMES))
                .toList());
    }

    /** The challenges that wait for somebody, and those that somebody waits for. */
    public List<Duel> open(User user) {
        check();
        return transaction.execute(() -> rows.open(user.id(), time.now()));
    }

    /** A challenge by its number. */
    public Optional<Duel> find(long id) {
        return transaction.execute(() -> rows.byId(id));
    }

    /** Challenges a colleague; the same request key is the same challenge. */
    public DuelResult challenge(User user, User opponent, String requestKey, Channel channel) {
        return transaction.execute(() -> {
            Optional<Reason> against = whyNot(user, opponent);
            if (against.isPresent()) {
                return new Refused(against.get());
            }
            ledger.lock(user.id());
            Optional<Duel> before = rows.byRequest(user.id(), requestKey);
            return before.isPresent() ? new Offered(before.get()) : offer(user, opponent, requestKey, channel);
        });
    }

    private Optional<Reason> whyNot(User user, User opponent) {
        if (!participation.plays(user, GameFeature.GAMES)) {
            return Optional.of(Reason.OFF);
        }
        boolean can = opponent.id() != user.id()
                && opponent.active()
                && !opponent.service()
                && opponent.may(Permission.BOOK)
                && participation.plays(opponent, GameFeature.GAMES);
        return can ? Optional.empty() : Optional.of(Reason.NO_SUCH_PLAYER);
    }

    private DuelResult offer(User user, User opponent, String key, Channel channel) {
        if (rows.openBetween(user.id(), opponent.id(), time.now())) {
            return new Refused(Reason.OPEN_ALREADY);
        }
        Purse purse = purses.of(user.id());
        int stake = purses.stake();
        if (purse.playsLeft() <= 0) {
            return new Refused(Reason.ENOUGH_FOR_TODAY);
        }
        if (purse.coins() < stake) {
            return new Refused(Reason.TOO_FEW_COINS);
        }
        long id = rows.add(
                user.id(),
                opponent.id(),
                key,
                stake,
                time.today(),
                time.now(),
                time.now().plus(OPEN_FOR));
        ledger.spend(user.id(), Currency.COINS, stake, EntryKind.GAME, stakeOf(id));
        events.publishEvent(new DuelOffered(time.now(), user.toActor(channel), id, user.username(), opponent.id()));
        return new Offered(rows.byId(id).orElseThrow());
    }

    /** Takes a challenge up: the dice are thrown. */
    public DuelResult accept(User user, long id, Channel channel) {
        return transaction.execute(() -> {
            Optional<Duel> found = rows.byId(id).filter(duel -> duel.opponentId() == user.id());
            if (found.isEmpty()) {
                return new Refused(Reason.OVER);
            }
            lockBoth(found.get());
            Duel duel = rows.locked(id).orElseThrow();
            return duel.state() == Duel.State.FOUGHT
                    ? new Fought(duel, plays.byRequest(user.id(), requestOf(id)).orElseThrow())
                    : fight(user, duel, channel);
        });
    }

    private void lockBoth(Duel duel) {
        LongStream.of(duel.challengerId(), duel.opponentId()).sorted().forEach(ledger::lock);
    }

    private DuelResult fight(User user, Duel duel, Channel channel) {
        User challenger = people.findById(duel.challengerId()).orElseThrow();
        if (!waits(duel)) {
            return new Refused(Reason.OVER);
        }
        if (!participation.plays(user, GameFeature.GAMES) || !participation.plays(challenger, GameFeature.GAMES)) {
            return new Refused(Reason.OFF);
        }
        if (purses.of(user.id()).playsLeft() <= 0) {
            return new Refused(Reason.ENOUGH_FOR_TODAY);
        }
        if (!(ledger.spend(user.id(), Currency.COINS, duel.stake(), EntryKind.GAME, stakeOf(duel.id()))
                instanceof Spending.Paid)) {
            return new Refused(Reason.TOO_FEW_COINS);
        }
        List<Integer> eyes = Dice.roll(chance);
        rows.close(duel.id(), Duel.State.FOUGHT, time.now());
        played(challenger, duel, Dice.turned(eyes), channel);
        Play play = played(user, duel, eyes, channel);
        closed(user.toActor(channel), duel, Duel.State.FOUGHT);
        return new Fought(rows.byId(duel.id()).orElseThrow(), play);
    }

    private Play played(User user, Duel duel, List<Integer> eyes, Channel channel) {
        Drawn drawn = Dice.drawn(eyes, duel.win(), duel.stake());
        long id = plays.begin(
                user.id(), Game.DICE_DUEL, requestOf(duel.id()), time.today(), duel.stake(), drawn.shown(), time.now());
        end.betweenTwo(user, id, drawn, channel);
        return plays.byId(id);
    }

    private boolean waits(Duel duel) {
        return duel.state() == Duel.State.OPEN && duel.lapsesAt().isAfter(time.now());
    }

    /** Declines a challenge, or takes back one's own. */
    public DuelResult close(User user, long id, Channel channel) {
        return transaction.execute(() -> {
            Optional<Duel> found =
                    rows.byId(id).filter(duel -> duel.opponentId() == user.id() || duel.challengerId() == user.id());
            if (found.isEmpty()) {
                return new Refused(Reason.OVER);
            }
            lockBoth(found.get());
            Duel duel = rows.locked(id).orElseThrow();
            Duel.State state = duel.challengerId() == user.id() ? Duel.State.WITHDRAWN : Duel.State.DECLINED;
            if (duel.state() == state) {
                return new Closed(duel);
            }
            return waits(duel) ? giveBack(duel, state, user.toActor(channel)) : new Refused(Reason.OVER);
        });
    }

    private DuelResult giveBack(Duel duel, Duel.State state, Actor actor) {
        rows.close(duel.id(), state, time.now());
        ledger.pay(duel.challengerId(), Currency.COINS, duel.stake(), EntryKind.GAME, stakeOf(duel.id()) + ":back");
        closed(actor, duel, state);
        return new Closed(rows.byId(duel.id()).orElseThrow());
    }

    private void closed(Actor actor, Duel duel, Duel.State state) {
        String challenger = people.findById(duel.challengerId()).orElseThrow().username();
        events.publishEvent(new DuelClosed(time.now(), actor, duel.id(), challenger, state.name()));
    }

    /** Gives back the stakes of challenges that nobody took up. */
    @Override
    public int check() {
        List<Long> lapsed = transaction.execute(() -> rows.lapsed(time.now()));
        lapsed.forEach(id -> transaction.run(() -> {
            lockBoth(rows.byId(id).orElseThrow());
            Duel duel = rows.locked(id).orElseThrow();
            if (duel.state() == Duel.State.OPEN) {
                giveBack(duel, Duel.State.LAPSED, Actor.system());
            }
        }));
        return lapsed.size();
    }

    private static String stakeOf(long id) {
        return "duel:" + id;
    }

    private static String requestOf(long id) {
        return "duel:" + id;
    }
}
