package dev.slotquest.portal.api;

import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads whose figures a call means. Who leads the team sees everybody's together, each consultant's and each person's;
 * everybody else sees their own.
 */
@Component
class WhoseAsked {

    private final NamedConsultants consultants;
    private final People people;

    WhoseAsked(NamedConsultants consultants, People people) {
        this.consultants = consultants;
        this.people = people;
    }

    /** @throws ApiProblem when there is nobody like that, or they are not to be seen */
    Whose read(@Nullable String consultant, @Nullable String bookedBy, User caller) {
        Long held = consultants.idOf("consultant", consultant);
        User booker = person(bookedBy, caller);
        if (held != null && booker != null) {
            throw ApiProblem.malformed(List.of(FieldFault.of("booked_by", "ONE_OF_BOTH")));
        }
        return caller.may(Permission.LEAD_TEAM) ? ofTeam(held, booker) : own(held, booker, caller);
    }

    private static Whose ofTeam(@Nullable Long held, @Nullable User booker) {
        if (held != null) {
            return new Whose.HeldBy(held);
        }
        return booker == null ? new Whose.Everybodys() : new Whose.MadeBy(booker.id());
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
}
