package dev.slotquest.analytics.insights;

import dev.slotquest.analytics.insights.TeamWeek.Line;
import dev.slotquest.analytics.metrics.Basis;
import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Dimension;
import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.analytics.metrics.Grain;
import dev.slotquest.analytics.metrics.SmallestGroup;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the team does, from figures alone. */
@Service
@Transactional(readOnly = true)
public class TeamWeeks {

    private static final int MONTH = 30;

    private final Figures figures;
    private final SmallestGroup smallestGroup;
    private final BusinessTime time;

    TeamWeeks(Figures figures, SmallestGroup smallestGroup, BusinessTime time) {
        this.figures = figures;
        this.smallestGroup = smallestGroup;
        this.time = time;
    }

    /**
     * What the team does now. Its size is that of the last 30 days: on a Monday morning it is no smaller than on the Friday
     * before.
     */
    public TeamWeek now() {
        boolean apart = smallestGroup.isReached(Days.upTo(time.today(), MONTH));
        Map<String, Line> all = lines(Dimension.ALL);
        return new TeamWeek(
                all.getOrDefault(Dimension.EVERYTHING, Line.NOTHING),
                apart ? byId(lines(Dimension.STAFF)) : Map.of(),
                byId(lines(Dimension.CONSULTANT)),
                apart);
    }

    private Map<String, Line> lines(Dimension dimension) {
        LocalDate today = time.today();
        LocalDate monday = Grain.WEEK.startOf(today);
        Map<String, Counts> day = figures.sums(Basis.MADE, dimension, today, today);
        Map<String, Counts> week = figures.sums(Basis.MADE, dimension, monday, today);
        Map<String, Counts> held = figures.sums(Basis.HELD, dimension, monday, today.minusDays(1));
        Map<String, Counts> month = figures.sums(Basis.HELD, dimension, today.minusDays(MONTH), today.minusDays(1));
        var everybody = new TreeSet<>(week.keySet());
        everybody.addAll(month.keySet());
        Map<String, Line> lines = new HashMap<>();
        everybody.forEach(one -> lines.put(one, new Line(of(day, one), of(week, one), of(held, one), of(month, one))));
        return lines;
    }

    private static Counts of(Map<String, Counts> counts, String value) {
        return counts.getOrDefault(value, Counts.NONE);
    }

    private static Map<Long, Line> byId(Map<String, Line> lines) {
        Map<Long, Line> byId = new HashMap<>();
        lines.forEach((id, line) -> byId.put(Long.valueOf(id), line));
        return byId;
    }
}
