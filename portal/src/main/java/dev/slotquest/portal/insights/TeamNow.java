package dev.slotquest.portal.insights;

import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Kpis;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OverdueOutcomes;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Fullness;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the team stands at this moment: how full, who came, and what waits for those who lead it. */
@Component
class TeamNow {

    private static final int DAYS_AHEAD = 3;

    private final Availability availability;
    private final Kpis kpis;
    private final NoShowAlerts alerts;
    private final CallBacks callBacks;
    private final OverdueOutcomes overdueOutcomes;
    private final ConflictInbox conflicts;
    private final BusinessTime time;

    TeamNow(
            Availability availability,
            Kpis kpis,
            NoShowAlerts alerts,
            CallBacks callBacks,
            OverdueOutcomes overdueOutcomes,
            ConflictInbox conflicts,
            BusinessTime time) {
        this.availability = availability;
        this.kpis = kpis;
        this.alerts = alerts;
        this.callBacks = callBacks;
        this.overdueOutcomes = overdueOutcomes;
        this.conflicts = conflicts;
        this.time = time;
    }

    /**
     * How it stands.
     *
     * @param days today and the next ones
     * @param today what became of today's appointments so far
     */
    record Shown(List<Fullness> days, Kpis.Sheet today, List<Waiting> waiting) {

        /** Whether nothing waits. */
        public boolean quiet() {
            return waiting.stream().allMatch(each -> each.count() == 0);
        }
    }

    /** Something that somebody has to decide. */
    record Waiting(String label, long count, String address) {}

    Shown to(User viewer) {
        LocalDate today = time.today();
        List<Fullness> days = availability.days(today, today.plusDays(DAYS_AHEAD), null).stream()
                .map(Fullness::of)
                .toList();
        return new Shown(days, kpis.of(Days.upTo(today, 1), new Whose.Everybodys()), waiting(viewer));
    }

    private List<Waiting> waiting(User viewer) {
        return List.of(
                new Waiting("insights.waiting.alerts", alerts.openCount(viewer), "/noshows"),
                new Waiting("insights.waiting.calls", callBacks.open(viewer).size(), "/noshows?view=calls"),
                new Waiting(
                        "insights.waiting.outcomes", overdueOutcomes.overdueCount(viewer), "/noshows?view=outcomes"),
                new Waiting("insights.waiting.conflicts", conflicts.openCount(viewer), "/conflicts"));
    }
}
