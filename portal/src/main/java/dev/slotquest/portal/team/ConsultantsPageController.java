package dev.slotquest.portal.team;

import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Result;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.WeeklyHours;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All consultants, and somebody new. */
@Controller
class ConsultantsPageController {

    private static final LocalTime USUAL_START = LocalTime.of(9, 0);
    private static final LocalTime USUAL_END = LocalTime.of(21, 0);

    private final RuleBooks ruleBooks;
    private final ManageConsultants manage;
    private final ConsultantFaults faultsInWords;
    private final HoursInWords hoursInWords;
    private final CalendarPart calendars;
    private final BusinessTime time;

    ConsultantsPageController(
            RuleBooks ruleBooks,
            ManageConsultants manage,
            ConsultantFaults faultsInWords,
            HoursInWords hoursInWords,
            CalendarPart calendars,
            BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.manage = manage;
        this.faultsInWords = faultsInWords;
        this.hoursInWords = hoursInWords;
        this.calendars = calendars;
        this.time = time;
    }

    /** One line of the list. */
    record Row(Consultant consultant, List<String> hours, long absences) {}

    @GetMapping("/admin/consultants")
    String list(Model model) {
        RuleBook book = ruleBooks.current();
        model.addAttribute(
                "rows", book.consultants().stream().map(one -> row(one, book)).toList());
        calendars.showAll(model);
        return "team/consultants";
    }

    @PostMapping("/admin/consultants/retry")
    String retry(RedirectAttributes redirect) {
        calendars.retryAll();
        Toast.info(redirect, "calendars.retried");
        return "redirect:/admin/consultants";
    }

    @GetMapping("/admin/consultants/new")
    String form(Model model) {
        model.addAttribute("form", ConsultantForm.EMPTY);
        model.addAttribute("modes", ReadyMode.values());
        return "team/new-consultant";
    }

    @PostMapping("/admin/consultants")
    String add(
            @ModelAttribute("form") ConsultantForm form,
            BindingResult faults,
            @CurrentUser Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!faults.hasErrors()) {
            Result result = manage.add(form.details(), usualHours(), null, actor);
            if (result instanceof Result.Done(Consultant added)) {
                Toast.ok(redirect, "team.consultant.added", added.name());
                return "redirect:/admin/consultants/" + added.id();
            }
            faultsInWords.reject(result, faults);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("modes", ReadyMode.values());
        return "team/new-consultant";
    }

    /** Somebody new is ready in the usual hours until somebody says otherwise. */
    private static List<WeeklyHours> usualHours() {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.getValue() < DayOfWeek.SATURDAY.getValue())
                .map(day -> WeeklyHours.always(day, USUAL_START, USUAL_END))
                .toList();
    }

    private Row row(Consultant consultant, RuleBook book) {
        long absences = book.absencesOf(consultant.id()).stream()
                .filter(absence -> absence.span().end().isAfter(time.now()))
                .count();
        return new Row(consultant, hoursInWords.of(book.hoursOf(consultant.id()), time.today()), absences);
    }
}
