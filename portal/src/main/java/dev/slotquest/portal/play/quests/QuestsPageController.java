package dev.slotquest.portal.play.quests;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.quests.QuestClaim;
import dev.slotquest.gamification.quests.QuestReward;
import dev.slotquest.gamification.quests.Quests;
import dev.slotquest.gamification.quests.TeamQuests;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The day's quests and the team's; who leads the team adds signed progress. */
@Controller
@RequestMapping("/daily-quests")
class QuestsPageController {

    private static final String PAGE = "redirect:/daily-quests";
    private static final long MOST_TYPED = 1_000_000;

    private final Quests quests;
    private final TeamQuests teamQuests;
    private final Participation participation;
    private final People people;
    private final QuestWords words;

    QuestsPageController(
            Quests quests, TeamQuests teamQuests, Participation participation, People people, QuestWords words) {
        this.quests = quests;
        this.teamQuests = teamQuests;
        this.participation = participation;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String page(@RequestParam(required = false) @Nullable String person, @CurrentUser User me, Model model) {
        boolean plays = participation.plays(me, GameFeature.QUESTS);
        model.addAttribute("plays", plays);
        model.addAttribute("words", words);
        if (plays) {
            model.addAttribute("quests", quests.current(me));
            model.addAttribute("teamQuests", teamQuests.current(me));
        }
        if (me.may(Permission.LEAD_TEAM)) {
            model.addAttribute("players", players());
            Typed.text(person).flatMap(this::player).ifPresent(player -> {
                model.addAttribute("player", player);
                model.addAttribute("theirs", quests.today(player));
            });
        }
        return "play/quests";
    }

    private List<User> players() {
        return people.whoMay(Permission.BOOK).stream()
                .filter(user -> participation.plays(user, GameFeature.QUESTS))
                .toList();
    }

    private Optional<User> player(String username) {
        return players().stream()
                .filter(user -> user.username().equalsIgnoreCase(username))
                .findFirst();
    }

    @PostMapping("/{id}/claim")
    String claim(@PathVariable long id, @CurrentUser User me, RedirectAttributes redirect) {
        refuseWhoDoesNotPlay(me);
        return told(quests.claim(me, id, Channel.PORTAL), redirect);
    }

    @PostMapping("/team/{week}/claim")
    String claimOfTeam(@PathVariable String week, @CurrentUser User me, RedirectAttributes redirect) {
        refuseWhoDoesNotPlay(me);
        return told(teamQuests.claim(me, week, Channel.PORTAL), redirect);
    }

    private void refuseWhoDoesNotPlay(User me) {
        if (!participation.plays(me, GameFeature.QUESTS)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private String told(QuestClaim claim, RedirectAttributes redirect) {
        switch (claim) {
            case QuestClaim.Paid(QuestReward reward) -> Toast.ok(redirect, "quests.paid", words.of(reward));
            case QuestClaim.PaidBefore() -> Toast.info(redirect, "quests.paidBefore");
            case QuestClaim.NotDone() -> Toast.warn(redirect, "quests.notDone");
            case QuestClaim.TooLate() -> Toast.warn(redirect, "quests.tooLate");
            case QuestClaim.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return PAGE;
    }

    @PostMapping("/progress")
    String addProgress(
            @RequestParam String username,
            @RequestParam String quest,
            @RequestParam String progress,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        User player = player(username).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        int more = Typed.number(progress).map(QuestsPageController::small).orElse(0);
        switch (quests.addProgress(player, quest, more, me.toActor(Channel.PORTAL))) {
            case Quests.Added.Done _ -> Toast.ok(redirect, "quests.added", player.displayName());
            case Quests.Added.Claimed() -> Toast.warn(redirect, "quests.added.claimed");
            case Quests.Added.Nonsense() -> Toast.warn(redirect, "quests.added.nonsense");
            case Quests.Added.NoSuchQuest() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addAttribute("person", player.username());
        return PAGE;
    }

    /** Numbers that are far too great are nonsense, too, and not by accident some other number. */
    private static int small(long number) {
        return Math.toIntExact(Math.clamp(number, -MOST_TYPED, MOST_TYPED));
    }
}
