package dev.slotquest.portal.play.badges;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.badges.BadgeCategory;
import dev.slotquest.gamification.badges.BadgeShelf;
import dev.slotquest.gamification.badges.Shelf;
import dev.slotquest.gamification.badges.Shelf.Place;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All badges: the nearest first, then what was won and what is to come, by their sort. */
@Controller
class BadgesPageController {

    private static final int NEXT = 6;

    private final BadgeShelf shelf;
    private final Participation participation;

    BadgesPageController(BadgeShelf shelf, Participation participation) {
        this.shelf = shelf;
        this.participation = participation;
    }

    /** Badges of one sort. */
    record Wall(BadgeCategory category, List<Place> places) {}

    @GetMapping("/badges")
    String badges(
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String state,
            @CurrentUser User me,
            Model model) {
        boolean plays = participation.plays(me, GameFeature.BADGES);
        Shelf all = plays ? shelf.of(me) : new Shelf(List.of());
        String only = Typed.text(state).orElse("");
        BadgeCategory sort =
                Typed.text(category).flatMap(BadgesPageController::read).orElse(null);
        model.addAttribute("plays", plays);
        model.addAttribute("total", all.places().size());
        model.addAttribute("won", all.best().size());
        model.addAttribute("next", all.next().stream().limit(NEXT).toList());
        model.addAttribute("categories", BadgeCategory.values());
        model.addAttribute("category", sort);
        model.addAttribute("state", only);
        model.addAttribute("walls", walls(all, sort, only));
        return "play/badges";
    }

    private static List<Wall> walls(Shelf all, @Nullable BadgeCategory sort, String state) {
        return Arrays.stream(BadgeCategory.values())
                .filter(category -> sort == null || sort == category)
                .map(category -> new Wall(
                        category,
                        all.places().stream()
                                .filter(place -> place.badge().category() == category)
                                .filter(place -> shown(place, state))
                                .toList()))
                .filter(wall -> !wall.places().isEmpty())
                .toList();
    }

    private static boolean shown(Place place, String state) {
        return switch (state) {
            case "won" -> place.earned();
            case "open" -> !place.earned();
            default -> true;
        };
    }

    private static Optional<BadgeCategory> read(String name) {
        return Arrays.stream(BadgeCategory.values())
                .filter(category -> category.name().equals(name))
                .findFirst();
    }
}
