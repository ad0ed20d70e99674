package dev.slotquest.portal.insights;

import dev.slotquest.analytics.insights.TeamWeek;
import dev.slotquest.analytics.insights.TeamWeek.Line;
import dev.slotquest.analytics.insights.TeamWeeks;
import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.analytics.metrics.SmallestGroup;
import dev.slotquest.gamification.leaderboards.TimeOff;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the team does today and this week, for those who lead it. */
@Controller
class TeamController {

    private final TeamWeeks teamWeeks;
    private final TeamNow teamNow;
    private final SmallestGroup smallestGroup;
    private final TimeOff timeOff;
    private final People people;
    private final Figures figures;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    TeamController(
            TeamWeeks teamWeeks,
            TeamNow teamNow,
            SmallestGroup smallestGroup,
            TimeOff timeOff,
            People people,
            Figures figures,
            RuleBooks ruleBooks,
            BusinessTime time) {
        this.teamWeeks = teamWeeks;
        this.teamNow = teamNow;
        this.smallestGroup = smallestGroup;
        this.timeOff = timeOff;
        this.people = people;
        this.figures = figures;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /**
     * Somebody of the team.
     *
     * @param userId {@code null} for who is no person with a log-in, such as all together
     * @param showRate in percent; {@code null} where too little is known
     * @param address where more of them is to be seen
     */
    record Member(
            @Nullable Long userId,
            String name,
            Line line,
            @Nullable Double showRate,
            boolean away,
            String address) {}

    @GetMapping("/team")
    String page(@CurrentUser User me, Model model) {
        TeamWeek week = teamWeeks.now();
        model.addAttribute("tabs", InsightPage.openTo(me));
        model.addAttribute("team", teamNow.to(me));
        model.addAttribute("week", week);
        model.addAttribute("all", member(null, "", week.all(), false, "/bookings"));
        model.addAttribute("members", members(week));
        model.addAttribute("consultants", consultants(week));
        model.addAttribute("smallestGroup", smallestGroup.size());
        model.addAttribute("asOf", time.now());
        model.addAttribute("freshness", figures.freshness());
        return "insights/team";
    }

    /** Everybody who did something, and whoever books and did nothing lately. In the order of names: nobody comes last. */
    private List<Member> members(TeamWeek week) {
        if (!week.apart()) {
            return List.of();
        }
        Set<Long> away = timeOff.awayOn(time.today());
        return people.whoMay(Permission.BOOK).stream()
                .map(user -> member(
                        user.id(),
                        user.displayName(),
                        week.people().getOrDefault(user.id(), Line.NOTHING),
                        away.contains(user.id()),
                        "/analytics-dashboard?person=" + user.username()))
                .sorted(Comparator.comparing(Member::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private List<Member> consultants(TeamWeek week) {
        RuleBook rules = ruleBooks.current();
        Map<Long, Line> lines = week.consultants();
        return rules.consultants().stream()
                .filter(Consultant::active)
                .map(each -> member(
                        null,
                        each.name(),
                        lines.getOrDefault(each.id(), Line.NOTHING),
                        absence(rules, each).isPresent(),
                        "/admin/dashboard?consultant=" + each.id()))
                .toList();
    }

    private Optional<Absence> absence(RuleBook rules, Consultant consultant) {
        Instant now = time.now();
        return rules.absencesOf(consultant.id()).stream()
                .filter(absence -> !absence.span().start().isAfter(now)
                        && absence.span().end().isAfter(now))
                .findFirst();
    }

    private static Member member(@Nullable Long userId, String name, Line line, boolean away, String address) {
        return new Member(userId, name, line, KpiCards.percent(line.showRate()), away, address);
    }
}
