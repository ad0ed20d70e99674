package dev.slotquest.portal.api;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.quests.Quest;
import dev.slotquest.gamification.quests.QuestClaim;
import dev.slotquest.gamification.quests.QuestReward;
import dev.slotquest.gamification.quests.Quests;
import dev.slotquest.gamification.quests.TeamQuest;
import dev.slotquest.gamification.quests.TeamQuests;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Quests: what there is to do, claiming, and progress that who leads the team adds. */
@RestController
class QuestsController {

    private static final int MOST_ADDED = 100;

    private final Quests quests;
    private final TeamQuests teamQuests;
    private final ReadQuests read;
    private final Participation participation;
    private final AskedPeople people;
    private final Wording wording;

    QuestsController(
            Quests quests,
            TeamQuests teamQuests,
            ReadQuests read,
            Participation participation,
            AskedPeople people,
            Wording wording) {
        this.quests = quests;
        this.teamQuests = teamQuests;
        this.read = read;
        this.participation = participation;
        this.people = people;
        this.wording = wording;
    }

    /** The team's quest of a week; its state is that of the person. */
    record TeamQuestJson(
            String week,
            String quest,
            String title,
            String task,
            int progress,
            int target,
            int own,
            Quest.State state,
            QuestReward rewards) {}

    record QuestsJson(List<QuestJson> items, int total, List<TeamQuestJson> team) {}

    record ProgressWish(
            @Nullable String username,
            @Nullable String questType,
            @Nullable Integer progress) {}

    @GetMapping("/api/v1/gamification/quests")
    QuestsJson quests(@RequestParam(required = false) @Nullable String user, @CurrentUser User caller) {
        User whose = people.playerOrCaller(user, caller);
        List<QuestJson> items = read.current(whose);
        List<TeamQuestJson> team = participation.plays(whose, GameFeature.QUESTS)
                ? teamQuests.current(whose).stream().map(this::shown).toList()
                : List.of();
        return new QuestsJson(items, items.size(), team);
    }

    @PostMapping("/api/v1/gamification/quests/{id}/claim")
    QuestJson claim(@PathVariable long id, @CurrentUser User user) {
        refuseWhoDoesNotPlay(user);
        check(quests.claim(user, id, Channel.API));
        return read.shown(quests.byId(user, id).orElseThrow());
    }

    @PostMapping("/api/v1/gamification/quests/team/{week}/claim")
    TeamQuestJson claimOfTeam(@PathVariable String week, @CurrentUser User user) {
        refuseWhoDoesNotPlay(user);
        check(teamQuests.claim(user, week, Channel.API));
        return teamQuests.current(user).stream()
                .filter(quest -> quest.week().equals(week))
                .findFirst()
                .or(() -> teamQuests.of(user, week))
                .map(this::shown)
                .orElseThrow();
    }

    private void refuseWhoDoesNotPlay(User user) {
        if (!participation.plays(user, GameFeature.QUESTS)) {
            throw ApiProblem.notFound("quest");
        }
    }

    /** Claiming what is claimed is answered like claiming it. */
    private static void check(QuestClaim claim) {
        switch (claim) {
            case QuestClaim.Paid _, QuestClaim.PaidBefore _ -> {}
            case QuestClaim.NotDone() -> throw ApiProblem.of(HttpStatus.CONFLICT, "quest-not-done");
            case QuestClaim.TooLate() -> throw ApiProblem.of(HttpStatus.CONFLICT, "quest-over");
            case QuestClaim.Unknown() -> throw ApiProblem.notFound("quest");
        }
    }

    @PostMapping("/api/gamification/quest-progress")
    QuestJson addProgress(@RequestBody ProgressWish wish, @CurrentUser User caller, @CurrentUser Actor actor) {
        new Required()
                .field("username", wish.username())
                .field("quest_type", wish.questType())
                .field("progress", wish.progress())
                .check();
        User player = people.player(Objects.requireNonNull(wish.username()), caller);
        refuseWhoDoesNotPlay(player);
        int more = Objects.requireNonNull(wish.progress());
        return switch (quests.addProgress(player, Objects.requireNonNull(wish.questType()), more, actor)) {
            case Quests.Added.Done(Quest quest) -> read.shown(quest);
            case Quests.Added.Claimed() -> throw ApiProblem.of(HttpStatus.CONFLICT, "quest-claimed");
            case Quests.Added.Nonsense() ->
                throw ApiProblem.invalid(List.of(FieldFault.of("progress", "RANGE", -MOST_ADDED, MOST_ADDED)));
            case Quests.Added.NoSuchQuest() ->
                throw ApiProblem.invalid(List.of(FieldFault.of("quest_type", "UNKNOWN", known(player))));
        };
    }

    private String known(User player) {
        return quests.today(player).stream().map(Quest::key).collect(Collectors.joining(", "));
    }

    private TeamQuestJson shown(TeamQuest quest) {
        return new TeamQuestJson(
                quest.week(),
                quest.key(),
                wording.text("quest." + quest.key()),
                wording.text("quest." + quest.key() + ".task"),
                quest.progress(),
                quest.target(),
                quest.own(),
                quest.state(),
                quest.reward());
    }
}
