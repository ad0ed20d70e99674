package dev.slotquest.gamification.weekly;

import dev.slotquest.gamification.weekly.WeekSheet.Activity;
import dev.slotquest.gamification.weekly.WeekSheet.Proposal;
import dev.slotquest.gamification.weekly.WeekSheet.Row;
import dev.slotquest.gamification.weekly.WeeklyTables.Of;
import dev.slotquest.gamification.weekly.WeeklyTables.Participant;
import dev.slotquest.identity.User;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weekly points, week by week. */
@Service
public class WeeklyPoints {

    private static final int WEEKS_LOOKED_BACK = 4;

    private final WeeklyTables tables;

    WeeklyPoints(WeeklyTables tables) {
        this.tables = tables;
    }

    /** A week of everybody who takes part. */
    @Transactional(readOnly = true)
    public WeekSheet of(IsoWeek week) {
        Map<Long, BigDecimal> goals = tables.goals(week);
        Set<Long> away = tables.awayOn(week.monday(), week.friday());
        List<Of<Activity>> activities = tables.activities(week);
        List<Of<Proposal>> proposals = tables.proposals(week);
        var earlier = new Earlier(week);
        return new WeekSheet(
                week,
                tables.participants().stream()
                        .map(person -> row(person, goals, away, activities, proposals, earlier))
                        .toList());
    }

    private static Row row(
            Participant person,
            Map<Long, BigDecimal> goals,
            Set<Long> away,
            List<Of<Activity>> activities,
            List<Of<Proposal>> proposals,
            Earlier earlier) {
        List<Activity> own = only(person, activities);
        return new Row(
                person.userId(),
                person.username(),
                person.name(),
                goals.get(person.userId()),
                away.contains(person.userId()),
                own.stream().map(Activity::points).reduce(WeeklyNumber.ZERO, BigDecimal::add),
                earlier.suggestionFor(person.userId()),
                own,
                only(person, proposals));
    }

    private static <T> List<T> only(Participant person, List<Of<T>> all) {
        return all.stream()
                .filter(one -> one.userId() == person.userId())
                .map(Of::value)
                .toList();
    }

    /** Whether somebody takes part. */
    @Transactional(readOnly = true)
    public boolean takesPart(User person) {
        return tables.takesPart(person.id());
    }

    /** The weeks before one, as far as they tell what a person can achieve. */
    private final class Earlier {
        private final List<IsoWeek> weeks;
        private final Map<Long, Map<IsoWeek, BigDecimal>> achieved;
        private final Map<IsoWeek, Set<Long>> away;

        Earlier(IsoWeek week) {
            weeks = LongStream.rangeClosed(-WEEKS_LOOKED_BACK, -1)
                    .mapToObj(week::plus)
                    .toList();
            achieved = tables.achievedBetween(weeks.getFirst(), weeks.getLast());
            away = weeks.stream()
                    .collect(Collectors.toMap(one -> one, one -> tables.awayOn(one.monday(), one.friday())));
        }

        BigDecimal suggestionFor(long userId) {
            Map<IsoWeek, BigDecimal> own = achieved.getOrDefault(userId, Map.of());
            return Suggestion.from(weeks.stream()
                    .filter(week -> own.containsKey(week)
                            && !away.getOrDefault(week, Set.of()).contains(userId))
                    .map(week -> own.getOrDefault(week, WeeklyNumber.ZERO))
                    .toList());
        }
    }
}
