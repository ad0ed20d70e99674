package dev.slotquest.portal.api;

import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.RuleHistory;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.RuleType;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules kept as data. Who leads reads them, admins change them. Every change may be sent with {@code preview=true} first:
 * then nothing is saved, and the answer names the bookings that would be left without a slot.
 */
@RestController
@RequestMapping("/api/v1/rules")
class RuleController {

    private final ManageRules manageRules;
    private final RuleBooks ruleBooks;
    private final RuleHistory history;
    private final RulePreviews previews;
    private final NamedConsultants consultants;
    private final SlotMoments moments;
    private final Wording wording;
    private final BusinessTime time;

    RuleController(
            ManageRules manageRules,
            RuleBooks ruleBooks,
            RuleHistory history,
            RulePreviews previews,
            NamedConsultants consultants,
            SlotMoments moments,
            Wording wording,
            BusinessTime time) {
        this.manageRules = manageRules;
        this.ruleBooks = ruleBooks;
        this.history = history;
        this.previews = previews;
        this.consultants = consultants;
        this.moments = moments;
        this.wording = wording;
        this.time = time;
    }

    /**
     * Everything.
     *
     * @param at what held, or will hold, at another moment than now
     */
    @GetMapping
    RuleJson.All all(@RequestParam(required = false) @Nullable OffsetDateTime at) {
        RuleBook book = ruleBooks.current();
        Instant moment = at == null ? time.now() : moments.slotStart(at);
        List<RuleJson.Value> values = Arrays.stream(RuleName.values())
                .map(rule -> shown(rule, book, moment))
                .toList();
        return new RuleJson.All(
                values,
                values.size(),
                Stream.concat(
                                Stream.of(new RuleJson.Grid(null, slots(null, book))),
                                book.consultants().stream()
                                        .map(consultant ->
                                                new RuleJson.Grid(consultant.name(), slots(consultant.id(), book)))
                                        .filter(grid -> !grid.slots().isEmpty()))
                        .toList(),
                book.seatRules().stream()
                        .map(rule -> RuleJson.Seats.of(rule, name(rule.consultantId(), book)))
                        .toList(),
                book.closures().stream().map(RuleJson.Closed::of).toList());
    }

    /** Who changed what, the newest first. */
    @GetMapping("/history")
    Page<RuleJson.Changed> history(@RequestParam(required = false) @Nullable String rule, PageRequest page) {
        return history.of(rule, page)
                .map(entry -> new RuleJson.Changed(
                        moments.local(entry.at()), entry.by(), entry.rule(), entry.about(), entry.was(), entry.is()));
    }

    @GetMapping("/{name}")
    RuleJson.Value one(@PathVariable String name, @RequestParam(required = false) @Nullable OffsetDateTime at) {
        return shown(find(name), ruleBooks.current(), at == null ? time.now() : moments.slotStart(at));
    }

    /** Gives a rule another value, at once or from a later moment on. */
    @PutMapping("/{name}")
    Object set(
            @PathVariable String name,
            @RequestBody RuleWish.Value wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        RuleName rule = find(name);
        String value = wish.text();
        Instant from = wish.validFrom() == null ? time.now() : moments.slotStart(wish.validFrom());
        if (!rule.type().accepts(rule.type().tidy(value))) {
            throw ApiProblem.invalid(List.of(new FieldFault("value", "INVALID", expected(rule.type()))));
        }
        if (preview) {
            return previews.of(new RuleChange.SetValue(rule, value, from));
        }
        previews.done(manageRules.set(rule, value, from, actor), "rule");
        return shown(rule, ruleBooks.current(), time.now());
    }

    /** Takes back a value that does not hold yet. */
    @DeleteMapping("/{name}")
    Object takeBack(
            @PathVariable String name,
            @RequestParam("valid_from") OffsetDateTime validFrom,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        RuleName rule = find(name);
        Instant from = moments.slotStart(validFrom);
        if (preview) {
            return previews.of(new RuleChange.RemoveValue(rule, from));
        }
        previews.done(manageRules.takeBack(rule, from, actor), "rule");
        return shown(rule, ruleBooks.current(), time.now());
    }

    /** Replaces the grid of one consultant, or of everybody without one of their own. */
    @PutMapping("/grid")
    Object setGrid(
            @RequestBody RuleWish.Grid wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        Long consultantId = consultants.idOf("consultant", wish.consultant());
        var slots = wish.read(consultantId);
        if (preview) {
            return previews.of(new RuleChange.Grid(consultantId, slots));
        }
        previews.done(manageRules.setGrid(consultantId, slots, actor), "consultant");
        RuleBook book = ruleBooks.current();
        return new RuleJson.Grid(name(consultantId, book), slots(consultantId, book));
    }

    private RuleJson.Value shown(RuleName rule, RuleBook book, Instant at) {
        RuleType type = rule.type();
        return new RuleJson.Value(
                rule.key(),
                wording.text("rule.name." + rule.name()),
                book.text(rule, at),
                rule.initially(),
                type.getClass().getSimpleName(),
                wording.text("rule.type." + type.getClass().getSimpleName(), RuleJson.range(type)),
                book.values(rule).stream()
                        .filter(value -> value.validFrom().isAfter(at))
                        .map(value -> new RuleJson.Dated(value.value(), moments.local(value.validFrom())))
                        .toList());
    }

    private static DefaultMessageSourceResolvable expected(RuleType type) {
        return new DefaultMessageSourceResolvable(
                new String[] {"rule.type." + type.getClass().getSimpleName()}, RuleJson.range(type));
    }

    private static RuleName find(String name) {
        return RuleName.of(name).orElseThrow(() -> ApiProblem.of(HttpStatus.NOT_FOUND, "rule-not-found"));
    }

    private static List<RuleJson.Slot> slots(@Nullable Long consultantId, RuleBook book) {
        return book.grid(consultantId).stream().map(RuleJson.Slot::of).toList();
    }

    private static @Nullable String name(@Nullable Long consultantId, RuleBook book) {
        return consultantId == null
                ? null
                : book.consultant(consultantId).map(Consultant::name).orElse(null);
    }
}
