package dev.slotquest.portal.play.boards;

import dev.slotquest.gamification.leaderboards.BoardMetric;
import dev.slotquest.gamification.leaderboards.BoardPeriod;
import dev.slotquest.gamification.leaderboards.LeaderboardView;
import dev.slotquest.gamification.leaderboards.LeaderboardView.TrendPoint;
import dev.slotquest.gamification.leaderboards.Leaderboards;
import dev.slotquest.gamification.leaderboards.Winners;
import dev.slotquest.gamification.shop.Look;
import dev.slotquest.gamification.shop.Looks;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The boards: how one is doing oneself, beside the best, in one's league; then who wants to be seen. */
@Controller
@RequestMapping("/scoreboard")
class ScoreboardController {

    private static final int MOST_WINNERS = 12;

    private final Leaderboards leaderboards;
    private final Winners winners;
    private final ChangeUser changeUser;
    private final People people;
    private final Looks looks;
    private final BoardWords words;

    ScoreboardController(
            Leaderboards leaderboards,
            Winners winners,
            ChangeUser changeUser,
            People people,
            Looks looks,
            BoardWords words) {
        this.leaderboards = leaderboards;
        this.winners = winners;
        this.changeUser = changeUser;
        this.people = people;
        this.looks = looks;
        this.words = words;
    }

    @GetMapping
    String page(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String metric,
            @CurrentUser User me,
            Model model) {
        BoardPeriod wanted = Typed.text(period).flatMap(BoardPeriod::read).orElse(BoardPeriod.WEEK);
        BoardMetric by = Typed.text(metric).flatMap(BoardMetric::read).orElse(BoardMetric.POINTS);
        Optional<LeaderboardView> board = leaderboards.of(me, wanted, by);
        if (board.isEmpty()) {
            return "redirect:/gamification";
        }
        model.addAttribute("board", board.get());
        model.addAttribute("dressed", dressed(board.get()));
        model.addAttribute(
                "most",
                board.get().trend().stream()
                        .mapToDouble(TrendPoint::value)
                        .max()
                        .orElse(0));
        model.addAttribute("periods", BoardPeriod.values());
        model.addAttribute("metrics", BoardMetric.values());
        model.addAttribute("winners", winners.latest(me, MOST_WINNERS));
        model.addAttribute("words", words);
        return "play/scoreboard";
    }

    /** How those look who are named. */
    private Map<String, Look> dressed(LeaderboardView board) {
        Set<String> named = Stream.concat(board.neighbours().stream(), board.ranking().stream())
                .flatMap(line -> Stream.ofNullable(line.username()))
                .collect(Collectors.toSet());
        Map<Long, String> names = people.whoMay(Permission.BOOK).stream()
                .filter(user -> named.contains(user.username()))
                .collect(Collectors.toMap(User::id, User::username));
        Map<Long, Look> own = looks.of(names.keySet());
        Map<String, Look> dressed = new HashMap<>();
        names.forEach((id, name) -> dressed.put(name, own.getOrDefault(id, Look.USUAL)));
        return dressed;
    }

    @PostMapping("/seen")
    String seen(
            @RequestParam boolean ranked, @CurrentUser User me, @CurrentUser Actor actor, RedirectAttributes redirect) {
        changeUser.change(me.username(), me.profile().withRanked(ranked), null, actor);
        Toast.ok(redirect, ranked ? "scoreboard.seen" : "scoreboard.unseen");
        return "redirect:/scoreboard";
    }
}
