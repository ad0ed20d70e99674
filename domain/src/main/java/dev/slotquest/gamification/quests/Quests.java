package dev.slotquest.gamification.quests;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.GamificationEvent.QuestClaimed;
import dev.slotquest.gamification.GamificationEvent.QuestProgressAdded;
import dev.slotquest.gamification.QuestSignal;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.quests.QuestRows.Kept;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * The quests of each day. How far one is, is worked out from what there is: what is undone does not count any more, what was
 * claimed stays. A reward can be claimed until the end of the next day.
 */
@Service
public class Quests {

    private static final int MOST_ADDED = 100;

    private final QuestRows rows;
    private final QuestPool pool;
    private final QuestChoice choice;
    private final QuestProgress progress;
    private final QuestPay pay;
    private final Ledger ledger;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Quests(
            QuestRows rows,
            QuestPool pool,
            QuestChoice choice,
            QuestProgress progress,
            QuestPay pay,
            Ledger ledger,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.pool = pool;
        this.choice = choice;
        this.progress = progress;
        this.pay = pay;
        this.ledger = ledger;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** Today's quests, and before them what of yesterday's can still be claimed. */
    public List<Quest> current(User user) {
        LocalDate today = time.today();
        return transaction.execute(() -> {
            choice.give(user, today);
            return Stream.concat(
                            of(user.id(), today.minusDays(1)).stream().filter(Quest::claimable),
                            of(user.id(), today).stream())
                    .toList();
        });
    }

    /** The quests of today. */
    public List<Quest> today(User user) {
        return transaction.execute(() -> {
            choice.give(user, time.today());
            return of(user.id(), time.today());
        });
    }

    /** The quests somebody had on a day, if any were given. */
    public List<Quest> on(User user, LocalDate day) {
        return transaction.execute(() -> of(user.id(), day));
    }

    /** What somebody can claim at present. */
    public List<Quest> claimable(User user) {
        return current(user).stream().filter(Quest::claimable).toList();
    }

    /** One of somebody's quests. */
    public Optional<Quest> byId(User user, long id) {
        return transaction.execute(
                () -> rows.byId(id).filter(kept -> kept.userId() == user.id()).flatMap(this::shown));
    }

    /** The quest of somebody's day that is meant by its key, or by what it counts. */
    public Optional<Quest> named(User user, String name) {
        return today(user).stream()
                .filter(quest -> pool.find(quest.key())
                        .filter(template -> template.isCalled(name))
                        .isPresent())
                .findFirst();
    }

    private List<Quest> of(long user, LocalDate day) {
        List<Kept> kept = rows.of(user, day, day);
        if (kept.isEmpty()) {
            return List.of();
        }
        QuestProgress.OfDay done = progress.on(user, day);
        return kept.stream()
                .flatMap(quest -> pool.find(quest.quest()).map(template -> shown(quest, template, done)).stream())
                .toList();
    }

    private Optional<Quest> shown(Kept kept) {
        return pool.find(kept.quest()).map(template -> shown(kept, template, progress.on(kept.userId(), kept.day())));
    }

    private Quest shown(Kept kept, QuestTemplate template, QuestProgress.OfDay done) {
        long reached =
                kept.claimed() ? template.target() : done.of(template, kept.was(), kept.progress()) + kept.added();
        int shown = Math.clamp(reached, 0, template.target());
        return new Quest(
                kept.id(),
                kept.day(),
                kept.quest(),
                template.sign(),
                template.metric().name(),
                shown,
                template.target(),
                kept.added(),
                state(kept, shown >= template.target()),
                template.rarity(),
                template.reward().times(kept.factor()),
                kept.factor());
    }

    private Quest.State state(Kept kept, boolean done) {
        if (kept.claimed()) {
            return Quest.State.CLAIMED;
        }
        LocalDate today = time.today();
        boolean inTime = !today.isAfter(done ? kept.day().plusDays(1) : kept.day());
        if (!inTime) {
            return Quest.State.EXPIRED;
        }
        return done ? Quest.State.COMPLETE : Quest.State.OPEN;
    }

    /** Pays somebody for a quest, once. */
    public QuestClaim claim(User user, long id, Channel channel) {
        return transaction.execute(() -> {
            ledger.lock(user.id());
            return rows.byId(id)
                    .filter(kept -> kept.userId() == user.id())
                    .flatMap(this::shown)
                    .map(quest -> claim(user, quest, channel))
                    .orElseGet(QuestClaim.Unknown::new);
        });
    }

    private QuestClaim claim(User user, Quest quest, Channel channel) {
        return switch (quest.state()) {
            case CLAIMED -> new QuestClaim.PaidBefore();
            case EXPIRED -> new QuestClaim.TooLate();
            case OPEN -> new QuestClaim.NotDone();
            case COMPLETE -> {
                rows.claim(quest.id(), time.now());
                pay.pay(user.id(), quest.reward(), "quest:" + quest.day() + ":" + quest.key());
                events.publishEvent(new QuestClaimed(time.now(), user.toActor(channel), user.username(), quest.key()));
                events.publishEvent(new FactsChanged(user.id()));
                events.publishEvent(new QuestSignal.Changed(user.id(), quest.day()));
                yield new QuestClaim.Paid(quest.reward());
            }
        };
    }

    /** What came of adding progress by hand. */
    public sealed interface Added {

        /** It is added. */
        record Done(Quest quest) implements Added {}

        /** The person has no such quest today. */
        record NoSuchQuest() implements Added {}

        /** The reward is claimed: nothing can be changed any more. */
        record Claimed() implements Added {}

        /** That is no progress from −100 to 100 other than 0. */
        record Nonsense() implements Added {}
    }

    /** Adds to the progress of a person's quest of today, or takes from it: signed by whoever does so, and written down. */
    public Added addProgress(User user, String name, int more, Actor by) {
        if (more == 0 || Math.abs(more) > MOST_ADDED) {
            return new Added.Nonsense();
        }
        return transaction.execute(() -> {
            ledger.lock(user.id());
            return named(user, name).map(quest -> add(user, quest, more, by)).orElseGet(Added.NoSuchQuest::new);
        });
    }

    private Added add(User user, Quest quest, int more, Actor by) {
        if (quest.state() == Quest.State.CLAIMED) {
            return new Added.Claimed();
        }
        rows.addProgress(quest.id(), more);
        Quest now = byId(user, quest.id()).orElseThrow();
        events.publishEvent(new QuestProgressAdded(
                time.now(), by, user.username(), quest.key(), more, quest.progress(), now.progress()));
        events.publishEvent(new QuestSignal.Changed(user.id(), quest.day()));
        return new Added.Done(now);
    }

    /** Notices how far somebody is on a day; whether that is otherwise than it was. */
    boolean notice(long user, LocalDate day) {
        boolean changed = false;
        List<Kept> open = rows.of(user, day, day).stream()
                .filter(quest -> !quest.claimed())
                .toList();
        if (open.isEmpty()) {
            return false;
        }
        QuestProgress.OfDay done = progress.on(user, day);
        for (Kept kept : open) {
            QuestTemplate template = pool.find(kept.quest()).orElse(null);
            int reached = template == null
                    ? kept.progress()
                    : Math.clamp(done.of(template, kept.was(), kept.progress()), 0, template.target());
            if (reached != kept.progress()) {
                rows.noteProgress(kept.id(), reached);
                changed = true;
            }
        }
        return changed;
    }
}
