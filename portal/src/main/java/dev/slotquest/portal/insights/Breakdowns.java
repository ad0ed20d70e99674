package dev.slotquest.portal.insights;

import dev.slotquest.analytics.metrics.Basis;
import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Dimension;
import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.analytics.metrics.LeadTime;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.insights.Breakdown.Line;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the team's appointments apart; people only where there are enough of them. */
@Component
class Breakdowns {

    private static final int MOST_LINES = 12;
    private static final List<Dimension> SHOWN = List.of(
            Dimension.CONSULTANT, Dimension.STAFF, Dimension.LEAD_TIME, Dimension.POTENTIAL, Dimension.CAMPAIGN);

    private final Figures figures;
    private final RuleBooks ruleBooks;
    private final People people;
    private final Wording wording;

    Breakdowns(Figures figures, RuleBooks ruleBooks, People people, Wording wording) {
        this.figures = figures;
        this.ruleBooks = ruleBooks;
        this.people = people;
        this.wording = wording;
    }

    /**
     * Everything that may be told apart over these days, and that there is.
     *
     * @param people whether people may be
     */
    List<Breakdown> of(Days days, boolean people) {
        return SHOWN.stream()
                .filter(dimension -> people || dimension != Dimension.STAFF)
                .map(dimension -> of(dimension, days))
                .filter(breakdown -> !breakdown.lines().isEmpty())
                .toList();
    }

    private Breakdown of(Dimension dimension, Days days) {
        Map<Long, String> names = dimension == Dimension.STAFF ? names() : Map.of();
        Map<String, Counts> sums = figures.sums(Basis.HELD, dimension, days.from(), days.to());
        List<Line> lines = sums.entrySet().stream()
                .sorted(order(dimension))
                .limit(MOST_LINES)
                .map(each -> line(dimension, each.getKey(), each.getValue(), days, names))
                .toList();
        return new Breakdown(dimension, lines, sums.size() - lines.size());
    }

    private Map<Long, String> names() {
        return people.whoMay(Permission.BOOK).stream()
                .collect(Collectors.toMap(User::id, User::displayName, (one, _) -> one, HashMap::new));
    }

    private String nameOfFormer(long id) {
        return people.findById(id).map(User::displayName).orElse("?");
    }

    private static Comparator<Map.Entry<String, Counts>> order(Dimension dimension) {
        return dimension == Dimension.LEAD_TIME
                ? Comparator.comparing(each -> LeadTime.valueOf(each.getKey()))
                : Comparator.<Map.Entry<String, Counts>>comparingInt(
                                each -> -each.getValue().bookings())
                        .thenComparing(Map.Entry::getKey);
    }

    private Line line(Dimension dimension, String value, Counts counts, Days days, Map<Long, String> names) {
        String part = part(dimension, value);
        String address =
                part == null ? null : "/bookings?when=all&from=%s&to=%s&%s".formatted(days.from(), days.to(), part);
        return new Line(name(dimension, value, names), address, counts, KpiCards.percent(counts.showRate()));
    }

    private static @Nullable String part(Dimension dimension, String value) {
        return switch (dimension) {
            case CONSULTANT -> "consultant=" + value;
            case STAFF -> "booked_by=" + value;
            case POTENTIAL -> "potential=" + value;
            case ALL, CAMPAIGN, CHANNEL, HOUR, LEAD_TIME -> null;
        };
    }

    private String name(Dimension dimension, String value, Map<Long, String> names) {
        return switch (dimension) {
            case CONSULTANT ->
                ruleBooks
                        .current()
                        .consultant(Long.parseLong(value))
                        .map(Consultant::name)
                        .orElse("?");
            case STAFF -> names.computeIfAbsent(Long.valueOf(value), this::nameOfFormer);
            case LEAD_TIME -> wording.text("insights.lead." + value);
            case POTENTIAL -> wording.text("potential." + value);
            case CAMPAIGN -> value.isEmpty() ? wording.text("insights.noCampaign") : value;
            case ALL, CHANNEL, HOUR -> value;
        };
    }
}
