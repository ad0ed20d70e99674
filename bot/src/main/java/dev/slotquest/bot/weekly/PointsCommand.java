package dev.slotquest.bot.weekly;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.weekly.IsoWeek;
import dev.slotquest.gamification.weekly.RecordWeeklyPoints;
import dev.slotquest.gamification.weekly.WeekSheet;
import dev.slotquest.gamification.weekly.WeekSheet.Row;
import dev.slotquest.gamification.weekly.WeeklyNumber;
import dev.slotquest.gamification.weekly.WeeklyPoints;
import dev.slotquest.gamification.weekly.WeeklyReport;
import dev.slotquest.gamification.weekly.WeeklyResult;
import dev.slotquest.identity.Permission;
import dev.slotquest.shared.BusinessTime;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code /points}: this week's goal and points; {@code /points 20}: set the goal, or propose it; {@code /points pdf}: the
 * week as a file.
 */
@Component
@Order(850)
class PointsCommand implements ChatCommand {

    private static final Verb VERB = Verb.forThoseWhoMay(Permission.BOOK, "points", "punkte");
    private static final String FILE = "pdf";
    private static final int MOST_NAMED = 30;

    private final WeeklyPoints weeklyPoints;
    private final RecordWeeklyPoints record;
    private final WeeklyReport report;
    private final BusinessTime time;

    PointsCommand(WeeklyPoints weeklyPoints, RecordWeeklyPoints record, WeeklyReport report, BusinessTime time) {
        this.weeklyPoints = weeklyPoints;
        this.record = record;
        this.report = report;
        this.time = time;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String argument) {
        IsoWeek week = IsoWeek.of(time.today());
        if (argument.equalsIgnoreCase(FILE)) {
            return Next.say(file(turn, visible(turn, weeklyPoints.of(week))));
        }
        String news = argument.isEmpty() ? null : setGoal(turn, week, argument);
        WeekSheet sheet = weeklyPoints.of(week);
        View view = turn.view().heading("points.heading", week.number());
        if (news != null) {
            view.line(news);
        }
        Optional<Row> own = sheet.of(turn.person().id());
        own.ifPresentOrElse(row -> show(turn, view, row), () -> view.line("points.not-in"));
        if (turn.person().may(Permission.LEAD_TEAM)) {
            showTeam(turn, view, sheet);
        }
        if (!visible(turn, sheet).rows().isEmpty()) {
            view.row(Option.of(turn.text("points.option.pdf"), new GiveCommand("points", FILE)));
        }
        return Next.say(view);
    }

    /** Everybody's for who leads the team, otherwise one's own. */
    private static WeekSheet visible(Turn turn, WeekSheet sheet) {
        return turn.person().may(Permission.LEAD_TEAM)
                ? sheet
                : sheet.only(turn.person().id());
    }

    private View file(Turn turn, WeekSheet sheet) {
        if (sheet.rows().isEmpty()) {
            return turn.view().line("points.not-in");
        }
        String description = turn.text("points.pdf", sheet.week().number());
        return turn.view()
                .line("points.pdf", sheet.week().number())
                .attach(new Attachment(
                        report.nameOf(sheet), "application/pdf", description, report.of(sheet, turn.locale())));
    }

    /** @return what to say about it */
    private String setGoal(Turn turn, IsoWeek week, String argument) {
        @Nullable
        BigDecimal points = WeeklyNumber.read(argument.replaceFirst("(?iu)^(goal|ziel)\\s+", ""))
                .orElse(null);
        return switch (record.setGoal(turn.person(), week, points, turn.person(), turn.channel())) {
            case WeeklyResult.Done(boolean unusual) -> unusual ? "points.set.unusual" : "points.set";
            case WeeklyResult.Waiting(boolean unusual) -> unusual ? "points.proposed.unusual" : "points.proposed";
            case WeeklyResult.Refused(WeeklyResult.Problem problem) -> "weekly.problem." + problem;
        };
    }

    private static void show(Turn turn, View view, Row row) {
        BigDecimal goal = row.goal();
        view.items(List.of(
                item(turn, "weekly.goal", goal == null ? "–" : number(turn, goal)),
                item(turn, "weekly.achieved", number(turn, row.achieved())),
                item(turn, "weekly.remaining", number(turn, row.remaining()))));
        if (row.vacation()) {
            view.line("points.vacation");
        }
        if (!row.proposals().isEmpty()) {
            view.line("points.waiting", row.proposals().size());
        }
        if (goal == null && !row.vacation()) {
            String suggestion = number(turn, row.suggestion());
            view.row(Option.of(turn.text("points.option.goal", suggestion), new GiveCommand("points", suggestion)));
        }
        view.line("points.hint");
    }

    private static void showTeam(Turn turn, View view, WeekSheet sheet) {
        view.line("points.team", number(turn, sheet.achieved()), number(turn, sheet.goal()))
                .items(sheet.rows().stream()
                        .limit(MOST_NAMED)
                        .map(row -> turn.rich(
                                "points.team.line",
                                row.name(),
                                number(turn, row.achieved()),
                                number(turn, row.counted())))
                        .toList());
        if (sheet.waiting() > 0) {
            view.line("points.team.waiting", sheet.waiting());
        }
    }

    private static List<Span> item(Turn turn, String key, String value) {
        return turn.rich("points.item", turn.text(key), value);
    }

    private static String number(Turn turn, BigDecimal points) {
        return WeeklyNumber.write(points, turn.locale());
    }
}
