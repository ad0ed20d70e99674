package dev.slotquest.notifications;

import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.ComponentReports.Judgement;
import dev.slotquest.notifications.Notification.ComponentUnwell;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.HealthReport;
import dev.slotquest.shared.health.ProductHealth;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells admins which part of the product is not well, and when it is again. Every process says what it sees; a part is
 * well again once no process says otherwise.
 */
@Component
class HealthNews implements ContinuousWork {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    /** A hiccup is nobody's business. */
    private static final Duration HICCUP = Duration.ofMinutes(2);

    /** What a process said longer ago does not count: it may be gone. */
    private static final Duration COUNTS_FOR = Duration.ofMinutes(5);

    private final String process = UUID.randomUUID().toString();
    private final ObjectProvider<ProductHealth> health;
    private final ComponentReports reports;
    private final Notifications notifications;
    private final TellPeople tellPeople;
    private final People people;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    HealthNews(
            ObjectProvider<ProductHealth> health,
            ComponentReports reports,
            Notifications notifications,
            TellPeople tellPeople,
            People people,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.health = health;
        this.reports = reports;
        this.notifications = notifications;
        this.tellPeople = tellPeople;
        this.people = people;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "health-news";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        HealthReport report = health.getObject().report();
        transaction.executeWithoutResult(status -> {
            Instant now = time.now();
            reports.keep(process, report.parts(), now);
            reports.forgetBefore(now.minus(COUNTS_FOR));
        });
        List<Judgement> judgements = reports.judgements();
        transaction.executeWithoutResult(status -> judgements.forEach(this::tell));
        return false;
    }

    private void tell(Judgement part) {
        List<String> open = notifications.openFacts(ComponentUnwell.prefixOf(part.component()));
        Instant since = part.unwellSince();
        if (since == null) {
            open.forEach(tellPeople::settle);
        } else if (open.isEmpty() && !since.isAfter(time.now().minus(HICCUP))) {
            tellPeople.tell(
                    people.whoMay(Permission.ADMINISTER), new ComponentUnwell(part.component(), part.detail(), since));
        }
    }
}
