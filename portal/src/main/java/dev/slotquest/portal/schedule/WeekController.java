package dev.slotquest.portal.schedule;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week in a calendar: of everybody, or of one consultant. */
@Controller
class WeekController {

    private static final String ALL = "all";

    private final Weeks weeks;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    WeekController(Weeks weeks, RuleBooks ruleBooks, BusinessTime time) {
        this.weeks = weeks;
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    @GetMapping("/calendar-view")
    String week(
            @RequestParam(required = false) @Nullable String date,
            @RequestParam(required = false) @Nullable String consultant,
            @CurrentUser User me,
            Model model) {
        Optional<LocalDate> wanted = Typed.day(date);
        Consultant chosen = chosen(consultant, me).orElse(null);
        Week week = weeks.of(wanted.orElseGet(time::today), chosen, me);
        model.addAttribute("week", week);
        model.addAttribute("who", chosen == null ? ALL : Long.toString(chosen.id()));
        model.addAttribute("consultants", shownTo(chosen));
        model.addAttribute("dateNotUnderstood", Typed.isThere(date) && wanted.isEmpty());
        model.addAttribute("today", time.today());
        model.addAttribute("mayBook", me.may(Permission.BOOK));
        model.addAttribute("mayOverride", me.may(Permission.LEAD_TEAM));
        return "schedule/week";
    }

    /** Consultants see their own week unless they ask for another. */
    private Optional<Consultant> chosen(@Nullable String consultant, User me) {
        if (ALL.equals(consultant)) {
            return Optional.empty();
        }
        return Typed.number(consultant)
                .or(() -> Typed.isThere(consultant) ? Optional.empty() : Optional.ofNullable(me.consultantId()))
                .flatMap(id -> ruleBooks.current().consultant(id));
    }

    private List<Consultant> shownTo(@Nullable Consultant chosen) {
        return ruleBooks.current().consultants().stream()
                .filter(one -> one.active() || (chosen != null && one.id() == chosen.id()))
                .toList();
    }
}
