package dev.slotquest.portal.api;

import dev.slotquest.gamification.weekly.DecideProposals;
import dev.slotquest.gamification.weekly.IsoWeek;
import dev.slotquest.gamification.weekly.ManageParticipants;
import dev.slotquest.gamification.weekly.RecordWeeklyPoints;
import dev.slotquest.gamification.weekly.WeekSheet;
import dev.slotquest.gamification.weekly.WeekSheet.Activity;
import dev.slotquest.gamification.weekly.WeekSheet.Proposal;
import dev.slotquest.gamification.weekly.WeekSheet.Row;
import dev.slotquest.gamification.weekly.WeeklyKind;
import dev.slotquest.gamification.weekly.WeeklyPoints;
import dev.slotquest.gamification.weekly.WeeklyResult;
import dev.slotquest.gamification.weekly.WeeklyResult.Problem;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Weekly points. Staff see and propose their own; who leads the team sees everybody's and decides. */
@RestController
@RequestMapping("/api/v1/weekly-points")
class WeeklyPointsController {

    private final WeeklyPoints weeklyPoints;
    private final RecordWeeklyPoints record;
    private final DecideProposals decide;
    private final ManageParticipants participants;
    private final AskedPeople people;
    private final BusinessTime time;

    WeeklyPointsController(
            WeeklyPoints weeklyPoints,
            RecordWeeklyPoints record,
            DecideProposals decide,
            ManageParticipants participants,
            AskedPeople people,
            BusinessTime time) {
        this.weeklyPoints = weeklyPoints;
        this.record = record;
        this.decide = decide;
        this.participants = participants;
        this.people = people;
        this.time = time;
    }

    /** A week; the totals are those of the items. */
    record WeekJson(
            String week,
            LocalDate from,
            LocalDate to,
            List<RowJson> items,
            int total,
            TotalsJson totals,
            boolean open) {}

    /** All people together. */
    record TotalsJson(BigDecimal goal, BigDecimal achieved, BigDecimal remaining, BigDecimal balance) {}

    /** One person's week. */
    record RowJson(
            String user,
            String name,
            @Nullable BigDecimal goal,
            BigDecimal achieved,
            BigDecimal remaining,
            BigDecimal balance,
            boolean vacation,
            BigDecimal suggestion,
            List<ActivityJson> activities,
            List<ProposalJson> pending) {}

    /** Points that count. */
    record ActivityJson(
            long id,
            WeeklyKind kind,
            BigDecimal points,
            @Nullable String note,
            String recordedBy,
            Instant recordedAt) {}

    /** Points that wait; {@code kind} is absent for a goal. */
    record ProposalJson(
            long id,
            @Nullable WeeklyKind kind,
            BigDecimal points,
            @Nullable String note,
            String proposedBy,
            Instant proposedAt) {}

    /** What somebody wants to achieve. */
    record GoalWish(@Nullable BigDecimal points) {}

    /** Points for something done. */
    record ActivityWish(
            @Nullable String kind,
            @Nullable BigDecimal points,
            @Nullable String note) {}

    /** A time away; without days the whole week. */
    record VacationWish(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason) {}

    /** What became of it: {@code COUNTS} or {@code PENDING}, and the row as it is now. */
    record OutcomeJson(
            String state, boolean unusual, @Nullable RowJson row) {}

    /** How many proposals count now. */
    record AppliedJson(int applied) {}

    @GetMapping
    WeekJson current(@RequestParam(required = false) @Nullable String week, @CurrentUser User me) {
        return shown(week == null ? IsoWeek.of(time.today()) : read(week), me);
    }

    @GetMapping("/{week}")
    WeekJson one(@PathVariable String week, @CurrentUser User me) {
        return shown(read(week), me);
    }

    @PutMapping("/{week}/{username}/goal")
    OutcomeJson goal(
            @PathVariable String week,
            @PathVariable String username,
            @RequestBody GoalWish wish,
            @CurrentUser User me) {
        new Required().field("points", wish.points()).check();
        User person = people.player(username, me);
        IsoWeek in = read(week);
        return told(record.setGoal(person, in, wish.points(), me, Channel.API), in, person);
    }

    @PostMapping("/{week}/{username}/activities")
    OutcomeJson activity(
            @PathVariable String week,
            @PathVariable String username,
            @RequestBody ActivityWish wish,
            @CurrentUser User me) {
        new Required().field("points", wish.points()).text("kind", wish.kind()).check();
        WeeklyKind kind = WeeklyKind.of(Objects.requireNonNull(wish.kind()))
                .orElseThrow(() -> ApiProblem.invalid(
                        List.of(FieldFault.of("kind", "UNKNOWN", Arrays.toString(WeeklyKind.values())))));
        User person = people.player(username, me);
        IsoWeek in = read(week);
        return told(record.addActivity(person, in, kind, wish.points(), wish.note(), me, Channel.API), in, person);
    }

    @DeleteMapping("/{week}/{username}/activities/{id}")
    OutcomeJson delete(
            @PathVariable String week,
            @PathVariable String username,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @CurrentUser User me) {
        User person = people.player(username, me);
        IsoWeek in = read(week);
        return told(record.deleteActivity(in, id, reason, me, Channel.API), in, person);
    }

    @PostMapping("/{week}/pending/apply")
    AppliedJson applyAll(@PathVariable String week, @CurrentUser User me) {
        if (!me.may(Permission.LEAD_TEAM)) {
            throw ApiProblem.forbidden();
        }
        return new AppliedJson(
                decide.applyAll(read(week), me, Channel.API).orElseThrow(() -> refusal(Problem.WINDOW_CLOSED)));
    }

    @PostMapping("/{week}/pending/{id}/apply")
    OutcomeJson apply(@PathVariable String week, @PathVariable long id, @CurrentUser User me) {
        return told(decide.apply(read(week), id, me, Channel.API), read(week), null);
    }

    @PostMapping("/{week}/pending/{id}/reject")
    OutcomeJson reject(@PathVariable String week, @PathVariable long id, @CurrentUser User me) {
        return told(decide.reject(read(week), id, me, Channel.API), read(week), null);
    }

    @PutMapping("/{week}/{username}/vacation")
    OutcomeJson vacation(
            @PathVariable String week,
            @PathVariable String username,
            @RequestBody VacationWish wish,
            @CurrentUser User me) {
        User person = people.player(username, me);
        IsoWeek in = read(week);
        LocalDate from = Objects.requireNonNullElseGet(wish.from(), in::monday);
        LocalDate to = Objects.requireNonNullElseGet(wish.to(), in::sunday);
        return told(participants.addVacation(person, from, to, wish.reason(), me, Channel.API), in, person);
    }

    @PutMapping("/participants/{username}")
    OutcomeJson join(@PathVariable String username, @CurrentUser User me) {
        User person = people.player(username, me);
        return told(participants.add(person, me, Channel.API), IsoWeek.of(time.today()), person);
    }

    @DeleteMapping("/participants/{username}")
    OutcomeJson leave(@PathVariable String username, @CurrentUser User me) {
        User person = people.player(username, me);
        return told(participants.remove(person, me, Channel.API), IsoWeek.of(time.today()), person);
    }

    private WeekJson shown(IsoWeek week, User me) {
        WeekSheet all = weeklyPoints.of(week);
        WeekSheet sheet = me.may(Permission.LEAD_TEAM)
                ? all
                : new WeekSheet(week, all.of(me.id()).stream().toList());
        return new WeekJson(
                week.toString(),
                week.monday(),
                week.sunday(),
                sheet.rows().stream().map(WeeklyPointsController::shown).toList(),
                sheet.rows().size(),
                new TotalsJson(sheet.goal(), sheet.achieved(), sheet.remaining(), sheet.balance()),
                decide.open());
    }

    private static RowJson shown(Row row) {
        return new RowJson(
                row.username(),
                row.name(),
                row.goal(),
                row.achieved(),
                row.remaining(),
                row.balance(),
                row.vacation(),
                row.suggestion(),
                row.activities().stream().map(WeeklyPointsController::shown).toList(),
                row.proposals().stream().map(WeeklyPointsController::shown).toList());
    }

    private static ActivityJson shown(Activity one) {
        return new ActivityJson(one.id(), one.kind(), one.points(), one.note(), one.recordedBy(), one.recordedAt());
    }

    private static ProposalJson shown(Proposal one) {
        return new ProposalJson(one.id(), one.kind(), one.points(), one.note(), one.proposedBy(), one.proposedAt());
    }

    private OutcomeJson told(WeeklyResult result, IsoWeek week, @Nullable User person) {
        RowJson row = person == null
                ? null
                : weeklyPoints
                        .of(week)
                        .of(person.id())
                        .map(WeeklyPointsController::shown)
                        .orElse(null);
        return switch (result) {
            case WeeklyResult.Done(boolean unusual) -> new OutcomeJson("COUNTS", unusual, row);
            case WeeklyResult.Waiting(boolean unusual) -> new OutcomeJson("PENDING", unusual, row);
            case WeeklyResult.Refused(Problem problem) -> throw refusal(problem);
        };
    }

    private static ApiProblem refusal(Problem problem) {
        return switch (problem) {
            case NOT_ALLOWED -> ApiProblem.forbidden();
            case GONE -> ApiProblem.notFound("weekly-entry");
            case POINTS_INVALID, NOTE_TOO_LONG, NOT_A_PARTICIPANT, ON_VACATION, WINDOW_CLOSED, DAYS_INVALID ->
                ApiProblem.invalid(
                        List.of(FieldFault.worded(fieldOf(problem), problem.name(), "weekly.problem." + problem)));
        };
    }

    private static String fieldOf(Problem problem) {
        return switch (problem) {
            case NOTE_TOO_LONG -> "note";
            case NOT_A_PARTICIPANT -> "username";
            case ON_VACATION, WINDOW_CLOSED -> "week";
            case DAYS_INVALID -> "to";
            case POINTS_INVALID, NOT_ALLOWED, GONE -> "points";
        };
    }

    private static IsoWeek read(String week) {
        return IsoWeek.parse(week).orElseThrow(() -> ApiProblem.malformed(List.of(FieldFault.of("week", "UNKNOWN"))));
    }
}
