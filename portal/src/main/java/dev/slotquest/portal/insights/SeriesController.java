package dev.slotquest.portal.insights;

import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures over time. */
@Controller
class SeriesController {

    private static final String PATH = "/admin/analytics";

    private final Charts charts;
    private final Figures figures;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    SeriesController(Charts charts, Figures figures, RuleBooks ruleBooks, BusinessTime time) {
        this.charts = charts;
        this.figures = figures;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, @CurrentUser User me, Model model) {
        List<Consultant> consultants = ruleBooks.current().consultants();
        var query = new FiguresQuery(PATH, parameters, consultants, time.today());
        model.addAttribute("tabs", InsightPage.openTo(me));
        model.addAttribute("query", query);
        model.addAttribute("consultants", consultants);
        model.addAttribute("charts", charts.overTime(query.whose(), query.getDays(), query.getGrain()));
        model.addAttribute("asOf", time.now());
        model.addAttribute("freshness", figures.freshness());
        return "insights/series";
    }
}
