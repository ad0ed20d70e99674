package dev.slotquest.portal.insights;

import dev.slotquest.analytics.insights.Performance;
import dev.slotquest.analytics.insights.Performances;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.levels.Streaks;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What somebody can learn from their own figures. Who leads the team sees the very same page of them. */
@Controller
class OwnInsightsController {

    private static final String PATH = "/analytics-dashboard";

    private final Performances performances;
    private final Charts charts;
    private final InsightWords words;
    private final Streaks streaks;
    private final Participation participation;
    private final People people;
    private final BusinessTime time;

    OwnInsightsController(
            Performances performances,
            Charts charts,
            InsightWords words,
            Streaks streaks,
            Participation participation,
            People people,
            BusinessTime time) {
        this.performances = performances;
        this.charts = charts;
        this.words = words;
        this.streaks = streaks;
        this.participation = participation;
        this.people = people;
        this.time = time;
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, @CurrentUser User me, Model model) {
        User person = person(parameters.get("person"), me);
        var query = new FiguresQuery(PATH, parameters, List.of(), time.today());
        Whose.Somebodys whose = Whose.of(person);
        Performance performance = performances.of(whose, query.getDays());
        model.addAttribute("tabs", InsightPage.openTo(me));
        model.addAttribute("query", query);
        model.addAttribute("person", person);
        model.addAttribute("own", person.id() == me.id());
        model.addAttribute("performance", performance);
        model.addAttribute("cards", new KpiCards(performance.sheet(), performance.before(), whose).all());
        model.addAttribute(
                "insights",
                performance.insights().stream()
                        .map(insight -> words.of(insight, LocaleContextHolder.getLocale()))
                        .toList());
        model.addAttribute("charts", charts.of(performance));
        streak(person).ifPresent(streak -> model.addAttribute("streak", streak));
        return "insights/own";
    }

    private User person(@Nullable String username, User me) {
        if (!Typed.isThere(username) || username == null) {
            return me;
        }
        Optional<User> found = people.findByUsername(username);
        if (found.isPresent() && found.get().id() == me.id()) {
            return me;
        }
        if (!me.may(Permission.LEAD_TEAM)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Streaks.Days> streak(User person) {
        return person.may(Permission.BOOK) && participation.plays(person)
                ? Optional.of(streaks.of(person.id()))
                : Optional.empty();
    }
}
