package dev.slotquest.portal.team;

import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody who may use the product, and somebody new. */
@Controller
class UsersPageController {

    private static final String NEW = "team/new-user";

    private final People people;
    private final AddUser addUser;
    private final RuleBooks ruleBooks;
    private final ProblemWords problems;

    UsersPageController(People people, AddUser addUser, RuleBooks ruleBooks, ProblemWords problems) {
        this.people = people;
        this.addUser = addUser;
        this.ruleBooks = ruleBooks;
        this.problems = problems;
    }

    @GetMapping("/admin/users")
    String list(@RequestParam Map<String, String> parameters, Model model) {
        var query = new UsersQuery(parameters, people);
        model.addAttribute("query", query);
        model.addAttribute("found", people.list(query.text(), query.role(), query.active(), query.page()));
        model.addAttribute("roles", Role.values());
        return "team/users";
    }

    @GetMapping("/admin/users/new")
    String form(Locale locale, Model model) {
        model.addAttribute("form", PersonForm.empty(locale));
        return show(model);
    }

    @PostMapping("/admin/users")
    String add(
            @ModelAttribute("form") PersonForm form,
            BindingResult faults,
            @CurrentUser Actor actor,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (faults.hasErrors()) {
            throw Typed.unreadable();
        }
        return switch (addUser.add(wish(form), actor)) {
            case AddUser.Result.Added(User user) -> {
                Toast.ok(redirect, "team.added", user.displayName());
                redirect.addAttribute("username", user.username());
                yield "redirect:/admin/users/{username}";
            }
            case AddUser.Result.Refused(var wrong) -> {
                problems.reject(wrong, faults);
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show(model);
            }
        };
    }

    private String show(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("consultants", ruleBooks.current().consultants());
        return NEW;
    }

    private static AddUser.NewUser wish(PersonForm form) {
        @Nullable
        InitialPassword password =
                Typed.text(form.password()).map(InitialPassword::given).orElse(null);
        return new AddUser.NewUser(
                Objects.requireNonNullElse(form.username(), ""),
                password,
                form.on(Profile.of("", Role.STAFF, Locale.GERMAN)));
    }
}
