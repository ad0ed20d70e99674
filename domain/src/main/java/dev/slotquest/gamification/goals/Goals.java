package dev.slotquest.gamification.goals;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.FactsChanged;
import dev.slotquest.gamification.GamificationEvent.GoalChanged;
import dev.slotquest.gamification.GamificationEvent.GoalReached;
import dev.slotquest.gamification.goals.GoalResult.Done;
import dev.slotquest.gamification.goals.GoalResult.Problem;
import dev.slotquest.gamification.goals.GoalResult.Refused;
import dev.slotquest.gamification.goals.GoalRows.Fresh;
import dev.slotquest.gamification.goals.GoalRows.Kept;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * What people want to reach. A goal of a template is counted by itself and brings experience, once for each template and time
 * it lasts; one in the own words is kept by the person and brings what they promised themselves.
 */
@Service
public class Goals {

    private static final int MOST_OPEN = 10;
    private static final int LONGEST = 200;
    private static final int MOST_BY_HAND = 1_000_000;
    private static final int REMEMBERED_DAYS = 14;
    private static final String OWN_SIGN = "🏁";

    private final GoalRows rows;
    private final GoalTemplates templates;
    private final GoalProgress progress;
    private final Ledger ledger;
    private final People people;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Goals(
            GoalRows rows,
            GoalTemplates templates,
            GoalProgress progress,
            Ledger ledger,
            People people,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.templates = templates;
        this.progress = progress;
        this.ledger = ledger;
        this.people = people;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** What can be counted by itself. */
    public List<GoalTemplate> templates() {
        return templates.all();
    }

    /** Somebody's goals: those that go on, and for two weeks those that are over. */
    public List<Goal> of(User user) {
        return transaction.execute(() -> rows.of(user.id(), time.today().minusDays(REMEMBERED_DAYS)).stream()
                .flatMap(kept -> shown(kept).stream())
                .toList());
    }

    /** One of somebody's goals. */
    public Optional<Goal> byId(User user, long id) {
        return transaction.execute(() -> find(user, id).flatMap(this::shown));
    }

    private Optional<Kept> find(User user, long id) {
        return rows.byId(id).filter(kept -> kept.userId() == user.id());
    }

    private Optional<Goal> shown(Kept kept) {
        String key = kept.template();
        if (key == null) {
            return Optional.of(shown(kept, null, kept.progress()));
        }
        return templates.find(key).map(template -> shown(kept, template, reached(kept, template)));
    }

    private long reached(Kept kept, GoalTemplate template) {
        GoalMetric metric = template.counting().metric();
        boolean settled = kept.claimed() || (kept.reached() && metric.stays());
        return settled
                ? kept.target()
                : progress.of(metric, kept.userId(), kept.firstDay(), kept.lastDay(), kept.was());
    }

    private Goal shown(Kept kept, @Nullable GoalTemplate template, long reached) {
        int counted = Math.clamp(reached, 0, kept.target());
        return new Goal(
                kept.id(),
                kept.userId(),
                kept.template(),
                kept.text(),
                template == null ? OWN_SIGN : template.sign(),
                counted,
                kept.target(),
                template == null ? 0 : template.xp(),
                kept.ownReward(),
                kept.lastDay(),
                kept.setter(),
                state(kept, template, counted >= kept.target()));
    }

    private Goal.State state(Kept kept, @Nullable GoalTemplate template, boolean complete) {
        boolean over = time.today().isAfter(kept.lastDay());
        if (kept.claimed()) {
            return Goal.State.CLAIMED;
        }
        if (!kept.accepted()) {
            return over ? Goal.State.EXPIRED : Goal.State.SUGGESTED;
        }
        // What lasts from moment to moment has to be noticed in time; a sum within some days stays what it is.
        boolean inTime = !over
                || kept.reached()
                || template == null
                || !template.counting().metric().stays();
        return complete && inTime ? Goal.State.REACHED : over ? Goal.State.EXPIRED : Goal.State.OPEN;
    }

    /** Sets a goal: one's own, or suggests it to somebody in the team. */
    public GoalResult set(User user, GoalWish wish, User by, Channel channel) {
        if (user.id() != by.id() && !by.may(Permission.LEAD_TEAM)) {
            return new Refused(Problem.NOT_ALLOWED);
        }
        return transaction.execute(() -> {
            ledger.lock(user.id());
            Problem problem = problemWith(user, wish);
            return problem == null ? add(user, wish, by, channel) : new Refused(problem);
        });
    }

    private @Nullable Problem problemWith(User user, GoalWish wish) {
        if (wish.ownReward() != null && wish.ownReward().strip().length() > LONGEST) {
            return Problem.REWARD_TOO_LONG;
        }
        List<Kept> going = rows.of(user.id(), time.today());
        if (going.stream().filter(kept -> !kept.claimed()).count() >= MOST_OPEN) {
            return Problem.TOO_MANY;
        }
        String key = wish.template();
        if (key == null) {
            return problemWithOwn(wish);
        }
        GoalTemplate template = templates.find(key).orElse(null);
        return template == null ? Problem.TEMPLATE_UNKNOWN : problemWith(user, wish, template, going);
    }

    private @Nullable Problem problemWithOwn(GoalWish wish) {
        String text = wish.text();
        if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
            return Problem.TEXT_INVALID;
        }
        Integer target = wish.target();
        if (target == null || target < 1 || target > MOST_BY_HAND) {
            return Problem.TARGET_INVALID;
        }
        LocalDate last = wish.lastDay();
        LocalDate today = time.today();
        return last == null || last.isBefore(today) || last.isAfter(today.plusYears(1)) ? Problem.DAY_INVALID : null;
    }

    private @Nullable Problem problemWith(User user, GoalWish wish, GoalTemplate template, List<Kept> going) {
        Integer target = wish.target();
        if (target == null || !template.allows(target)) {
            return Problem.TARGET_INVALID;
        }
        if (going.stream().anyMatch(kept -> template.key().equals(kept.template()))) {
            return Problem.THERE_IS_ONE;
        }
        LocalDate today = time.today();
        GoalTemplate.Counting counting = template.counting();
        long now = progress.of(
                counting.metric(),
                user.id(),
                counting.firstDay(today),
                counting.lastDay(today),
                progress.begin(counting.metric(), user.id()));
        return now >= target ? Problem.REACHED_ALREADY : null;
    }

    private GoalResult add(User user, GoalWish wish, User by, Channel channel) {
        LocalDate today = time.today();
        GoalTemplate template =
                Optional.ofNullable(wish.template()).flatMap(templates::find).orElse(null);
        String text = wish.text();
        String reward = wish.ownReward();
        long id = rows.add(
                new Fresh(
                        user.id(),
                        template == null ? null : template.key(),
                        template == null && text != null ? text.strip() : null,
                        Objects.requireNonNull(wish.target()),
                        template == null
                                ? 0
                                : progress.begin(template.counting().metric(), user.id()),
                        reward == null || reward.isBlank() ? null : reward.strip(),
                        template == null ? today : template.counting().firstDay(today),
                        template == null
                                ? Objects.requireNonNull(wish.lastDay())
                                : template.counting().lastDay(today),
                        by.id()),
                time.now());
        return changed(user, id, by.id() == user.id() ? "set" : "suggested", by.toActor(channel));
    }

    /** Agrees to a goal that somebody suggested. */
    public GoalResult accept(User user, long id, Channel channel) {
        return change(user, id, kept -> {
            if (kept.accepted() || time.today().isAfter(kept.lastDay())) {
                return new Refused(Problem.TOO_LATE);
            }
            rows.accept(id, time.now());
            notice(user.id());
            return changed(user, id, "accepted", user.toActor(channel));
        });
    }

    /** Says how far a goal in the own words is. */
    public GoalResult setProgress(User user, long id, int reached, Channel channel) {
        return change(user, id, kept -> {
            if (kept.template() != null || !kept.accepted() || kept.claimed()) {
                return new Refused(Problem.NOT_BY_HAND);
            }
            if (time.today().isAfter(kept.lastDay())) {
                return new Refused(Problem.TOO_LATE);
            }
            if (reached < 0 || reached > MOST_BY_HAND) {
                return new Refused(Problem.TARGET_INVALID);
            }
            rows.setProgress(id, reached);
            notice(user.id());
            return changed(user, id, "progressed", user.toActor(channel));
        });
    }

    /** Takes what a goal brings, once. */
    public GoalResult claim(User user, long id, Channel channel) {
        return change(user, id, kept -> {
            Goal goal = shown(kept).orElse(null);
            if (goal == null) {
                return new Refused(Problem.UNKNOWN);
            }
            return switch (goal.state()) {
                case CLAIMED -> new Refused(Problem.CLAIMED_BEFORE);
                case EXPIRED -> new Refused(Problem.TOO_LATE);
                case OPEN, SUGGESTED -> new Refused(Problem.NOT_REACHED);
                case REACHED -> claimed(user, goal, kept, channel);
            };
        });
    }

    private GoalResult claimed(User user, Goal goal, Kept kept, Channel channel) {
        rows.claim(goal.id(), time.now());
        if (goal.xp() > 0) {
            // By its time, not by its number: deleting a goal and setting it again brings nothing more.
            String cause = "goal:" + goal.template() + ":" + kept.firstDay();
            ledger.pay(user.id(), Currency.XP, goal.xp(), EntryKind.GOAL, cause);
        }
        events.publishEvent(new FactsChanged(user.id()));
        return changed(user, goal.id(), "claimed", user.toActor(channel));
    }

    /** Takes a goal away. What was claimed stays as proof that it was. */
    public GoalResult delete(User user, long id, Channel channel) {
        return change(user, id, kept -> {
            if (kept.claimed()) {
                return new Refused(Problem.CLAIMED_BEFORE);
            }
            Goal goal = shown(kept).orElse(null);
            rows.delete(id, time.now());
            tell(user, id, "deleted", user.toActor(channel));
            return goal == null ? new Refused(Problem.UNKNOWN) : new Done(goal);
        });
    }

    private GoalResult change(User user, long id, Function<Kept, GoalResult> change) {
        return transaction.execute(() -> {
            ledger.lock(user.id());
            return find(user, id).map(change).orElseGet(() -> new Refused(Problem.UNKNOWN));
        });
    }

    private GoalResult changed(User user, long id, String what, Actor by) {
        tell(user, id, what, by);
        return byId(user, id).<GoalResult>map(Done::new).orElseGet(() -> new Refused(Problem.UNKNOWN));
    }

    private void tell(User user, long id, String what, Actor by) {
        events.publishEvent(new GoalChanged(time.now(), by, user.id(), user.username(), id, what));
    }

    /** Notices which of somebody's goals are reached, or are not any more. */
    void notice(long userId) {
        LocalDate today = time.today();
        for (Kept kept : rows.of(userId, today.minusDays(1))) {
            if (kept.claimed() || !kept.accepted()) {
                continue;
            }
            boolean complete =
                    shown(kept).filter(goal -> goal.progress() >= goal.target()).isPresent();
            if (complete && !kept.reached()) {
                rows.reach(kept.id(), time.now());
                people.findById(userId)
                        .ifPresent(user ->
                                events.publishEvent(new GoalReached(time.now(), userId, user.username(), kept.id())));
            } else if (!complete && kept.reached()) {
                rows.reach(kept.id(), null);
            }
        }
    }
}
