package dev.slotquest.portal.insights;

import dev.slotquest.analytics.insights.Funnel;
import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.analytics.metrics.Kpis;
import dev.slotquest.analytics.metrics.Kpis.Sheet;
import dev.slotquest.analytics.metrics.SmallestGroup;
import dev.slotquest.customers.CustomerDirectory;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.ProductHealth;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a team is led by: today in numbers, and some days beside as many days before. */
@Controller
class DashboardController {

    private static final String PATH = "/admin/dashboard";

    private final TeamNow teamNow;
    private final Kpis kpis;
    private final Figures figures;
    private final SmallestGroup smallestGroup;
    private final Breakdowns breakdowns;
    private final CustomerDirectory directory;
    private final RuleBooks ruleBooks;
    private final ProductHealth health;
    private final BusinessTime time;

    DashboardController(
            TeamNow teamNow,
            Kpis kpis,
            Figures figures,
            SmallestGroup smallestGroup,
            Breakdowns breakdowns,
            CustomerDirectory directory,
            RuleBooks ruleBooks,
            ProductHealth health,
            BusinessTime time) {
        this.teamNow = teamNow;
        this.kpis = kpis;
        this.figures = figures;
        this.smallestGroup = smallestGroup;
        this.breakdowns = breakdowns;
        this.directory = directory;
        this.ruleBooks = ruleBooks;
        this.health = health;
        this.time = time;
    }

    @GetMapping(PATH)
    String page(@RequestParam Map<String, String> parameters, @CurrentUser User me, Model model) {
        List<Consultant> consultants = ruleBooks.current().consultants();
        var query = new FiguresQuery(PATH, parameters, consultants, time.today());
        Sheet now = kpis.of(query.getDays(), query.whose());
        Sheet before = kpis.of(query.getDays().before(), query.whose());
        model.addAttribute("tabs", InsightPage.openTo(me));
        model.addAttribute("query", query);
        model.addAttribute("consultants", consultants);
        model.addAttribute("team", teamNow.to(me));
        model.addAttribute("sheet", now);
        model.addAttribute("before", before);
        model.addAttribute("cards", new KpiCards(now, before, query.whose()).all());
        model.addAttribute("funnel", Funnel.of(now.counts()));
        model.addAttribute("heat", HeatMap.of(figures.hours(query.whose(), query.getDays())));
        if (query.getConsultant() == null) {
            boolean apart = smallestGroup.isReached(query.getDays());
            model.addAttribute("breakdowns", breakdowns.of(query.getDays(), apart));
            model.addAttribute("apart", apart);
        }
        model.addAttribute("smallestGroup", smallestGroup.size());
        return "insights/dashboard";
    }

    /** How many customers are how reliable, asked after the page is there: all of them are looked at. */
    @GetMapping(PATH + "/bands")
    String bands(Model model) {
        model.addAttribute("bands", directory.byBand());
        return "insights/parts :: bands";
    }

    /** How the product is, asked after the page is there: its parts may take their time. */
    @GetMapping(PATH + "/health")
    String health(Model model) {
        model.addAttribute("report", health.report());
        return "insights/parts :: health";
    }
}
