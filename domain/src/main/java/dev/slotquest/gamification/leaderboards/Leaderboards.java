package dev.slotquest.gamification.leaderboards;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Band;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Benchmark;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Line;
import dev.slotquest.gamification.leaderboards.LeaderboardView.Own;
import dev.slotquest.gamification.leaderboards.Ranking.Place;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows people how they are doing beside others. */
@Service
public class Leaderboards {

    private static final int ABOVE = 2;
    private static final int LATELY_DAYS = 28;
    private static final int LONGEST_PAUSE_LOOKED_FOR = 31;
    private static final int MOST_RANKED = 100;
    private static final int SHOWN_TO_ONLOOKERS = 10;

    private final BoardRows rows;
    private final BoardFigures figures;
    private final Trends trends;
    private final Leagues leagues;
    private final TimeOff timeOff;
    private final Participation participation;
    private final RuleBooks ruleBooks;
    private final TransactionRetry transaction;
    private final BusinessTime time;

    Leaderboards(
            BoardRows rows,
            BoardFigures figures,
            Trends trends,
            Leagues leagues,
            TimeOff timeOff,
            Participation participation,
            RuleBooks ruleBooks,
            TransactionRetry transaction,
            BusinessTime time) {
        this.rows = rows;
        this.figures = figures;
        this.trends = trends;
        this.leagues = leagues;
        this.timeOff = timeOff;
        this.participation = participation;
        this.ruleBooks = ruleBooks;
        this.transaction = transaction;
        this.time = time;
    }

    /** A board as somebody sees it; nothing when they do not play, or the company does without boards. */
    public Optional<LeaderboardView> of(User viewer, BoardPeriod period, BoardMetric metric) {
        return transaction.execute(() -> participation.plays(viewer, GameFeature.LEADERBOARDS)
                ? Optional.of(view(viewer, period, metric))
                : Optional.empty());
    }

    private LeaderboardView view(User viewer, BoardPeriod period, BoardMetric metric) {
        LocalDate today = time.today();
        List<Competitor> people = rows.competitors(today.minusDays(LATELY_DAYS));
        Map<Long, Figure> all = figures.of(period, metric, people);
        TimeOff.Known off = timeOff.within(pausesFrom(period, today), today);
        Ranking ranking = Ranking.of(all);
        Map<Long, Competitor> byId = people.stream().collect(Collectors.toMap(Competitor::userId, Function.identity()));
        Seen seen = new Seen(viewer, byId, off, today);
        return new LeaderboardView(
                period,
                metric,
                period == BoardPeriod.ALL ? null : period.begin(today),
                today,
                own(viewer, all, ranking, seen, missing(viewer, period, metric), isPaused(viewer, period, metric, off)),
                trends.of(viewer.id(), period, metric),
                benchmark(ranking),
                neighbours(viewer, people, all, seen),
                ranked(ranking, seen));
    }

    /** Nobody is away for longer than that without there being something to show of them. */
    private static LocalDate pausesFrom(BoardPeriod period, LocalDate today) {
        LocalDate begin = period.begin(today);
        LocalDate earliest = today.minusDays(LONGEST_PAUSE_LOOKED_FOR);
        return begin.isBefore(earliest) ? earliest : begin;
    }

    private static boolean isPaused(User viewer, BoardPeriod period, BoardMetric metric, TimeOff.Known off) {
        return period != BoardPeriod.ALL && metric != BoardMetric.STREAK && off.throughout(viewer.id());
    }

    private int missing(User viewer, BoardPeriod period, BoardMetric metric) {
        return metric == BoardMetric.SHOW_RATE ? figures.missing(period, viewer.id()) : 0;
    }

    private Own own(User viewer, Map<Long, Figure> all, Ranking ranking, Seen seen, int missing, boolean paused) {
        int index = ranking.indexOf(viewer.id());
        Place place = index < 0 ? null : ranking.places().get(index);
        return new Own(
                all.getOrDefault(viewer.id(), Figure.NONE).value(),
                place != null && ranking.isUpper(place) ? place.number() : null,
                place == null ? null : seen.moved(place),
                place == null ? null : band(ranking, place.value()),
                missing,
                paused && place == null,
                viewer.profile().ranked());
    }

    private @Nullable Benchmark benchmark(Ranking ranking) {
        return isBigEnough(ranking) ? new Benchmark(bar(ranking, 10), bar(ranking, 25), bar(ranking, 50)) : null;
    }

    private boolean isBigEnough(Ranking ranking) {
        return ranking.size() >= ruleBooks.current().number(RuleName.SMALLEST_GROUP, time.now());
    }

    private static double bar(Ranking ranking, int percent) {
        return ranking.bar(percent).orElse(0);
    }

    private @Nullable Band band(Ranking ranking, double value) {
        if (!isBigEnough(ranking)) {
            return null;
        }
        if (value >= bar(ranking, 10)) {
            return Band.TOP_10;
        }
        if (value >= bar(ranking, 25)) {
            return Band.TOP_25;
        }
        return value >= bar(ranking, 50) ? Band.TOP_50 : null;
    }

    private List<Line> neighbours(User viewer, List<Competitor> people, Map<Long, Figure> all, Seen seen) {
        LocalDate monday = BoardPeriod.WEEK.begin(time.today());
        Map<Long, Integer> league = leagues.of(monday, people);
        Integer mine = league.get(viewer.id());
        Map<Long, Figure> around = new HashMap<>(all);
        around.keySet().removeIf(user -> !Objects.equals(league.get(user), mine));
        Ranking ranking = Ranking.of(around);
        int index = ranking.indexOf(viewer.id());
        if (index < 0 || ranking.size() < 2) {
            return List.of();
        }
        return ranking.places().subList(Math.max(0, index - ABOVE), Math.min(ranking.size(), index + 2)).stream()
                .map(place -> seen.line(place, ranking))
                .toList();
    }

    private static List<Line> ranked(Ranking ranking, Seen seen) {
        int index = ranking.indexOf(seen.viewer().id());
        int most = index < 0 ? Math.min(SHOWN_TO_ONLOOKERS, (ranking.size() + 1) / 2) : index + 2;
        List<Line> lines = new ArrayList<>();
        for (Place place : ranking.places().subList(0, Math.min(most, ranking.size()))) {
            if (seen.shows(place.userId()) && lines.size() < MOST_RANKED) {
                lines.add(seen.line(place, ranking));
            }
        }
        return lines;
    }

    /** What one person sees of the others. */
    private record Seen(User viewer, Map<Long, Competitor> people, TimeOff.Known off, LocalDate today) {

        boolean shows(long user) {
            Competitor person = people.get(user);
            return user == viewer.id() || (person != null && person.ranked());
        }

        /** Who is away today does not fall meanwhile. */
        @Nullable
        Integer moved(Place place) {
            return off.on(place.userId(), today) ? null : place.moved();
        }

        Line line(Place place, Ranking ranking) {
            Competitor person = shows(place.userId()) ? people.get(place.userId()) : null;
            return new Line(
                    ranking.isUpper(place) ? place.number() : null,
                    person == null ? null : person.username(),
                    person == null ? null : person.name(),
                    person == null ? null : place.value(),
                    place.userId() == viewer.id(),
                    person == null ? null : moved(place));
        }
    }
}
