package dev.slotquest.portal.api;

import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Kpis;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Reads whose figures a call means. Who leads the team sees everybody's together, each consultant's, and each person's
 * where there are enough of them; everybody else sees their own.
 */
@Component
class WhoseAsked {

    private final NamedConsultants consultants;
    private final People people;
    private final Kpis kpis;

    WhoseAsked(NamedConsultants consultants, People people, Kpis kpis) {
        this.consultants = consultants;
        this.people = people;
        this.kpis = kpis;
    }

    /** @throws ApiProblem when there is nobody like that, or they are not to be seen */
    Whose read(@Nullable String consultant, @Nullable String bookedBy, Days days, User caller) {
        Long held = consultants.idOf("consultant", consultant);
        User booker = person(bookedBy, caller);
        if (held != null && booker != null) {
            throw ApiProblem.malformed(List.of(FieldFault.of("booked_by", "ONE_OF_BOTH")));
        }
        return caller.may(Permission.LEAD_TEAM) ? ofTeam(held, booker, days, caller) : own(held, booker, caller);
    }

    private Whose ofTeam(@Nullable Long held, @Nullable User booker, Days days, User caller) {
        if (held != null) {
            return new Whose.HeldBy(held);
        }
        if (booker == null) {
            return new Whose.Everybodys();
        }
        if (booker.id() != caller.id() && !kpis.tellsPeopleApart(days)) {
            throw groupTooSmall();
        }
        return new Whose.MadeBy(booker.id());
    }

    private static Whose own(@Nullable Long held, @Nullable User booker, User caller) {
        boolean others = (held != null && !Objects.equals(held, caller.consultantId()))
                || (booker != null && booker.id() != caller.id());
        if (others) {
            throw ApiProblem.forbidden();
        }
        Long consultant = caller.consultantId();
        if (consultant != null && booker == null && (held != null || !caller.may(Permission.BOOK))) {
            return new Whose.HeldBy(consultant);
        }
        return new Whose.MadeBy(caller.id());
    }

    /** Whoever may not see a person learns nothing about whether there is one. */
    private @Nullable User person(@Nullable String username, User caller) {
        if (username == null || username.isBlank()) {
            return null;
        }
        return people.findByUsername(username.strip())
                .orElseThrow(() -> caller.may(Permission.LEAD_TEAM)
                        ? ApiProblem.invalid(
                                List.of(FieldFault.worded("booked_by", "UNKNOWN", "identity.problem.UNKNOWN")))
                        : ApiProblem.forbidden());
    }

    /** 403: so few people that only what they did together is shown. */
    static ApiProblem groupTooSmall() {
        return ApiProblem.of(HttpStatus.FORBIDDEN, "group-too-small");
    }
}
