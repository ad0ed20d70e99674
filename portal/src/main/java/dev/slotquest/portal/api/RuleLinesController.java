package dev.slotquest.portal.api;

import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.Closure;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.SeatRule;
import dev.slotquest.shared.Actor;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules of which there are many: seats and closed days. Each may be tried with {@code preview=true}. */
@RestController
@RequestMapping("/api/v1/rules")
class RuleLinesController {

    private final ManageRules manageRules;
    private final RuleBooks ruleBooks;
    private final RulePreviews previews;
    private final NamedConsultants consultants;

    RuleLinesController(
            ManageRules manageRules, RuleBooks ruleBooks, RulePreviews previews, NamedConsultants consultants) {
        this.manageRules = manageRules;
        this.ruleBooks = ruleBooks;
        this.previews = previews;
        this.consultants = consultants;
    }

    @PostMapping("/seats")
    ResponseEntity<Object> addSeats(
            @RequestBody RuleWish.Seats wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        SeatRule rule = read(wish);
        if (preview) {
            return ResponseEntity.ok(previews.of(new RuleChange.AddSeats(rule)));
        }
        return added("seats", previews.done(manageRules.addSeatRule(rule, actor), "consultant"), this::seats);
    }

    @PutMapping("/seats/{id}")
    Object changeSeats(
            @PathVariable long id,
            @RequestBody RuleWish.Seats wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        SeatRule rule = read(wish);
        if (preview) {
            seats(id);
            return previews.of(new RuleChange.ChangeSeats(id, rule));
        }
        previews.done(manageRules.changeSeatRule(id, rule, actor), "rule");
        return seats(id);
    }

    @DeleteMapping("/seats/{id}")
    ResponseEntity<Object> removeSeats(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean preview, @CurrentUser Actor actor) {
        if (preview) {
            seats(id);
            return ResponseEntity.ok(previews.of(new RuleChange.RemoveSeats(id)));
        }
        previews.done(manageRules.removeSeatRule(id, actor), "rule");
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/closures")
    ResponseEntity<Object> close(
            @RequestBody RuleWish.Closed wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        var closure = wish.read();
        if (preview) {
            return ResponseEntity.ok(previews.of(new RuleChange.Close(closure)));
        }
        return added("closures", previews.done(manageRules.close(closure, actor), "rule"), this::closure);
    }

    @PutMapping("/closures/{id}")
    Object changeClosure(
            @PathVariable long id,
            @RequestBody RuleWish.Closed wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        var closure = wish.read();
        if (preview) {
            find(id);
            return previews.of(new RuleChange.ChangeClosure(id, closure));
        }
        previews.done(manageRules.changeClosure(id, closure, actor), "rule");
        return closure(id);
    }

    @DeleteMapping("/closures/{id}")
    ResponseEntity<Object> open(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean preview, @CurrentUser Actor actor) {
        if (preview) {
            find(id);
            return ResponseEntity.ok(previews.of(new RuleChange.Open(id)));
        }
        previews.done(manageRules.open(id, actor), "rule");
        return ResponseEntity.noContent().build();
    }

    private SeatRule read(RuleWish.Seats wish) {
        return wish.read(consultants.idOf("consultant", wish.consultant()));
    }

    private interface Shown {
        Object by(long id);
    }

    private static ResponseEntity<Object> added(String kind, @Nullable Long id, Shown shown) {
        long key = Objects.requireNonNull(id);
        return ResponseEntity.created(URI.create("/api/v1/rules/%s/%d".formatted(kind, key)))
                .body(shown.by(key));
    }

    private RuleJson.Seats seats(long id) {
        RuleBook book = ruleBooks.current();
        SeatRule rule = book.seatRules().stream()
                .filter(known -> known.id() == id)
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("rule"));
        Long consultantId = rule.consultantId();
        String consultant = consultantId == null
                ? null
                : book.consultant(consultantId).map(Consultant::name).orElse(null);
        return RuleJson.Seats.of(rule, consultant);
    }

    private RuleJson.Closed closure(long id) {
        return RuleJson.Closed.of(find(id));
    }

    private Closure find(long id) {
        return ruleBooks.current().closures().stream()
                .filter(known -> known.id() == id)
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound("rule"));
    }
}
