package dev.slotquest.portal.api;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.leaderboards.BoardMetric;
import dev.slotquest.gamification.leaderboards.BoardPeriod;
import dev.slotquest.gamification.leaderboards.LeaderboardView;
import dev.slotquest.gamification.leaderboards.Leaderboards;
import dev.slotquest.gamification.leaderboards.Winner;
import dev.slotquest.gamification.leaderboards.Winners;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How the caller is doing beside others, and which parts of the game the company uses. */
@RestController
class LeaderboardController {

    private static final int MOST_WINNERS = 20;

    private final Leaderboards leaderboards;
    private final Winners winners;
    private final GameFeatures features;

    LeaderboardController(Leaderboards leaderboards, Winners winners, GameFeatures features) {
        this.leaderboards = leaderboards;
        this.winners = winners;
        this.features = features;
    }

    /**
     * A board as the caller sees it.
     *
     * @param plays whether the caller plays and the company uses boards; if not, there is no board
     * @param winners who was the best of the latest periods
     */
    record BoardJson(boolean plays, @Nullable LeaderboardView board, List<Winner> winners) {}

    /** A part of the game, and whether the company uses it. */
    record FeatureJson(
            @Nullable GameFeature feature, @Nullable Boolean used) {}

    record FeaturesJson(@Nullable List<@Nullable FeatureJson> items) {}

    @GetMapping("/api/v1/gamification/leaderboards")
    BoardJson board(
            @RequestParam(defaultValue = "WEEK") String period,
            @RequestParam(defaultValue = "POINTS") String metric,
            @CurrentUser User user) {
        BoardPeriod wanted = BoardPeriod.read(period).orElseThrow(() -> unknown("period", BoardPeriod.values()));
        BoardMetric by = BoardMetric.read(metric).orElseThrow(() -> unknown("metric", BoardMetric.values()));
        return leaderboards
                .of(user, wanted, by)
                .map(board -> new BoardJson(true, board, winners.latest(user, MOST_WINNERS)))
                .orElseGet(() -> new BoardJson(false, null, List.of()));
    }

    private static ApiProblem unknown(String field, Object[] known) {
        return ApiProblem.malformed(List.of(FieldFault.of(
                field,
                "UNKNOWN",
                String.join(", ", Arrays.stream(known).map(Object::toString).toList()))));
    }

    @GetMapping("/api/v1/gamification/features")
    FeaturesJson features() {
        Set<GameFeature> used = features.inUse();
        List<@Nullable FeatureJson> items = new ArrayList<>();
        for (GameFeature feature : GameFeature.values()) {
            items.add(new FeatureJson(feature, used.contains(feature)));
        }
        return new FeaturesJson(items);
    }

    /** Puts parts of the game to use, or does without them; what is not mentioned stays. */
    @PutMapping("/api/v1/gamification/features")
    FeaturesJson choose(@RequestBody FeaturesJson wish, @CurrentUser Actor actor) {
        new Required().field("items", wish.items()).check();
        List<FeatureJson> items = new ArrayList<>();
        Required required = new Required();
        for (FeatureJson item : Objects.requireNonNull(wish.items())) {
            String at = "items[%d]".formatted(items.size());
            FeatureJson known = item == null ? new FeatureJson(null, null) : item;
            required.field(at + ".feature", known.feature()).field(at + ".used", known.used());
            items.add(known);
        }
        required.check();
        items.forEach(item ->
                features.choose(Objects.requireNonNull(item.feature()), Objects.requireNonNull(item.used()), actor));
        return features();
    }
}
