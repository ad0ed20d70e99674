package dev.slotquest.portal.api;

import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows which consultant a request means: callers say names. */
@Component
class NamedConsultants {

    private final RuleBooks ruleBooks;
    private final Refusals refusals;

    NamedConsultants(RuleBooks ruleBooks, Refusals refusals) {
        this.ruleBooks = ruleBooks;
        this.refusals = refusals;
    }

    /**
     * The key of the consultant of this name.
     *
     * @param field where the name stands
     * @return {@code null} when no name was given
     * @throws ApiProblem when there is none of that name
     */
    @Nullable
    Long idOf(String field, @Nullable String name) {
        return name == null || name.isBlank()
                ? null
                : find(name).map(Consultant::id).orElseThrow(() -> refusals.refused(Rule.UNKNOWN_CONSULTANT, field));
    }

    /** The name of the consultant with this key. */
    String nameOf(long id) {
        return ruleBooks
                .lastKnown()
                .consultant(id)
                .or(() -> ruleBooks.current().consultant(id))
                .map(Consultant::name)
                .orElseThrow();
    }

    /** Whom this process does not know yet, another one may have added. */
    private Optional<Consultant> find(String name) {
        return ruleBooks
                .lastKnown()
                .consultantNamed(name)
                .or(() -> ruleBooks.current().consultantNamed(name));
    }
}
