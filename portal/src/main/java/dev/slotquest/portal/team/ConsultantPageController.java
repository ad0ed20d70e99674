package dev.slotquest.portal.team;

import dev.slotquest.calendar.CalendarFeedOwner;
import dev.slotquest.portal.history.History;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.team.ChangePreview.Question;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Result;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.SeatRule;
import dev.slotquest.scheduling.WeeklyHours;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Subject;
import dev.slotquest.shared.TimeSpan;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One consultant: who they are, when they are ready, when they are away, how many they take. */
@Controller
@RequestMapping("/admin/consultants/{id:\\d+}")
class ConsultantPageController {

    private final RuleBooks ruleBooks;
    private final ManageConsultants manage;
    private final ConsultantFaults faultsInWords;
    private final HoursInWords hoursInWords;
    private final ChangePreview preview;
    private final CalendarPart calendars;
    private final FeedPart feed;
    private final History history;
    private final BusinessTime time;

    ConsultantPageController(
            RuleBooks ruleBooks,
            ManageConsultants manage,
            ConsultantFaults faultsInWords,
            HoursInWords hoursInWords,
            ChangePreview preview,
            CalendarPart calendars,
            FeedPart feed,
            History history,
            BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.manage = manage;
        this.faultsInWords = faultsInWords;
        this.hoursInWords = hoursInWords;
        this.preview = preview;
        this.calendars = calendars;
        this.feed = feed;
        this.history = history;
        this.time = time;
    }

    @GetMapping
    String page(@PathVariable long id, Model model) {
        Consultant consultant = find(id);
        model.addAttribute("form", ConsultantForm.of(consultant));
        return show(consultant, model);
    }

    @PostMapping
    String change(
            @PathVariable long id,
            @ModelAttribute("form") ConsultantForm form,
            BindingResult faults,
            @CurrentUser Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Consultant before = find(id);
        if (!faults.hasErrors()) {
            if (asks(new RuleChange.ConsultantDetails(id, form.details()), id, "", request, model)) {
                return ChangePreview.VIEW;
            }
            Result result = manage.change(id, form.details(), form.version(), actor);
            if (!(result instanceof Result.Refused)) {
                return tell(result, id, redirect);
            }
            faultsInWords.reject(result, faults);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(before, model);
    }

    @PostMapping("/hours")
    String hours(
            @PathVariable long id,
            @RequestParam List<String> weekday,
            @RequestParam List<String> from,
            @RequestParam List<String> to,
            @RequestParam(required = false) @Nullable String start,
            @CurrentUser Actor actor,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        List<WeeklyHours> before = ruleBooks.current().hoursOf(id);
        List<WeeklyHours> wanted = HoursForm.read(weekday, from, to, before, time.today(), Typed.day(start));
        if (asks(new RuleChange.Hours(id, wanted), id, "/hours", request, model)) {
            return ChangePreview.VIEW;
        }
        return tell(manage.setHours(id, wanted, actor), id, redirect);
    }

    @PostMapping("/seats")
    String seats(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String seats,
            @CurrentUser Actor actor,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Integer wanted = Typed.number(seats)
                .map(number -> Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE))
                .orElse(null);
        if (asks(new RuleChange.ConsultantSeats(id, wanted), id, "/seats", request, model)) {
            return ChangePreview.VIEW;
        }
        return tell(manage.setSeats(id, wanted, actor), id, redirect);
    }

    @PostMapping("/absences")
    String addAbsence(
            @PathVariable long id,
            @RequestParam String from,
            @RequestParam(required = false) @Nullable String fromTime,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String toTime,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String note,
            @CurrentUser Actor actor,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        LocalDate first = Typed.day(from).orElseThrow(Typed::unreadable);
        LocalDate last = Typed.day(to).orElse(first);
        Instant start =
                HoursForm.time(fromTime).map(at -> at(first, at)).orElseGet(() -> at(first, LocalTime.MIDNIGHT));
        Instant end = HoursForm.time(toTime)
                .map(at -> at(last, at))
                .orElseGet(() -> at(last.plusDays(1), LocalTime.MIDNIGHT));
        if (!start.isBefore(end)) {
            Toast.warn(redirect, "scheduling.fault.ENDS_BEFORE_START");
            return backTo(id);
        }
        Absence.Kind why = Typed.choice(Absence.Kind.class, kind).orElseThrow(Typed::unreadable);
        var span = new TimeSpan(start, end);
        if (asks(new RuleChange.Absent(id, span), id, "/absences", request, model)) {
            return ChangePreview.VIEW;
        }
        return tell(manage.addAbsence(id, span, why, Typed.text(note).orElse(null), actor), id, redirect);
    }

    @PostMapping("/absences/{absence}/remove")
    String removeAbsence(
            @PathVariable long id, @PathVariable long absence, @CurrentUser Actor actor, RedirectAttributes redirect) {
        return tell(manage.removeAbsence(id, absence, actor), id, redirect);
    }

    @PostMapping("/sync")
    String sync(@PathVariable long id, RedirectAttributes redirect) {
        if (!calendars.readSoon(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.info(redirect, "calendars.requested");
        return backTo(id);
    }

    @PostMapping("/retry")
    String retry(@PathVariable long id, RedirectAttributes redirect) {
        find(id);
        calendars.retry(id);
        Toast.info(redirect, "calendars.retried");
        return backTo(id);
    }

    @PostMapping("/feed")
    String feed(@PathVariable long id, @CurrentUser Actor actor, Model model) {
        feed.renew(new CalendarFeedOwner.OfConsultant(find(id)), actor, model);
        return page(id, model);
    }

    @PostMapping("/feed/off")
    String switchFeedOff(@PathVariable long id, @CurrentUser Actor actor, RedirectAttributes redirect) {
        feed.switchOff(new CalendarFeedOwner.OfConsultant(find(id)), actor);
        Toast.ok(redirect, "feed.switchedOff");
        return backTo(id);
    }

    private String show(Consultant consultant, Model model) {
        RuleBook book = ruleBooks.current();
        long id = consultant.id();
        model.addAttribute("consultant", consultant);
        model.addAttribute("modes", ReadyMode.values());
        model.addAttribute("hours", HoursForm.of(book.hoursOf(id), time.today()));
        model.addAttribute("plannedHours", plannedHours(book.hoursOf(id)));
        model.addAttribute("seats", ownSeats(book, id).orElse(null));
        model.addAttribute(
                "absences",
                book.absencesOf(id).stream()
                        .filter(absence -> absence.span().end().isAfter(time.now()))
                        .toList());
        model.addAttribute("kinds", Absence.Kind.values());
        calendars.show(id, model);
        feed.show(new CalendarFeedOwner.OfConsultant(consultant), "/admin/consultants/" + id, model);
        model.addAttribute("history", history.of(new Subject("consultant", consultant.name()), "scheduling"));
        return "team/consultant";
    }

    private Map<LocalDate, List<String>> plannedHours(List<WeeklyHours> hours) {
        Map<LocalDate, List<String>> planned = new LinkedHashMap<>();
        HoursForm.planned(hours, time.today()).forEach((day, lines) -> planned.put(day, hoursInWords.of(lines, day)));
        return planned;
    }

    private static Optional<Integer> ownSeats(RuleBook book, long id) {
        return book.seatRules().stream()
                .filter(rule -> rule.consultantId() != null && rule.consultantId() == id)
                .filter(rule -> rule.weekday() == null && rule.slotTime() == null)
                .map(SeatRule::seats)
                .findFirst();
    }

    /** Whether bookings are affected that nobody has said yes to yet; then the page with the question is filled in. */
    private boolean asks(RuleChange change, long id, String step, HttpServletRequest request, Model model) {
        String page = "/admin/consultants/" + id;
        return request.getParameter(ChangePreview.CONFIRMED) == null
                && preview.mustAsk(
                        change,
                        new Question(preview.what(change), page + step, page, request.getParameterMap()),
                        model);
    }

    private String tell(Result result, long id, RedirectAttributes redirect) {
        switch (result) {
            case Result.Done _ -> Toast.ok(redirect, "portal.saved");
            case Result.Refused refused -> Toast.warn(redirect, "team.refused", faultsInWords.text(refused));
            case Result.ChangedMeanwhile _ -> Toast.warn(redirect, "team.changedMeanwhile");
            case Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return backTo(id);
    }

    private Instant at(LocalDate day, LocalTime clock) {
        return day.atTime(clock).atZone(time.zone()).toInstant();
    }

    private Consultant find(long id) {
        return ruleBooks.current().consultant(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String backTo(long id) {
        return "redirect:/admin/consultants/" + id;
    }
}
