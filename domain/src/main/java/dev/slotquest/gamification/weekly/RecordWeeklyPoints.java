package dev.slotquest.gamification.weekly;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.weekly.WeekSheet.Activity;
import dev.slotquest.gamification.weekly.WeeklyResult.Problem;
import dev.slotquest.gamification.weekly.WeeklyTables.Of;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Writes goals and points of a week. Who leads the team decides at once while the window is open; everything else waits
 * as a proposal.
 */
@Service
public class RecordWeeklyPoints {

    private final WeeklyTables tables;
    private final WeeklyRights rights;
    private final CommitWindow window;
    private final People people;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    RecordWeeklyPoints(
            WeeklyTables tables,
            WeeklyRights rights,
            CommitWindow window,
            People people,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.tables = tables;
        this.rights = rights;
        this.window = window;
        this.people = people;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Sets what a person wants to achieve.
     *
     * @param points {@code null} where somebody typed no number
     */
    public WeeklyResult setGoal(User person, IsoWeek week, @Nullable BigDecimal points, User by, Channel channel) {
        return write(person, points, null, by, wanted -> {
            boolean away = tables.awayOn(week.monday(), week.friday()).contains(person.id());
            if (away) {
                return new WeeklyResult.Refused(Problem.ON_VACATION);
            }
            tables.replaceProposedGoals(person.id(), week);
            if (waits(by)) {
                return propose(person, week, null, wanted, null, by, channel);
            }
            applyGoal(person.username(), person.id(), week, wanted, "goal-set", by, channel);
            return new WeeklyResult.Done(unusual(wanted));
        });
    }

    /** Records points for something a person has done. */
    public WeeklyResult addActivity(
            User person,
            IsoWeek week,
            WeeklyKind kind,
            @Nullable BigDecimal points,
            @Nullable String note,
            User by,
            Channel channel) {
        String words = note == null || note.isBlank() ? null : note.strip();
        return write(person, points, words, by, wanted -> {
            if (waits(by)) {
                return propose(person, week, kind, wanted, words, by, channel);
            }
            tables.addActivity(person.id(), week, kind, wanted, words, by.id(), time.now());
            tell(person.username(), week, "activity", Map.of(), facts(kind, wanted, words), null, by, channel);
            return new WeeklyResult.Done(unusual(wanted));
        });
    }

    /** Takes recorded points back; they stay in the trail. */
    public WeeklyResult deleteActivity(IsoWeek week, long id, @Nullable String reason, User by, Channel channel) {
        if (!WeeklyRights.decides(by)) {
            return new WeeklyResult.Refused(Problem.NOT_ALLOWED);
        }
        if (reason != null && reason.length() > WeeklyRights.LONGEST_NOTE) {
            return new WeeklyResult.Refused(Problem.NOTE_TOO_LONG);
        }
        return transaction.execute(() -> {
            Optional<Of<Activity>> found = tables.lockActivity(id, week);
            if (found.isEmpty()) {
                return new WeeklyResult.Refused(Problem.GONE);
            }
            tables.deleteActivity(id, time.now());
            Activity activity = found.get().value();
            String username =
                    people.findById(found.get().userId()).map(User::username).orElseThrow();
            Map<String, @Nullable Object> before = facts(activity.kind(), activity.points(), activity.note());
            tell(username, week, "activity-deleted", before, Map.of(), reason, by, channel);
            return new WeeklyResult.Done(false);
        });
    }

    /** Has a proposal count; the window is open. */
    void apply(WeeklyTables.OpenProposal open, User by, Channel channel) {
        var proposal = open.proposal();
        WeeklyKind kind = proposal.kind();
        if (kind == null) {
            applyGoal(open.username(), open.userId(), open.week(), proposal.points(), "goal-applied", by, channel);
            return;
        }
        Instant now = time.now();
        tables.addActivity(
                open.userId(), open.week(), kind, proposal.points(), proposal.note(), open.proposedBy(), now);
        Map<String, @Nullable Object> after = facts(kind, proposal.points(), proposal.note());
        tell(open.username(), open.week(), "activity-applied", Map.of(), after, null, by, channel);
    }

    private void applyGoal(
            String username, long userId, IsoWeek week, BigDecimal points, String what, User by, Channel channel) {
        Map<String, @Nullable Object> before = new HashMap<>();
        tables.lockGoal(userId, week).ifPresent(goal -> before.put("goal", goal.toPlainString()));
        tables.setGoal(userId, week, points, by.id(), time.now());
        Map<String, @Nullable Object> after = Map.of("goal", points.toPlainString(), "person", username);
        tell(username, week, what, before, after, null, by, channel);
    }

    private interface Writing {
        WeeklyResult with(BigDecimal points);
    }

    private WeeklyResult write(
            User person, @Nullable BigDecimal points, @Nullable String note, User by, Writing writing) {
        Optional<Problem> against = rights.against(person, points, note, by);
        if (against.isPresent() || points == null) {
            return new WeeklyResult.Refused(against.orElse(Problem.POINTS_INVALID));
        }
        return transaction.execute(() -> writing.with(WeeklyNumber.scaled(points)));
    }

    private WeeklyResult propose(
            User person,
            IsoWeek week,
            @Nullable WeeklyKind kind,
            BigDecimal points,
            @Nullable String note,
            User by,
            Channel channel) {
        tables.propose(person.id(), week, kind, points, note, by.id(), time.now());
        tell(person.username(), week, "proposed", Map.of(), facts(kind, points, note), null, by, channel);
        return new WeeklyResult.Waiting(unusual(points));
    }

    private boolean waits(User by) {
        return !WeeklyRights.decides(by) || !window.open();
    }

    private static boolean unusual(BigDecimal points) {
        return points.compareTo(WeeklyNumber.UNUSUAL_ABOVE) > 0;
    }

    private static Map<String, @Nullable Object> facts(
            @Nullable WeeklyKind kind, BigDecimal points, @Nullable String note) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("kind", kind == null ? "GOAL" : kind.name());
        facts.put("points", points.toPlainString());
        facts.put("note", note);
        return facts;
    }

    private void tell(
            String username,
            IsoWeek week,
            String what,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            @Nullable String reason,
            User by,
            Channel channel) {
        events.publishEvent(
                new WeeklyEvent(time.now(), by.toActor(channel), username, week, what, before, after, reason));
    }
}
