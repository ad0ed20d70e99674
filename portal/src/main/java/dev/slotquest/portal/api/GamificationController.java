package dev.slotquest.portal.api;

import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.ledger.Currency;
import dev.slotquest.gamification.ledger.Entry;
import dev.slotquest.gamification.ledger.EntryKind;
import dev.slotquest.gamification.ledger.EntryState;
import dev.slotquest.gamification.ledger.Ledger;
import dev.slotquest.gamification.ledger.Withheld;
import dev.slotquest.gamification.ledger.WithheldPoints;
import dev.slotquest.gamification.levels.Level;
import dev.slotquest.gamification.levels.LevelTitles;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The game: how one is doing, and what was written down for it. Of others only who leads the team may know. */
@RestController
class GamificationController {

    private static final int SHOWN_LEVELS = 50;
    private static final int MOST_WITHHELD = 100;

    private final ReadProgress progress;
    private final Participation participation;
    private final Ledger ledger;
    private final WithheldPoints withheldPoints;
    private final LevelTitles titles;
    private final AskedPeople people;
    private final SlotMoments moments;
    private final Wording wording;

    GamificationController(
            ReadProgress progress,
            Participation participation,
            Ledger ledger,
            WithheldPoints withheldPoints,
            LevelTitles titles,
            AskedPeople people,
            SlotMoments moments,
            Wording wording) {
        this.progress = progress;
        this.participation = participation;
        this.ledger = ledger;
        this.withheldPoints = withheldPoints;
        this.titles = titles;
        this.people = people;
        this.moments = moments;
        this.wording = wording;
    }

    record PlayWish(@Nullable Boolean plays) {}

    /** A line of the ledger. */
    record EntryJson(
            Currency currency,
            int amount,
            EntryKind kind,
            String cause,
            EntryState state,
            OffsetDateTime at,
            OffsetDateTime recordedAt) {}

    /** Points that do not count. */
    record WithheldJson(String reference, int points, Withheld.Reason reason, String text, OffsetDateTime at) {}

    /**
     * A page of somebody's ledger.
     *
     * @param balance the sum of all entries of the wanted currency; of points when none is wanted
     * @param withheld points that were promised and do not count, the latest first
     */
    record LedgerJson(
            List<EntryJson> items, long balance, int page, int size, long total, List<WithheldJson> withheld) {}

    record LevelJson(int level, long xpFrom, String title) {}

    record Levels(List<LevelJson> items, int total) {}

    @GetMapping("/api/v1/gamification/me")
    ProgressJson me(@CurrentUser User user) {
        return progress.of(user, wording.locale());
    }

    /** Lets the caller play, or leaves them in peace. */
    @PatchMapping("/api/v1/gamification/me")
    ProgressJson change(@RequestBody PlayWish wish, @CurrentUser User user, @CurrentUser Actor actor) {
        new Required().field("plays", wish.plays()).check();
        participation.choose(user, Objects.requireNonNull(wish.plays()), actor);
        return progress.of(user, wording.locale());
    }

    @GetMapping("/api/gamification/progress/{username}")
    ProgressJson progress(@PathVariable String username, @CurrentUser User caller) {
        return progress.of(people.player(username, caller), wording.locale());
    }

    @GetMapping("/api/v1/gamification/ledger")
    LedgerJson ledger(
            @RequestParam(required = false) @Nullable String user,
            @RequestParam(required = false) @Nullable Currency currency,
            @SortableBy({}) PageRequest page,
            @CurrentUser User caller) {
        User whose = people.playerOrCaller(user, caller);
        Set<Currency> wanted = currency == null ? EnumSet.allOf(Currency.class) : EnumSet.of(currency);
        Page<Entry> entries = ledger.entries(whose.id(), wanted, page);
        return new LedgerJson(
                entries.items().stream().map(this::entry).toList(),
                ledger.balances(whose.id()).of(currency == null ? Currency.POINTS : currency),
                entries.page(),
                entries.size(),
                entries.total(),
                withheldPoints.of(whose.id(), MOST_WITHHELD).stream()
                        .map(this::withheld)
                        .toList());
    }

    @GetMapping("/api/v1/gamification/levels")
    Levels levels() {
        List<LevelJson> levels = IntStream.rangeClosed(1, SHOWN_LEVELS)
                .mapToObj(level -> new LevelJson(level, Level.beginOf(level), titles.of(level, wording.locale())))
                .toList();
        return new Levels(levels, levels.size());
    }

    private EntryJson entry(Entry entry) {
        return new EntryJson(
                entry.currency(),
                entry.amount(),
                entry.kind(),
                entry.cause(),
                entry.state(),
                moments.local(entry.earnedAt()),
                moments.local(entry.recordedAt()));
    }

    private WithheldJson withheld(Withheld withheld) {
        return new WithheldJson(
                withheld.reference(),
                withheld.points(),
                withheld.reason(),
                wording.text("withheld." + withheld.reason()),
                moments.local(withheld.earnedAt()));
    }
}
