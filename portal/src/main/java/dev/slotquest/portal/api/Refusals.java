package dev.slotquest.portal.api;

import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Refusal;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Turns what the domain refuses into problems. */
@Component
class Refusals {

    /** What is wrong with the values themselves, whatever slot they are about. */
    private static final Set<Rule> ABOUT_VALUES = EnumSet.of(
            Rule.UNKNOWN_CONSULTANT,
            Rule.NAME_MISSING,
            Rule.NAME_TOO_LONG,
            Rule.PHONE_INVALID,
            Rule.EMAIL_INVALID,
            Rule.NOTE_TOO_LONG,
            Rule.CAMPAIGN_TOO_LONG,
            Rule.CONSENT_TOO_LONG,
            Rule.KEY_TOO_LONG);

    private final Wording wording;
    private final BusinessTime time;

    Refusals(Wording wording, BusinessTime time) {
        this.wording = wording;
        this.time = time;
    }

    record WarningJson(Warning code, String text) {}

    /** 422, or 403 where it is the person who may not. */
    ApiProblem refused(List<Refusal> refusals) {
        return refused(refusals, UnaryOperator.identity());
    }

    /**
     * As {@link #refused(List)}.
     *
     * @param fieldNames what the caller calls the domain's fields
     */
    ApiProblem refused(List<Refusal> refusals, UnaryOperator<String> fieldNames) {
        if (refusals.stream().anyMatch(refusal -> refusal.rule() == Rule.NOT_ALLOWED)) {
            return ApiProblem.forbidden();
        }
        Refusal first = refusals.getFirst();
        ApiProblem problem = ABOUT_VALUES.contains(first.rule())
                ? ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request")
                : ApiProblem.of(HttpStatus.UNPROCESSABLE_CONTENT, "rule-broken", wording.of(first));
        return problem.with("rule", first.rule())
                .because(refusals.stream()
                        .map(refusal -> new FieldFault(
                                fieldNames.apply(Objects.requireNonNullElse(refusal.field(), "")),
                                refusal.rule().name(),
                                wording.of(refusal)))
                        .toList());
    }

    /** 422 for one rule that is broken before the domain is asked. */
    ApiProblem refused(Rule rule, String field) {
        return refused(List.of(new Refusal(rule, field, null, null)));
    }

    /** 409, with where the customer could go instead. */
    ApiProblem taken(List<Suggestion> alternatives) {
        return ApiProblem.of(HttpStatus.CONFLICT, "slot-taken").with("alternatives", alternatives(alternatives));
    }

    /** 409, with how to say that it is meant all the same. */
    ApiProblem unconfirmed(Collection<Warning> warnings) {
        return ApiProblem.of(HttpStatus.CONFLICT, "confirmation-needed")
                .with(
                        "warnings",
                        warnings.stream()
                                .map(warning -> new WarningJson(warning, wording.of(warning)))
                                .toList())
                .with("confirm", warnings);
    }

    List<Alternative> alternatives(List<Suggestion> suggestions) {
        return suggestions.stream()
                .map(suggestion -> Alternative.of(suggestion, time.zone(), wording))
                .toList();
    }
}
