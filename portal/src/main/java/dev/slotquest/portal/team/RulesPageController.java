package dev.slotquest.portal.team;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.team.ChangePreview.Question;
import dev.slotquest.portal.team.RuleForm.Part;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.ManageConsultants.Fault;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The rules about slots: those who lead read them, admins change them, and see first whom it affects. */
@Controller
class RulesPageController {

    private static final String VIEW = "team/rules";

    private final RulesPage page;
    private final RuleBooks ruleBooks;
    private final ManageRules manageRules;
    private final ChangePreview preview;
    private final Wording wording;
    private final BusinessTime time;

    RulesPageController(
            RulesPage page,
            RuleBooks ruleBooks,
            ManageRules manageRules,
            ChangePreview preview,
            Wording wording,
            BusinessTime time) {
        this.page = page;
        this.ruleBooks = ruleBooks;
        this.manageRules = manageRules;
        this.preview = preview;
        this.wording = wording;
        this.time = time;
    }

    @GetMapping("/admin/rules")
    String rules(@RequestParam Map<String, String> asked, @CurrentUser User me, Model model) {
        Part part = Typed.choice(Part.class, asked.get("part")).orElse(Part.GRID);
        model.addAttribute("sent", Map.of());
        return show(part, asked, me, model);
    }

    @PostMapping("/admin/rules")
    String change(
            @RequestParam Map<String, String> sent,
            @CurrentUser User me,
            @CurrentUser Actor actor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var form = new RuleForm(sent, ruleBooks.current(), time);
        RuleChange change = form.change().orElse(null);
        if (change == null) {
            return refuse(wording.text("rules.notUnderstood"), form.part(), sent, me, model, response);
        }
        if (!sent.containsKey(ChangePreview.CONFIRMED)) {
            var question = new Question(
                    preview.what(change), "/admin/rules", back(form.part(), sent), request.getParameterMap());
            return preview.ask(change, question, model)
                    .map(refused -> refuse(words(refused.faults()), form.part(), sent, me, model, response))
                    .orElse(ChangePreview.VIEW);
        }
        return switch (save(change, actor)) {
            case ManageRules.Result.Done _ -> {
                Toast.ok(redirect, "portal.saved");
                yield "redirect:" + back(form.part(), sent);
            }
            case ManageRules.Result.Refused(var faults) ->
                refuse(words(faults), form.part(), sent, me, model, response);
            case ManageRules.Result.Unknown _ -> {
                Toast.warn(redirect, "rules.gone");
                yield "redirect:" + back(form.part(), sent);
            }
        };
    }

    private ManageRules.Result save(RuleChange change, Actor actor) {
        return switch (change) {
            case RuleChange.Grid(var consultant, var slots) -> manageRules.setGrid(consultant, slots, actor);
            case RuleChange.AddSeats(var rule) -> manageRules.addSeatRule(rule, actor);
            case RuleChange.ChangeSeats(var id, var rule) -> manageRules.changeSeatRule(id, rule, actor);
            case RuleChange.RemoveSeats(var id) -> manageRules.removeSeatRule(id, actor);
            case RuleChange.Close(var wish) -> manageRules.close(wish, actor);
            case RuleChange.ChangeClosure(var id, var wish) -> manageRules.changeClosure(id, wish, actor);
            case RuleChange.Open(var id) -> manageRules.open(id, actor);
            case RuleChange.SwitchHoliday(var wanted) -> manageRules.switchHoliday(wanted, actor);
            case RuleChange.SetValue(var rule, var value, var from) -> manageRules.set(rule, value, from, actor);
            case RuleChange.RemoveValue(var rule, var from) -> manageRules.takeBack(rule, from, actor);
            case RuleChange.ConsultantSeats _,
                    RuleChange.Hours _,
                    RuleChange.Absent _,
                    RuleChange.ConsultantDetails _ -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private String refuse(
            String why, Part part, Map<String, String> sent, User me, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refused", why);
        model.addAttribute("sent", sent);
        return show(part, sent, me, model);
    }

    private String show(Part part, Map<String, String> sent, User me, Model model) {
        model.addAttribute("mayChange", me.may(Permission.ADMINISTER));
        page.show(part, sent, model);
        return VIEW;
    }

    private String words(List<Fault> faults) {
        return faults.stream()
                .map(fault -> wording.text("scheduling.fault." + fault.code()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String back(Part part, Map<String, String> sent) {
        String address = "/admin/rules?part=" + part.name().toLowerCase(Locale.ROOT);
        if (part == Part.GRID) {
            return address
                    + Typed.number(sent.get("consultant"))
                            .map(id -> "&consultant=" + id)
                            .orElse("");
        }
        return part == Part.HOLIDAYS
                ? address
                        + Typed.number(sent.get("shownYear"))
                                .map(year -> "&year=" + year)
                                .orElse("")
                : address;
    }
}
