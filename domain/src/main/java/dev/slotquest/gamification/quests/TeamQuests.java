package dev.slotquest.gamification.quests;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GamificationEvent.QuestClaimed;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.quests.QuestRows.OfTeam;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * One quest a week for the whole team: its sum counts, and everybody who has a part in it may claim, until the end of the next
 * week.
 */
@Service
public class TeamQuests {

    private static final long NOBODY = 0;
    private static final DateTimeFormatter WEEK = DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.GERMANY);

    private final QuestRows rows;
    private final QuestDeedRows deeds;
    private final QuestPool pool;
    private final QuestSecret secret;
    private final QuestPay pay;
    private final Ledger ledger;
    private final People people;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    TeamQuests(
            QuestRows rows,
            QuestDeedRows deeds,
            QuestPool pool,
            QuestSecret secret,
            QuestPay pay,
            Ledger ledger,
            People people,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.deeds = deeds;
        this.pool = pool;
        this.secret = secret;
        this.pay = pay;
        this.ledger = ledger;
        this.people = people;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** This week's, and before it last week's while the person can still claim it. */
    public List<TeamQuest> current(User user) {
        LocalDate monday = time.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return transaction.execute(() -> {
            give(monday);
            return Stream.concat(
                            of(user.id(), monday.minusWeeks(1)).filter(TeamQuest::claimable).stream(),
                            of(user.id(), monday).stream())
                    .toList();
        });
    }

    /** This week's as it stands for the whole team, and for nobody of it. */
    public Optional<TeamQuest> ofThisWeek() {
        LocalDate monday = time.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return transaction.execute(() -> {
            give(monday);
            return of(NOBODY, monday);
        });
    }

    /** The quest of one of the two latest weeks. */
    public Optional<TeamQuest> of(User user, String week) {
        return transaction.execute(() -> mondayOf(week).flatMap(first -> of(user.id(), first)));
    }

    private Optional<LocalDate> mondayOf(String week) {
        LocalDate monday = time.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.of(monday, monday.minusWeeks(1))
                .filter(first -> WEEK.format(first).equals(week))
                .findFirst();
    }

    private void give(LocalDate monday) {
        String week = WEEK.format(monday);
        if (rows.ofTeam(week).isEmpty()) {
            QuestTemplate template = secret.draw().ofWeek(pool.ofTeam(), week);
            long heads = people.whoMay(Permission.BOOK).stream()
                    .filter(user -> user.role() == Role.STAFF)
                    .count();
            rows.addOfTeam(week, template.key(), template.target() * (int) Math.max(1, heads));
        }
    }

    private Optional<TeamQuest> of(long user, LocalDate monday) {
        return rows.ofTeam(WEEK.format(monday))
                .flatMap(kept -> pool.find(kept.quest()).map(template -> shown(user, monday, kept, template)));
    }

    private TeamQuest shown(long user, LocalDate monday, OfTeam kept, QuestTemplate template) {
        Map<Long, Long> done = done(template, monday);
        long all = done.values().stream().mapToLong(Long::longValue).sum();
        boolean complete = all >= kept.target();
        boolean thisWeek = !time.today().isAfter(monday.plusDays(6));
        Quest.State state = rows.hasClaimed(kept.week(), user)
                ? Quest.State.CLAIMED
                : complete ? Quest.State.COMPLETE : thisWeek ? Quest.State.OPEN : Quest.State.EXPIRED;
        return new TeamQuest(
                kept.week(),
                kept.quest(),
                template.sign(),
                (int) Math.min(all, kept.target()),
                kept.target(),
                done.getOrDefault(user, 0L).intValue(),
                state,
                template.reward());
    }

    private Map<Long, Long> done(QuestTemplate template, LocalDate monday) {
        Map<Long, Long> done = new HashMap<>();
        LocalDate sunday = monday.plusDays(6);
        if (template.metric() == QuestMetric.SHOWS) {
            deeds.showsOfAll(monday, sunday).forEach((user, shows) -> done.put(user, (long) shows));
        } else {
            deeds.ofAll(monday, sunday)
                    .forEach((user, made) -> done.put(user, template.metric().count(made, template.parameter())));
        }
        return done;
    }

    /** Pays somebody for their part in the team's quest of a week, once. */
    public QuestClaim claim(User user, String week, Channel channel) {
        return transaction.execute(() -> {
            ledger.lock(user.id());
            return mondayOf(week)
                    .flatMap(first -> of(user.id(), first))
                    .map(quest -> claim(user, quest, channel))
                    .orElseGet(
                            () -> rows.ofTeam(week).isPresent() ? new QuestClaim.TooLate() : new QuestClaim.Unknown());
        });
    }

    private QuestClaim claim(User user, TeamQuest quest, Channel channel) {
        if (quest.state() == Quest.State.CLAIMED) {
            return new QuestClaim.PaidBefore();
        }
        if (!quest.claimable()) {
            return new QuestClaim.NotDone();
        }
        rows.claimOfTeam(quest.week(), user.id(), time.now());
        pay.pay(user.id(), quest.reward(), "team:" + quest.week());
        events.publishEvent(new QuestClaimed(time.now(), user.toActor(channel), user.username(), quest.key()));
        return new QuestClaim.Paid(quest.reward());
    }
}
