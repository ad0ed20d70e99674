package dev.slotquest.portal.login;

import dev.slotquest.identity.RedeemLogInLink;
import dev.slotquest.identity.User;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to which a log-in link leads: says as whom it logs in, and waits for the button. */
@Controller
class LogInLinkController {

    private final RedeemLogInLink redeemLogInLink;

    LogInLinkController(RedeemLogInLink redeemLogInLink) {
        this.redeemLogInLink = redeemLogInLink;
    }

    @GetMapping(LogInByLink.PATH)
    String page(
            @RequestParam(name = LogInByLink.SECRET, defaultValue = "") String secret,
            Model model,
            HttpServletResponse response) {
        Optional<User> owner = redeemLogInLink.owner(secret);
        owner.ifPresentOrElse(
                user -> {
                    model.addAttribute("name", user.displayName());
                    model.addAttribute("secret", secret);
                },
                () -> response.setStatus(HttpStatus.GONE.value()));
        return "login/link";
    }
}
