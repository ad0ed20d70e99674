package dev.slotquest.portal.play.boards;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.badges.BadgeShelf;
import dev.slotquest.gamification.leaderboards.BoardMetric;
import dev.slotquest.gamification.leaderboards.BoardPeriod;
import dev.slotquest.gamification.leaderboards.Leaderboards;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.ledger.WithheldPoints;
import dev.slotquest.gamification.levels.DailyReward;
import dev.slotquest.gamification.levels.PartTime;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.progress.BookedDay;
import dev.slotquest.gamification.progress.BookedDays;
import dev.slotquest.gamification.progress.PlayerCards;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.play.tv.DisplaysPart;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The game's own page: how one is doing, what was written down for it, and the switches of person and company. */
@Controller
@RequestMapping("/gamification")
class GamePageController {

    private static final String PAGE = "redirect:/gamification";
    private static final int MOST_WITHHELD = 10;
    private static final int DAYS_OF_WORK = 30;
    private static final int BEST_BADGES = 5;

    private final PlayerCards cards;
    private final Ledger ledger;
    private final WithheldPoints withheldPoints;
    private final BookedDays bookedDays;
    private final Leaderboards leaderboards;
    private final DailyReward dailyReward;
    private final PartTime partTime;
    private final BadgeShelf badges;
    private final Prestige prestige;
    private final Participation participation;
    private final GameFeatures features;
    private final DisplaysPart displays;
    private final BoardWords words;
    private final BusinessTime time;

    GamePageController(
            PlayerCards cards,
            Ledger ledger,
            WithheldPoints withheldPoints,
            BookedDays bookedDays,
            Leaderboards leaderboards,
            DailyReward dailyReward,
            PartTime partTime,
            BadgeShelf badges,
            Prestige prestige,
            Participation participation,
            GameFeatures features,
            DisplaysPart displays,
            BoardWords words,
            BusinessTime time) {
        this.cards = cards;
        this.ledger = ledger;
        this.withheldPoints = withheldPoints;
        this.bookedDays = bookedDays;
        this.leaderboards = leaderboards;
        this.dailyReward = dailyReward;
        this.partTime = partTime;
        this.badges = badges;
        this.prestige = prestige;
        this.participation = participation;
        this.features = features;
        this.displays = displays;
        this.words = words;
        this.time = time;
    }

    /** What somebody booked of late, in plain figures. */
    public record Work(int booked, int came, int missed, int open) {}

    @GetMapping
    String page(@RequestParam Map<String, String> parameters, @CurrentUser User me, Locale locale, Model model) {
        boolean plays = participation.plays(me);
        model.addAttribute("plays", plays);
        model.addAttribute("words", words);
        if (plays) {
            player(parameters, me, locale, model);
        } else {
            model.addAttribute("work", work(me));
        }
        if (me.may(Permission.ADMINISTER)) {
            model.addAttribute("features", GameFeature.values());
            model.addAttribute("used", features.inUse());
            displays.show(model);
        }
        return "play/overview";
    }

    private void player(Map<String, String> parameters, User me, Locale locale, Model model) {
        LedgerQuery query = new LedgerQuery(parameters);
        model.addAttribute("card", cards.of(me, locale));
        model.addAttribute("me", me);
        model.addAttribute("weekdays", PartTime.weekdays());
        model.addAttribute("workdays", partTime.workdays(me));
        dailyReward.waiting(me).ifPresent(coins -> model.addAttribute("reward", coins));
        honours(me, model);
        model.addAttribute("query", query);
        model.addAttribute("currencies", Currency.values());
        model.addAttribute("entries", ledger.entries(me.id(), query.currencies(), query.page()));
        model.addAttribute("withheld", withheldPoints.of(me.id(), MOST_WITHHELD));
        model.addAttribute(
                "board",
                leaderboards.of(me, BoardPeriod.WEEK, BoardMetric.POINTS).orElse(null));
    }

    /** What of one's own is worth showing: the rank, and the rarest badges. */
    private void honours(User me, Model model) {
        if (participation.plays(me, GameFeature.PRESTIGE)) {
            model.addAttribute("rank", prestige.rankOf(me.id()));
        }
        if (participation.plays(me, GameFeature.BADGES)) {
            model.addAttribute(
                    "best", badges.of(me).best().stream().limit(BEST_BADGES).toList());
        }
    }

    private Work work(User me) {
        LocalDate today = time.today();
        List<BookedDay> days = bookedDays.of(me.id(), today.minusDays(DAYS_OF_WORK - 1L), today);
        return new Work(
                sum(days, BookedDay::total),
                sum(days, BookedDay::came),
                sum(days, BookedDay::missed),
                sum(days, BookedDay::open));
    }

    private static int sum(List<BookedDay> days, ToIntFunction<BookedDay> what) {
        return days.stream().mapToInt(what).sum();
    }

    /** Takes the coins of the day; a second press takes nothing and says so. */
    @PostMapping("/reward")
    String takeReward(@CurrentUser User me, @CurrentUser Actor actor, RedirectAttributes redirect) {
        OptionalInt taken = dailyReward.take(me, actor.channel());
        if (taken.isPresent()) {
            Toast.ok(redirect, "game.reward.taken", Integer.toString(taken.getAsInt()));
        } else {
            Toast.info(redirect, "game.reward.none");
        }
        return PAGE;
    }

    /** @param day the weekdays that are ticked */
    @PostMapping("/workdays")
    String workdays(
            @RequestParam(required = false) @Nullable List<String> day,
            @CurrentUser User me,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        Set<DayOfWeek> days = new HashSet<>();
        for (String name : day == null ? List.<String>of() : day) {
            days.add(Typed.choice(DayOfWeek.class, name).orElseThrow(Typed::unreadable));
        }
        if (partTime.choose(me, days, actor)) {
            Toast.ok(redirect, "portal.saved");
        } else {
            Toast.warn(redirect, "game.workdays.none");
        }
        return PAGE;
    }

    @PostMapping("/playing")
    String playing(
            @RequestParam boolean plays, @CurrentUser User me, @CurrentUser Actor actor, RedirectAttributes redirect) {
        participation.choose(me, plays, actor);
        Toast.ok(redirect, plays ? "game.playing" : "game.not-playing");
        return PAGE;
    }

    /** @param feature the parts that are ticked; all others are done without */
    @PostMapping("/features")
    String features(
            @RequestParam(required = false) @Nullable List<String> feature,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        Set<GameFeature> wanted = new HashSet<>();
        for (String name : feature == null ? List.<String>of() : feature) {
            wanted.add(Typed.choice(GameFeature.class, name).orElseThrow(Typed::unreadable));
        }
        Arrays.stream(GameFeature.values()).forEach(each -> features.choose(each, wanted.contains(each), actor));
        Toast.ok(redirect, "portal.saved");
        return PAGE;
    }

    /** The new address is shown at once, because it cannot be read again. */
    @PostMapping("/displays")
    String addDisplay(
            @RequestParam String name, @CurrentUser User me, @CurrentUser Actor actor, Locale locale, Model model) {
        displays.add(name, actor, model);
        return page(Map.of(), me, locale, model);
    }

    @PostMapping("/displays/{id}/withdraw")
    String withdraw(@PathVariable long id, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (!displays.withdraw(id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "displays.withdrawn");
        return PAGE;
    }
}
