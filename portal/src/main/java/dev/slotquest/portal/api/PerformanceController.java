package dev.slotquest.portal.api;

import dev.slotquest.analytics.insights.Performance;
import dev.slotquest.analytics.insights.Performances;
import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Kpis.Sheet;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.levels.Streaks;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.Rate;
import dev.slotquest.portal.api.PerformanceJson.ForecastJson;
import dev.slotquest.portal.api.PerformanceJson.InsightJson;
import dev.slotquest.portal.api.PerformanceJson.Outcomes;
import dev.slotquest.portal.api.PerformanceJson.StreaksJson;
import dev.slotquest.portal.api.PerformanceJson.TrendJson;
import dev.slotquest.portal.insights.InsightWords;
import dev.slotquest.portal.login.CurrentUser;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How somebody does: oneself, or anybody for who leads the team. Both see the same. */
@RestController
class PerformanceController {

    private final Performances performances;
    private final Streaks streaks;
    private final Participation participation;
    private final AskedPeople people;
    private final DaysAsked daysAsked;
    private final InsightWords words;
    private final Wording wording;
    private final SlotMoments moments;

    PerformanceController(
            Performances performances,
            Streaks streaks,
            Participation participation,
            AskedPeople people,
            DaysAsked daysAsked,
            InsightWords words,
            Wording wording,
            SlotMoments moments) {
        this.performances = performances;
        this.streaks = streaks;
        this.participation = participation;
        this.people = people;
        this.daysAsked = daysAsked;
        this.words = words;
        this.wording = wording;
        this.moments = moments;
    }

    /** @param period 7d, 30d, 90d or 365d up to today, where there is no first and last day */
    @GetMapping("/api/analytics/performance/{username}")
    PerformanceJson performance(
            @PathVariable String username,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @CurrentUser User caller) {
        User person = people.player(username, caller);
        Days days = daysAsked.read(period, from, to);
        return shown(person, performances.of(Whose.of(person), days));
    }

    private PerformanceJson shown(User person, Performance performance) {
        Sheet sheet = performance.sheet();
        return new PerformanceJson(
                person.username(),
                person.displayName(),
                sheet.days().length() + "d",
                sheet.days().from(),
                sheet.days().to(),
                sheet.made(),
                sheet.points(),
                sheet.counts().all(),
                Outcomes.of(sheet.counts()),
                PerformanceJson.rate(Rate.SHOW, performance),
                PerformanceJson.rate(Rate.NO_SHOW, performance),
                PerformanceJson.rate(Rate.APPEARANCE, performance),
                PerformanceJson.rate(Rate.CANCELLATION, performance),
                PerformanceJson.weekdays(performance.byWeekday()),
                PerformanceJson.hours(performance.byHour()),
                TrendJson.of(performance),
                streaksOf(person),
                insights(performance),
                ForecastJson.of(performance.forecast()),
                moments.local(sheet.asOf()),
                sheet.freshness().complete(),
                local(sheet.freshness().provenAt()));
    }

    private List<InsightJson> insights(Performance performance) {
        return performance.insights().stream()
                .map(insight -> new InsightJson(insight.code(), words.of(insight, wording.locale())))
                .toList();
    }

    private @Nullable StreaksJson streaksOf(User person) {
        if (!participation.plays(person)) {
            return null;
        }
        Streaks.Days days = streaks.of(person.id());
        return new StreaksJson(days.current(), days.best());
    }

    private @Nullable OffsetDateTime local(@Nullable Instant instant) {
        return instant == null ? null : moments.local(instant);
    }
}
