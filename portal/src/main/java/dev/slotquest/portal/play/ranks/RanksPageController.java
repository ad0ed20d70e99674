package dev.slotquest.portal.play.ranks;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.mastery.Mastery;
import dev.slotquest.gamification.mastery.MasteryCategory;
import dev.slotquest.gamification.mastery.MasteryStanding;
import dev.slotquest.gamification.mastery.MasteryTable;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.prestige.PrestigeTable;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.Channel;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows people their prestige and their mastery, and lets them ascend and claim. */
@Controller
class RanksPageController {

    static final String PRESTIGE = "/prestige-dashboard";
    static final String MASTERY = "/mastery";

    private final Prestige prestige;
    private final Mastery mastery;
    private final Participation participation;
    private final Wording wording;

    RanksPageController(Prestige prestige, Mastery mastery, Participation participation, Wording wording) {
        this.prestige = prestige;
        this.mastery = mastery;
        this.participation = participation;
        this.wording = wording;
    }

    @GetMapping(PRESTIGE)
    String prestige(@CurrentUser User me, Model model) {
        model.addAttribute("heading", "ranks.title");
        if (participation.plays(me, GameFeature.PRESTIGE)) {
            model.addAttribute("prestige", prestige.of(me));
            model.addAttribute("ranks", PrestigeTable.ranks());
        }
        return "play/ranks";
    }

    @GetMapping(MASTERY)
    String mastery(@CurrentUser User me, Model model) {
        model.addAttribute("heading", "ranks.mastery");
        if (participation.plays(me, GameFeature.MASTERY)) {
            List<MasteryStanding> standings = mastery.of(me);
            model.addAttribute("standings", standings);
            model.addAttribute(
                    "coinBonus",
                    standings.stream().mapToInt(MasteryStanding::level).sum() * MasteryTable.PERCENT);
        }
        return "play/ranks";
    }

    @PostMapping(PRESTIGE + "/ascend")
    String ascend(@CurrentUser User me, RedirectAttributes redirect) {
        switch (prestige.ascend(me, me.toActor(Channel.PORTAL))) {
            case Prestige.Result.Done(var state) ->
                Toast.ok(
                        redirect,
                        "ranks.done",
                        wording.text("prestige.rank." + state.rank().number()));
            case Prestige.Result.TooLow _ -> Toast.info(redirect, "ranks.tooLow");
            case Prestige.Result.AtTheTop _ -> Toast.info(redirect, "ranks.top");
            case Prestige.Result.NotPlayed() -> Toast.info(redirect, "ranks.off");
        }
        return "redirect:" + PRESTIGE;
    }

    @PostMapping(MASTERY + "/{category}/claim")
    String claim(
            @PathVariable String category, @RequestParam int level, @CurrentUser User me, RedirectAttributes redirect) {
        MasteryCategory wanted = MasteryCategory.byKey(category).orElseThrow(Typed::unreadable);
        switch (mastery.claim(me, wanted, level, me.toActor(Channel.PORTAL))) {
            case Mastery.Result.Done(var standing, int xp, int coins) ->
                Toast.ok(
                        redirect,
                        "ranks.claimed",
                        wording.text("mastery.%s.%d".formatted(category, standing.level())),
                        Integer.toString(xp),
                        Integer.toString(coins));
            case Mastery.Result.Before _ -> Toast.info(redirect, "ranks.claimedBefore");
            case Mastery.Result.NotYet _ -> Toast.info(redirect, "ranks.notYet");
            case Mastery.Result.NotPlayed() -> Toast.info(redirect, "ranks.off");
        }
        return "redirect:" + MASTERY;
    }
}
