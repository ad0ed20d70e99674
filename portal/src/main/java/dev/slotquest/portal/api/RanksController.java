package dev.slotquest.portal.api;

import dev.slotquest.gamification.mastery.Mastery;
import dev.slotquest.gamification.mastery.MasteryCategory;
import dev.slotquest.gamification.prestige.Ascent;
import dev.slotquest.gamification.prestige.Prestige;
import dev.slotquest.gamification.prestige.PrestigeRank;
import dev.slotquest.gamification.prestige.PrestigeState;
import dev.slotquest.gamification.prestige.PrestigeTable;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The caller's prestige and mastery. */
@RestController
class RanksController {

    private final Prestige prestige;
    private final Mastery mastery;
    private final MasteryWords masteryWords;
    private final SlotMoments moments;
    private final Wording wording;

    RanksController(
            Prestige prestige, Mastery mastery, MasteryWords masteryWords, SlotMoments moments, Wording wording) {
        this.prestige = prestige;
        this.mastery = mastery;
        this.masteryWords = masteryWords;
        this.moments = moments;
        this.wording = wording;
    }

    /**
     * @param bonus by how many percent more experience bookings earn
     */
    record RankJson(int prestige, String name, int requiredLevel, String badge, String colour, int bonus) {}

    /**
     * @param points what it brought: the level that was left behind
     */
    record AscentJson(int prestige, String name, int level, int points, OffsetDateTime at) {}

    /**
     * @param points all prestige points
     * @param ready whether the caller can ascend now
     * @param next {@code null} at the top
     */
    record PrestigeJson(
            RankJson rank,
            int level,
            int points,
            boolean ready,
            @Nullable RankJson next,
            List<RankJson> ranks,
            List<AscentJson> history) {}

    record MasteryList(List<MasteryJson> items, int total) {}

    /** @param level the level to claim: the next one */
    record ClaimWish(@Nullable Integer level) {}

    /** What a claim brought. */
    record ClaimedJson(MasteryJson mastery, int xp, int coins) {}

    @GetMapping("/api/v1/gamification/prestige")
    PrestigeJson prestige(@CurrentUser User user) {
        return shown(prestige.of(user));
    }

    /** Begins anew at level 1. */
    @PostMapping("/api/v1/gamification/prestige/ascend")
    PrestigeJson ascend(@CurrentUser User user, @CurrentUser Actor actor) {
        return switch (prestige.ascend(user, actor)) {
            case Prestige.Result.Done(var state) -> shown(state);
            case Prestige.Result.TooLow(var state) -> throw conflict("level-too-low", shown(state));
            case Prestige.Result.AtTheTop(var state) -> throw conflict("prestige-at-the-top", shown(state));
            case Prestige.Result.NotPlayed() -> throw ApiProblem.of(HttpStatus.CONFLICT, "not-played");
        };
    }

    @GetMapping("/api/v1/gamification/mastery")
    MasteryList mastery(@CurrentUser User user) {
        List<MasteryJson> items =
                mastery.of(user).stream().map(masteryWords::shown).toList();
        return new MasteryList(items, items.size());
    }

    /** Claims the next level of a category. The same level again is paid once. */
    @PostMapping("/api/v1/gamification/mastery/{category}/claim")
    ClaimedJson claim(
            @PathVariable String category,
            @RequestBody ClaimWish wish,
            @CurrentUser User user,
            @CurrentUser Actor actor) {
        MasteryCategory wanted =
                MasteryCategory.byKey(category).orElseThrow(() -> ApiProblem.notFound("mastery-category"));
        new Required().field("level", wish.level()).check();
        return switch (mastery.claim(user, wanted, Objects.requireNonNull(wish.level()), actor)) {
            case Mastery.Result.Done(var standing, int xp, int coins) ->
                new ClaimedJson(masteryWords.shown(standing), xp, coins);
            case Mastery.Result.Before(var standing) ->
                throw conflict("mastery-claimed-before", masteryWords.shown(standing));
            case Mastery.Result.NotYet(var standing) ->
                throw conflict("mastery-not-reached", masteryWords.shown(standing));
            case Mastery.Result.NotPlayed() -> throw ApiProblem.of(HttpStatus.CONFLICT, "not-played");
        };
    }

    private static ApiProblem conflict(String slug, Object current) {
        return ApiProblem.of(HttpStatus.CONFLICT, slug).with("current", current);
    }

    private PrestigeJson shown(PrestigeState state) {
        PrestigeRank next = state.next();
        return new PrestigeJson(
                rank(state.rank()),
                state.level(),
                state.points(),
                state.ready(),
                next == null ? null : rank(next),
                PrestigeTable.ranks().stream().map(this::rank).toList(),
                state.history().stream().map(this::ascent).toList());
    }

    private RankJson rank(PrestigeRank rank) {
        return new RankJson(
                rank.number(), name(rank.number()), rank.level(), rank.symbol(), rank.colour(), rank.bonus());
    }

    private AscentJson ascent(Ascent ascent) {
        return new AscentJson(
                ascent.prestige(), name(ascent.prestige()), ascent.level(), ascent.level(), moments.local(ascent.at()));
    }

    private String name(int prestige) {
        return wording.text("prestige.rank." + prestige);
    }
}
