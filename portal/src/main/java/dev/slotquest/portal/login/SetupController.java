package dev.slotquest.portal.login;

import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Problem;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Makes the first person an admin; closed as soon as there is anybody. */
@Controller
class SetupController {

    private static final String VIEW = "setup/setup";
    private static final String ELSEWHERE = "redirect:/login";

    private final People people;
    private final AddUser addUser;
    private final Welcome welcome;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    SetupController(People people, AddUser addUser, Welcome welcome) {
        this.people = people;
        this.addUser = addUser;
        this.welcome = welcome;
    }

    @GetMapping("/setup")
    String page(Model model) {
        if (people.anyUserExists()) {
            return ELSEWHERE;
        }
        model.addAttribute("form", SetupForm.EMPTY);
        return VIEW;
    }

    @PostMapping("/setup")
    String setUp(
            @ModelAttribute("form") SetupForm form,
            BindingResult faults,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        oneAtATime.lock();
        try {
            if (people.anyUserExists()) {
                return ELSEWHERE;
            }
            return switch (addUser.add(person(form, locale), Actor.system())) {
                case AddUser.Result.Added(User user) -> {
                    welcome.in(user, request, response);
                    yield "redirect:/";
                }
                case AddUser.Result.Refused(List<Problem> problems) -> {
                    problems.forEach(problem -> reject(problem, faults));
                    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                    yield VIEW;
                }
            };
        } finally {
            oneAtATime.unlock();
        }
    }

    private static NewUser person(SetupForm form, Locale locale) {
        return new NewUser(
                Objects.requireNonNullElse(form.username(), ""),
                InitialPassword.chosen(Objects.requireNonNullElse(form.password(), "")),
                Profile.of(
                        Objects.requireNonNullElse(form.displayName(), ""),
                        Role.ADMIN,
                        Languages.spoken(locale).orElse(Locale.GERMAN)));
    }

    private static void reject(Problem problem, BindingResult faults) {
        String field = problem.field().equals("display_name") ? "displayName" : problem.field();
        faults.rejectValue(
                field,
                "identity.problem." + problem.field() + "." + problem.code(),
                "identity.problem." + problem.code());
    }
}
