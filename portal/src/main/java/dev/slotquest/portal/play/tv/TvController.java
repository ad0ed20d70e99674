package dev.slotquest.portal.play.tv;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The wall itself: for who shows the secret of a wall, and for who leads the team. It looks anew by itself. */
@Controller
class TvController {

    private static final int REFRESH_SECONDS = 60;

    private final Displays displays;
    private final List<WallCard> cards;
    private final BusinessTime time;

    TvController(Displays displays, List<WallCard> cards, BusinessTime time) {
        this.displays = displays;
        this.cards = List.copyOf(cards);
        this.time = time;
    }

    @GetMapping("/tv")
    String wall(
            @RequestParam(required = false) @Nullable String token,
            @CurrentUser @Nullable User me,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        boolean leads = me != null && me.may(Permission.LEAD_TEAM);
        if (!leads && Typed.text(token).filter(displays::knows).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        response.setHeader("Refresh", Integer.toString(REFRESH_SECONDS));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        model.addAttribute(
                "cards",
                cards.stream().flatMap(card -> card.shown(locale).stream()).toList());
        model.addAttribute("asOf", time.now());
        model.addAttribute("today", time.today());
        return "play/tv";
    }
}
