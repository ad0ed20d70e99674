package dev.slotquest.portal.api;

import dev.slotquest.customers.Customer;
import dev.slotquest.customers.Duplicates;
import dev.slotquest.customers.MergeCustomers;
import dev.slotquest.customers.MergeCustomers.Take;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers who are one: found, merged, taken apart again. */
@RestController
@RequestMapping("/api/v1/customers")
class CustomerMergeController {

    private static final int MOST_PAIRS = 200;

    private final KnownCustomers customers;
    private final MergeCustomers mergeCustomers;
    private final Duplicates duplicates;
    private final SlotMoments moments;

    CustomerMergeController(
            KnownCustomers customers, MergeCustomers mergeCustomers, Duplicates duplicates, SlotMoments moments) {
        this.customers = customers;
        this.mergeCustomers = mergeCustomers;
        this.duplicates = duplicates;
        this.moments = moments;
    }

    /**
     * Two customers to be one.
     *
     * @param sourceId who goes
     * @param targetId who stays
     * @param take what the one who stays takes from the one who goes
     */
    record MergeWish(
            @Nullable Long sourceId,
            @Nullable Long targetId,
            @Nullable List<@Nullable Take> take) {

        Set<Take> taken() {
            Set<Take> taken = EnumSet.noneOf(Take.class);
            if (take != null) {
                take.stream().filter(Objects::nonNull).forEach(taken::add);
            }
            return taken;
        }
    }

    /** What a merge would do. */
    record PreviewJson(CustomerJson source, CustomerJson target, CustomerJson result, Map<String, Integer> moves) {}

    /** What a merge did; the id is for taking it back. */
    record MergedJson(long mergeId, CustomerJson customer) {}

    record MadeJson(long id, CustomerJson source, OffsetDateTime mergedAt, String mergedBy, boolean undoable) {}

    record PairJson(CustomerJson one, CustomerJson other, Duplicates.Likeness likeness) {}

    record Items<T>(List<T> items, int total) {}

    @GetMapping("/duplicates")
    Items<PairJson> duplicates() {
        List<PairJson> pairs = duplicates.some(MOST_PAIRS).stream()
                .map(pair -> new PairJson(customers.brief(pair.one()), customers.brief(pair.other()), pair.likeness()))
                .toList();
        return new Items<>(pairs, pairs.size());
    }

    /** Merges, or with {@code preview=true} tells what that would do. */
    @PostMapping("/merge")
    Object merge(
            @RequestBody MergeWish wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        new Required()
                .field("source_id", wish.sourceId())
                .field("target_id", wish.targetId())
                .check();
        Customer source = customers.find(Objects.requireNonNull(wish.sourceId()));
        Customer target = customers.find(Objects.requireNonNull(wish.targetId()));
        return preview
                ? mergeCustomers
                        .preview(source.id(), target.id(), wish.taken())
                        .map(this::json)
                        .orElseThrow(CustomerMergeController::notMergeable)
                : done(mergeCustomers.merge(source.id(), target.id(), wish.taken(), actor));
    }

    /** The merges into a customer that stand, the latest first. */
    @GetMapping("/{id}/merges")
    Items<MadeJson> merges(@PathVariable long id) {
        List<MadeJson> made = mergeCustomers.of(customers.find(id).id()).stream()
                .map(one -> new MadeJson(
                        one.id(),
                        customers.brief(one.source()),
                        moments.local(one.mergedAt()),
                        one.mergedBy(),
                        one.undoable()))
                .toList();
        return new Items<>(made, made.size());
    }

    /** Takes a merge back; the answer shows who is there again. */
    @PostMapping("/merges/{id}/undo")
    MergedJson undo(@PathVariable long id, @CurrentUser Actor actor) {
        return done(mergeCustomers.undo(id, actor));
    }

    private MergedJson done(MergeCustomers.Result result) {
        return switch (result) {
            case MergeCustomers.Result.Done(long id, Customer customer) -> new MergedJson(id, customers.show(customer));
            case MergeCustomers.Result.Refused _ -> throw notMergeable();
            case MergeCustomers.Result.Unknown _ -> throw ApiProblem.notFound("merge");
        };
    }

    private PreviewJson json(MergeCustomers.Preview preview) {
        return new PreviewJson(
                customers.brief(preview.source()),
                customers.brief(preview.target()),
                customers.brief(preview.result()),
                preview.moves());
    }

    private static ApiProblem notMergeable() {
        return ApiProblem.of(HttpStatus.CONFLICT, "not-mergeable");
    }
}
