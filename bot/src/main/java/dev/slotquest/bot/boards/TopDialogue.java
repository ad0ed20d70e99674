package dev.slotquest.bot.boards;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.gamification.leaderboards.BoardMetric;
import dev.slotquest.gamification.leaderboards.BoardPeriod;
import dev.slotquest.gamification.leaderboards.LeaderboardView;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Benchmark;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Line;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Own;
import dev.slotquest.gamification.leaderboards.Leaderboards;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A board in one message: oneself first, then those around; everybody who wants to be seen only when asked for. */
@Component
class TopDialogue implements Dialogue<TopState, TopChoice> {

    private final Leaderboards leaderboards;

    TopDialogue(Leaderboards leaderboards) {
        this.leaderboards = leaderboards;
    }

    @Override
    public String name() {
        return "top";
    }

    @Override
    public Class<TopState> states() {
        return TopState.class;
    }

    @Override
    public Class<TopChoice> choices() {
        return TopChoice.class;
    }

    @Override
    public View view(Turn turn, TopState state) {
        return leaderboards
                .of(turn.person(), state.period(), state.metric())
                .map(board -> board(turn, state, board))
                .orElseGet(() -> turn.view().line("boards.off"));
    }

    private static View board(Turn turn, TopState state, LeaderboardView board) {
        View view = turn.view()
                .heading(
                        "boards.heading",
                        turn.text("board.metric." + board.metric()),
                        turn.text("board.period." + board.period()));
        own(turn, board, view);
        Benchmark best = board.benchmark();
        if (best != null) {
            view.line(
                    "boards.benchmark",
                    value(turn, board, best.top10()),
                    value(turn, board, best.top25()),
                    value(turn, board, best.top50()));
        }
        if (board.trend().size() > 1) {
            view.line("boards.trend", trend(turn, board));
        }
        List<Line> lines = state.all() ? board.ranking() : board.neighbours();
        if (!lines.isEmpty()) {
            view.line(state.all() ? "boards.ranking" : "boards.around")
                    .items(lines.stream().map(line -> line(turn, board, line)).toList());
        }
        return buttons(turn, state, view);
    }

    private static void own(Turn turn, LeaderboardView board, View view) {
        Own own = board.own();
        String value = value(turn, board, own.value());
        Integer place = own.place();
        if (place == null) {
            view.line("boards.own", value, arrow(own.moved()));
        } else {
            view.line("boards.own-place", value, place, arrow(own.moved()));
        }
        if (own.band() != null) {
            view.line("board.band." + own.band());
        }
        if (own.paused()) {
            view.line("board.paused");
        }
        if (own.missing() > 0) {
            view.line("board.missing", own.missing());
        }
    }

    private static List<Span> line(Turn turn, LeaderboardView board, Line line) {
        Integer place = line.place();
        String name = line.name();
        Double value = line.value();
        String number = place == null ? "·" : place + ".";
        String who = name == null ? turn.text("board.somebody") : name;
        return value == null
                ? turn.rich("boards.line-unnamed", number, who)
                : turn.rich(
                        line.me() ? "boards.line-me" : "boards.line",
                        number,
                        who,
                        value(turn, board, value),
                        arrow(line.moved()));
    }

    /** {@code 44 → 48 → 57 Punkte}. */
    private static String trend(Turn turn, LeaderboardView board) {
        List<LeaderboardView.TrendPoint> points = board.trend();
        Stream<String> before =
                points.stream().limit(points.size() - 1).map(point -> Long.toString(shown(board, point.value())));
        return Stream.concat(
                        before, Stream.of(value(turn, board, points.getLast().value())))
                .collect(Collectors.joining(" → "));
    }

    private static String value(Turn turn, LeaderboardView board, double value) {
        return turn.text("board.value." + board.metric(), shown(board, value));
    }

    private static long shown(LeaderboardView board, double value) {
        return Math.round(board.metric() == BoardMetric.SHOW_RATE ? 100 * value : value);
    }

    private static String arrow(@Nullable Integer moved) {
        if (moved == null || moved == 0) {
            return "";
        }
        return moved > 0 ? "▲" + moved : "▼" + -moved;
    }

    private static View buttons(Turn turn, TopState state, View view) {
        view.row(Arrays.stream(BoardPeriod.values())
                .filter(period -> period != state.period())
                .map(period -> Option.of(
                        turn.text("boards.option.period." + period),
                        new TopChoice(period, state.metric(), state.all())))
                .toList());
        view.row(Arrays.stream(BoardMetric.values())
                .filter(metric -> metric != state.metric())
                .map(metric -> Option.of(
                        turn.text("board.metric." + metric), new TopChoice(state.period(), metric, state.all())))
                .toList());
        return view.row(
                Option.of(
                        turn.text(state.all() ? "boards.option.around" : "boards.option.all"),
                        new TopChoice(state.period(), state.metric(), !state.all())),
                Option.of(turn.text("boards.option.settings"), GiveCommand.of("settings")));
    }

    @Override
    public Next chosen(Turn turn, TopState state, TopChoice choice) {
        return Next.become(new TopState(choice.period(), choice.metric(), choice.all()));
    }

    @Override
    public Next told(Turn turn, TopState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(TopState state) {
        return false;
    }

    @Override
    public boolean lasts(TopState state) {
        return true;
    }

    @Override
    public TopState now(Turn turn, TopState state) {
        return state;
    }

    @Override
    public TopState left(Turn turn, TopState state) {
        return state;
    }
}
