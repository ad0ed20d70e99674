package dev.slotquest.portal.team;

import dev.slotquest.identity.ChangePassword;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.People;
import dev.slotquest.identity.ReactivateUser;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.history.History;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Subject;
import jakarta.servlet.http.HttpServletResponse;
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

/** One person: what is known about them, their access, and what happened. */
@Controller
@RequestMapping("/admin/users/{username}")
class UserPageController {

    private static final String VIEW = "team/user";
    private static final String PAGE = "redirect:/admin/users/{username}";

    private final People people;
    private final ChangeUser changeUser;
    private final ChangePassword changePassword;
    private final DeactivateUser deactivateUser;
    private final ReactivateUser reactivateUser;
    private final AccessPart access;
    private final ProblemWords problems;
    private final RuleBooks ruleBooks;
    private final History history;

    UserPageController(
            People people,
            ChangeUser changeUser,
            ChangePassword changePassword,
            DeactivateUser deactivateUser,
            ReactivateUser reactivateUser,
            AccessPart access,
            ProblemWords problems,
            RuleBooks ruleBooks,
            History history) {
        this.people = people;
        this.changeUser = changeUser;
        this.changePassword = changePassword;
        this.deactivateUser = deactivateUser;
        this.reactivateUser = reactivateUser;
        this.access = access;
        this.problems = problems;
        this.ruleBooks = ruleBooks;
        this.history = history;
    }

    @GetMapping
    String page(@PathVariable String username, Model model) {
        User user = find(username);
        model.addAttribute("form", PersonForm.of(user));
        return show(user, model);
    }

    @PostMapping
    String change(
            @PathVariable String username,
            @ModelAttribute("form") PersonForm form,
            BindingResult faults,
            @CurrentUser Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (faults.hasErrors()) {
            throw Typed.unreadable();
        }
        User before = find(username);
        return switch (changeUser.change(username, form.on(before.profile()), form.version(), actor)) {
            case ChangeUser.Result.Changed _ -> {
                Toast.ok(redirect, "portal.saved");
                yield PAGE;
            }
            case ChangeUser.Result.Refused(var wrong) -> {
                problems.reject(wrong, faults);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(before, model);
            }
            case ChangeUser.Result.ChangedMeanwhile _ -> {
                Toast.warn(redirect, "team.changedMeanwhile");
                yield PAGE;
            }
            case ChangeUser.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    @PostMapping("/password")
    String password(
            @PathVariable String username,
            @RequestParam String password,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        switch (changePassword.change(username, InitialPassword.given(password), actor)) {
            case ChangePassword.Result.Changed _ -> Toast.ok(redirect, "team.passwordChanged");
            case ChangePassword.Result.Refused(var wrong) ->
                Toast.warn(redirect, "team.refused", problems.text(wrong.getFirst()));
            case ChangePassword.Result.WrongPassword _, ChangePassword.Result.Unknown _ ->
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return PAGE;
    }

    @PostMapping("/deactivate")
    String deactivate(@PathVariable String username, @CurrentUser Actor actor, RedirectAttributes redirect) {
        switch (deactivateUser.deactivate(username, actor)) {
            case DeactivateUser.Result.Deactivated _ -> Toast.ok(redirect, "team.deactivated");
            case DeactivateUser.Result.LastAdmin _ -> Toast.warn(redirect, "identity.problem.LAST_ADMIN");
            case DeactivateUser.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return PAGE;
    }

    @PostMapping("/reactivate")
    String reactivate(@PathVariable String username, @CurrentUser Actor actor, RedirectAttributes redirect) {
        if (reactivateUser.reactivate(username, actor).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "team.reactivated");
        return PAGE;
    }

    @PostMapping("/link-codes")
    String linkCode(@PathVariable String username, @CurrentUser Actor actor, Model model) {
        User user = active(username);
        access.addLinkCode(user, actor, model);
        model.addAttribute("form", PersonForm.of(user));
        return show(user, model);
    }

    @PostMapping("/keys")
    String key(
            @PathVariable String username,
            @RequestParam String name,
            @RequestParam(defaultValue = "false") boolean readOnly,
            @CurrentUser Actor actor,
            Model model) {
        User user = active(username);
        access.addKey(user, name, readOnly, actor, model);
        model.addAttribute("form", PersonForm.of(user));
        return show(user, model);
    }

    @PostMapping("/keys/{id}/revoke")
    String revoke(
            @PathVariable String username,
            @PathVariable long id,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        if (!access.revoke(find(username), id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "access.revoked");
        return PAGE;
    }

    @PostMapping("/links/{id}/unlink")
    String unlink(
            @PathVariable String username,
            @PathVariable long id,
            @CurrentUser Actor actor,
            RedirectAttributes redirect) {
        if (!access.unlink(find(username), id, actor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Toast.ok(redirect, "access.unlinked");
        return PAGE;
    }

    private String show(User user, Model model) {
        model.addAttribute("user", user);
        model.addAttribute("roles", Role.values());
        model.addAttribute("consultants", ruleBooks.current().consultants());
        model.addAttribute("history", history.of(new Subject("user", user.username()), "identity"));
        access.show(user, "/admin/users/" + user.username(), model);
        return VIEW;
    }

    private User active(String username) {
        User user = find(username);
        if (!user.active()) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return user;
    }

    private User find(String username) {
        return people.findByUsername(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
