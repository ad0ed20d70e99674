package dev.slotquest.portal.outcomes;

import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBack;
import dev.slotquest.outcomes.CountOutcomes;
import dev.slotquest.outcomes.CountOutcomes.Which;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.OutcomeCounts;
import dev.slotquest.portal.customers.RiskBadge;
import dev.slotquest.portal.customers.RiskWords;
import dev.slotquest.portal.web.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts and calls with everything that a page says of them. */
@Component
class NoShowLines {

    private final BookingSearch search;
    private final CountOutcomes countOutcomes;
    private final RiskWords risk;
    private final Wording wording;

    NoShowLines(BookingSearch search, CountOutcomes countOutcomes, RiskWords risk, Wording wording) {
        this.search = search;
        this.countOutcomes = countOutcomes;
        this.risk = risk;
        this.wording = wording;
    }

    /**
     * A customer who did not come.
     *
     * @param earlier what came of the customer's earlier appointments
     * @param risk how reliable the customer is
     * @param decision in words; {@code null} while somebody has to act
     */
    record AlertLine(
            NoShowAlert alert,
            BookingView view,
            OutcomeCounts earlier,
            RiskBadge risk,
            @Nullable String decision) {}

    /**
     * A customer who is to be called.
     *
     * @param mayBook whether this person may book a new appointment
     */
    record CallLine(CallBack call, BookingView view, boolean mayBook) {}

    List<AlertLine> alerts(List<NoShowAlert> alerts) {
        Map<Long, BookingView> views =
                views(alerts.stream().map(alert -> alert.booking().id()).toList());
        return alerts.stream()
                .map(alert -> new AlertLine(
                        alert,
                        Objects.requireNonNull(views.get(alert.booking().id())),
                        countOutcomes.of(Which.ofCustomer(
                                alert.booking().customer().id(), alert.booking().startsAt())),
                        risk.of(alert.booking().customer().id()),
                        alert.open() ? null : decision(alert)))
                .toList();
    }

    List<CallLine> calls(List<CallBack> calls, User me) {
        Map<Long, BookingView> views =
                views(calls.stream().map(call -> call.booking().id()).toList());
        return calls.stream()
                .map(call -> new CallLine(
                        call, Objects.requireNonNull(views.get(call.booking().id())), me.may(Permission.BOOK)))
                .toList();
    }

    /** What was decided, and by whom where somebody did. */
    String decision(NoShowAlert alert) {
        String key = "no-show.resolution." + alert.resolution();
        String who = alert.resolvedBy();
        return who == null ? wording.text(key) : wording.text(key + ".by", who);
    }

    private Map<Long, BookingView> views(Collection<Long> ids) {
        return search.named(ids).stream()
                .collect(Collectors.toMap(view -> view.booking().id(), view -> view));
    }
}
