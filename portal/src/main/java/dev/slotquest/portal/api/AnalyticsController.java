package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slotquest.analytics.insights.Funnel;
import dev.slotquest.analytics.metrics.Basis;
import dev.slotquest.analytics.metrics.Counts;
import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Dimension;
import dev.slotquest.analytics.metrics.Figure;
import dev.slotquest.analytics.metrics.Figures;
import dev.slotquest.analytics.metrics.Grain;
import dev.slotquest.analytics.metrics.Kpis;
import dev.slotquest.analytics.metrics.SmallestGroup;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.api.KpiJson.CountsJson;
import dev.slotquest.portal.login.CurrentUser;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Figures: of some days together, step by step, and by weekday and hour. */
@RestController
@RequestMapping("/api/v1/analytics")
class AnalyticsController {

    private final Kpis kpis;
    private final Figures figures;
    private final SmallestGroup smallestGroup;
    private final DaysAsked daysAsked;
    private final WhoseAsked whoseAsked;
    private final NamedConsultants consultants;
    private final People people;
    private final Wording wording;
    private final SlotMoments moments;

    AnalyticsController(
            Kpis kpis,
            Figures figures,
            SmallestGroup smallestGroup,
            DaysAsked daysAsked,
            WhoseAsked whoseAsked,
            NamedConsultants consultants,
            People people,
            Wording wording,
            SlotMoments moments) {
        this.kpis = kpis;
        this.figures = figures;
        this.smallestGroup = smallestGroup;
        this.daysAsked = daysAsked;
        this.whoseAsked = whoseAsked;
        this.consultants = consultants;
        this.people = people;
        this.wording = wording;
        this.moments = moments;
    }

    /**
     * How many bookings there were, by what became of them.
     *
     * @param open that stand without an outcome, past or coming
     */
    record Tally(int bookings, int open, int came, int noShow, int ghost, int cancelled, int moved, int points) {

        static Tally of(Counts counts) {
            return new Tally(
                    counts.bookings(),
                    counts.open(),
                    counts.came(),
                    counts.noShow(),
                    counts.ghost(),
                    counts.cancelled(),
                    counts.moved(),
                    counts.points());
        }
    }

    /** What was counted in one step; {@code value} as the dimension says, a name where there is one. */
    record Point(
            LocalDate date, String value, @JsonUnwrapped Tally counts) {}

    /** A series; steps and values without a booking are left out. */
    record Series(
            Basis basis,
            Dimension dimension,
            Grain grain,
            LocalDate from,
            LocalDate to,
            List<Point> items,
            int total,
            boolean complete,
            @Nullable OffsetDateTime provenAt) {}

    /** One hour of a weekday. */
    record Cell(DayOfWeek weekday, int hour, @JsonUnwrapped Tally counts) {}

    /** Appointments by weekday and the hour of their start. */
    record Heatmap(
            LocalDate from,
            LocalDate to,
            List<Cell> items,
            int total,
            boolean complete,
            @Nullable OffsetDateTime provenAt) {}

    /** How many appointments got so far; {@code share} of all. */
    record StepJson(Funnel.Stage stage, long count, double share) {}

    /** How far appointments got. */
    record FunnelJson(
            LocalDate from,
            LocalDate to,
            List<StepJson> items,
            int total,
            boolean complete,
            @Nullable OffsetDateTime provenAt) {}

    /** @param period 7d, 30d, 90d or 365d up to today, where there is no first and last day */
    @GetMapping("/kpis")
    KpiJson kpis(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(name = "booked_by", required = false) @Nullable String bookedBy,
            @CurrentUser User user) {
        Days days = daysAsked.read(period, from, to);
        Whose whose = whoseAsked.read(consultant, bookedBy, user);
        Kpis.Sheet sheet = kpis.of(days, whose);
        Kpis.Sheet before = kpis.of(days.before(), whose);
        String heldBy = whose instanceof Whose.HeldBy(long id) ? consultants.nameOf(id) : null;
        String madeBy = whose instanceof Whose.MadeBy(long id) ? username(id) : null;
        return new KpiJson(
                days.from(),
                days.to(),
                heldBy,
                madeBy,
                CountsJson.of(sheet),
                KpiJson.rates(sheet, before, wording),
                new KpiJson.Before(before.days().from(), before.days().to(), CountsJson.of(before)),
                rows(days, heldBy, madeBy),
                moments.local(sheet.asOf()),
                sheet.freshness().complete(),
                local(sheet.freshness().provenAt()));
    }

    /** Everybody but who leads the team sees only what is their own, all together. */
    @GetMapping("/series")
    Series series(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "HELD") Basis basis,
            @RequestParam(defaultValue = "ALL") Dimension dimension,
            @RequestParam(defaultValue = "DAY") Grain grain,
            @CurrentUser User user) {
        Days days = daysAsked.read(period, from, to);
        List<Figure> found = figuresOf(days, basis, dimension, user);
        List<Point> items = steps(found, grain, dimension);
        Figures.Freshness freshness = figures.freshness();
        return new Series(
                basis,
                dimension,
                grain,
                days.from(),
                days.to(),
                items,
                items.size(),
                freshness.complete(),
                local(freshness.provenAt()));
    }

    /** For those who lead the team. */
    @GetMapping("/heatmap")
    Heatmap heatmap(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        Days days = daysAsked.read(period, from, to);
        List<Cell> items = figures.hours(new Whose.Everybodys(), days).stream()
                .map(hour -> new Cell(hour.weekday(), hour.hour(), Tally.of(hour.counts())))
                .toList();
        Figures.Freshness freshness = figures.freshness();
        return new Heatmap(
                days.from(), days.to(), items, items.size(), freshness.complete(), local(freshness.provenAt()));
    }

    /** How far appointments get, for those who lead the team. */
    @GetMapping("/funnel")
    FunnelJson funnel(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String consultant,
            @CurrentUser User user) {
        Days days = daysAsked.read(period, from, to);
        Kpis.Sheet sheet = kpis.of(days, whoseAsked.read(consultant, null, user));
        List<StepJson> items = Funnel.of(sheet.counts()).steps().stream()
                .map(step -> new StepJson(step.stage(), step.count(), step.percent() / 100))
                .toList();
        return new FunnelJson(
                days.from(),
                days.to(),
                items,
                items.size(),
                sheet.freshness().complete(),
                local(sheet.freshness().provenAt()));
    }

    private List<Figure> figuresOf(Days days, Basis basis, Dimension dimension, User user) {
        if (!user.may(Permission.LEAD_TEAM)) {
            if (dimension != Dimension.ALL) {
                throw ApiProblem.forbidden();
            }
            return figures.byDay(basis, whoseAsked.read(null, null, user), days);
        }
        if (dimension == Dimension.STAFF && !smallestGroup.isReached(days)) {
            throw ApiProblem.of(HttpStatus.FORBIDDEN, "group-too-small");
        }
        return figures.byDay(basis, dimension, days.from(), days.to());
    }

    private record Step(LocalDate date, String value) implements Comparable<Step> {
        private static final Comparator<Step> ORDER =
                Comparator.comparing(Step::date).thenComparing(Step::value);

        @Override
        public int compareTo(Step other) {
            return ORDER.compare(this, other);
        }
    }

    private List<Point> steps(List<Figure> found, Grain grain, Dimension dimension) {
        Map<Step, Counts> steps = new TreeMap<>();
        found.forEach(figure ->
                steps.merge(new Step(grain.startOf(figure.day()), figure.value()), figure.counts(), Counts::plus));
        List<Point> points = new ArrayList<>();
        steps.forEach(
                (step, counts) -> points.add(new Point(step.date(), named(dimension, step.value()), Tally.of(counts))));
        return points;
    }

    private String named(Dimension dimension, String value) {
        return switch (dimension) {
            case CONSULTANT -> consultants.nameOf(Long.parseLong(value));
            case STAFF -> username(Long.parseLong(value));
            case ALL -> Dimension.EVERYTHING;
            case CAMPAIGN, POTENTIAL, CHANNEL, HOUR, LEAD_TIME -> value;
        };
    }

    private static String rows(Days days, @Nullable String consultant, @Nullable String bookedBy) {
        var address = UriComponentsBuilder.fromPath("/api/v1/bookings")
                .queryParam("from", days.from())
                .queryParam("to", days.to());
        if (consultant != null) {
            address.queryParam("consultant", consultant);
        }
        if (bookedBy != null) {
            address.queryParam("booked_by", bookedBy);
        }
        return address.encode().toUriString();
    }

    private String username(long id) {
        return people.findById(id).map(User::username).orElse(Long.toString(id));
    }

    private @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : moments.local(instant);
    }
}
