package dev.slotquest.portal.api;

import dev.slotquest.customers.Consent;
import dev.slotquest.customers.Customer;
import dev.slotquest.customers.DoNotCall;
import dev.slotquest.customers.DoNotCall.BlockedNumber;
import dev.slotquest.customers.ManageConsents;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What customers agreed to, and who must not be called. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerConsentController {

    private static final int MOST_NUMBERS = 1_000;

    private final KnownCustomers customers;
    private final ManageConsents manageConsents;
    private final DoNotCall doNotCall;
    private final SlotMoments moments;

    CustomerConsentController(
            KnownCustomers customers, ManageConsents manageConsents, DoNotCall doNotCall, SlotMoments moments) {
        this.customers = customers;
        this.manageConsents = manageConsents;
        this.doNotCall = doNotCall;
        this.moments = moments;
    }

    /** A consent to be written down; without a time it was given just now. */
    record ConsentWish(
            @Nullable String purpose,
            @Nullable String how,
            @Nullable OffsetDateTime givenAt) {}

    record ConsentJson(
            long id,
            @Nullable String booking,
            String purpose,
            String how,
            OffsetDateTime givenAt,
            String recordedBy,
            LocalDate keepUntil,
            @Nullable OffsetDateTime withdrawnAt) {}

    record NumberWish(@Nullable String phone) {}

    record NumberJson(
            String phone, OffsetDateTime addedAt, @Nullable String addedBy) {}

    record Items<T>(List<T> items, int total) {}

    @GetMapping("/{id}/consents")
    Items<ConsentJson> consents(@PathVariable long id) {
        List<ConsentJson> all = manageConsents.of(customers.find(id).id()).stream()
                .map(this::json)
                .toList();
        return new Items<>(all, all.size());
    }

    @PostMapping("/{id}/consents")
    @ResponseStatus(HttpStatus.CREATED)
    ConsentJson add(
            @PathVariable long id, @RequestBody ConsentWish wish, @CurrentUser User user, @CurrentUser Actor actor) {
        return done(manageConsents.add(
                id,
                wish.purpose(),
                wish.how(),
                wish.givenAt() == null ? null : wish.givenAt().toInstant(),
                user.id(),
                actor));
    }

    /** Takes a consent back; from then on booking the customer asks first. */
    @DeleteMapping("/{id}/consents/{consent}")
    ConsentJson withdraw(@PathVariable long id, @PathVariable long consent, @CurrentUser Actor actor) {
        return done(manageConsents.withdraw(id, consent, actor));
    }

    @PutMapping("/{id}/do-not-call")
    CustomerJson mark(@PathVariable long id, @CurrentUser Actor actor) {
        return customers.show(present(doNotCall.mark(id, actor).orElse(null)));
    }

    @DeleteMapping("/{id}/do-not-call")
    CustomerJson unmark(@PathVariable long id, @CurrentUser Actor actor) {
        return customers.show(present(doNotCall.unmark(id, actor).orElse(null)));
    }

    @GetMapping("/do-not-call")
    Items<NumberJson> numbers() {
        List<NumberJson> all =
                doNotCall.numbers(MOST_NUMBERS).stream().map(this::json).toList();
        return new Items<>(all, all.size());
    }

    @PostMapping("/do-not-call")
    @ResponseStatus(HttpStatus.CREATED)
    NumberJson block(@RequestBody NumberWish wish, @CurrentUser Actor actor) {
        new Required().text("phone", wish.phone()).check();
        return doNotCall
                .block(String.valueOf(wish.phone()), actor)
                .map(this::json)
                .orElseThrow(() -> ApiProblem.invalid(
                        List.of(FieldFault.worded("phone", "PHONE_INVALID", "refusal.PHONE_INVALID"))));
    }

    @DeleteMapping("/do-not-call/{phone}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(@PathVariable String phone, @CurrentUser Actor actor) {
        if (!doNotCall.release(phone, actor)) {
            throw ApiProblem.notFound("number");
        }
    }

    private static Customer present(@Nullable Customer customer) {
        if (customer == null) {
            throw KnownCustomers.unknown();
        }
        return customer;
    }

    private ConsentJson done(ManageConsents.Result result) {
        return switch (result) {
            case ManageConsents.Result.Done(Consent consent) -> json(consent);
            case ManageConsents.Result.Refused(var faults) ->
                throw ApiProblem.invalid(faults.stream()
                        .map(fault -> FieldFault.worded(field(fault), fault.name(), "consent.fault." + fault))
                        .toList());
            case ManageConsents.Result.Unknown _ -> throw ApiProblem.notFound("consent");
        };
    }

    private static String field(ManageConsents.Fault fault) {
        return switch (fault) {
            case PURPOSE_MISSING, PURPOSE_TOO_LONG -> "purpose";
            case HOW_MISSING, HOW_TOO_LONG -> "how";
            case GIVEN_IN_FUTURE, GIVEN_TOO_LONG_AGO -> "given_at";
        };
    }

    private ConsentJson json(Consent consent) {
        return new ConsentJson(
                consent.id(),
                consent.bookingReference(),
                consent.purpose(),
                consent.how(),
                moments.local(consent.givenAt()),
                consent.recordedBy(),
                consent.keepUntil(),
                consent.withdrawnAt() == null ? null : moments.local(consent.withdrawnAt()));
    }

    private NumberJson json(BlockedNumber number) {
        return new NumberJson(number.phone(), moments.local(number.addedAt()), number.addedBy());
    }
}
