package dev.slotquest.portal.outcomes;

import dev.slotquest.identity.User;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OverdueOutcomes;
import dev.slotquest.portal.web.NavigationCount;
import org.springframework.stereotype.Component;

/** How many no-shows and overdue outcomes wait for who leads the team, beside the page in the menu. */
@Component
class OpenNoShows implements NavigationCount {

    private final NoShowAlerts alerts;
    private final OverdueOutcomes overdueOutcomes;

    OpenNoShows(NoShowAlerts alerts, OverdueOutcomes overdueOutcomes) {
        this.alerts = alerts;
        this.overdueOutcomes = overdueOutcomes;
    }

    @Override
    public String path() {
        return "/noshows";
    }

    @Override
    public long count(User user) {
        return alerts.openCount(user) + overdueOutcomes.overdueCount(user);
    }
}
