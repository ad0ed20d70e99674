package dev.slotquest.portal.login;

import dev.slotquest.identity.CheckPassword;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.portal.web.ReturnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** Lets people in. */
@Controller
class LoginController {

    private static final String VIEW = "login/login";

    private final People people;
    private final CheckPassword checkPassword;
    private final LogInThrottle throttle;
    private final Welcome welcome;

    LoginController(People people, CheckPassword checkPassword, LogInThrottle throttle, Welcome welcome) {
        this.people = people;
        this.checkPassword = checkPassword;
        this.throttle = throttle;
        this.welcome = welcome;
    }

    @GetMapping("/login")
    String page(@CurrentUser @Nullable User user) {
        if (user != null) {
            return "redirect:/";
        }
        return people.anyUserExists() ? VIEW : "redirect:/setup";
    }

    @PostMapping("/login")
    String logIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "continue", defaultValue = "/") String wanted,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Duration> wait = throttle.tryOnce(username, request.getRemoteAddr());
        if (wait.isPresent()) {
            return refuse(wait.get(), model, response);
        }
        return switch (checkPassword.check(username, password)) {
            case CheckPassword.Result.Right(User user) -> {
                throttle.succeeded(username, request.getRemoteAddr());
                welcome.in(user, request, response);
                yield "redirect:" + ReturnAddress.inside(wanted);
            }
            case CheckPassword.Result.Wrong() -> "redirect:/login?error" + again(wanted);
        };
    }

    private static String refuse(Duration wait, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        model.addAttribute("minutes", wait.toMinutes() + 1);
        return VIEW;
    }

    private static String again(String wanted) {
        return wanted.equals("/") ? "" : "&continue=" + UriUtils.encode(wanted, StandardCharsets.UTF_8);
    }
}
