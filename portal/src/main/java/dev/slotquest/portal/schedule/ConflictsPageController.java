package dev.slotquest.portal.schedule;

import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.ConflictInbox;
import dev.slotquest.booking.ResolveConflict;
import dev.slotquest.calendar.Reconciliations;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for a decision: bookings in conflict and, for those who lead, differences between bookings and calendars. */
@Controller
class ConflictsPageController {

    private static final String PAGE = "redirect:/conflicts";
    private static final int SETTLED_ROWS = 25;
    private static final int FARTHEST_PAGE = 100_000;
    private static final List<CancelReason> REASONS = Arrays.stream(CancelReason.values())
            .filter(reason -> reason != CancelReason.UNDONE)
            .toList();

    private final ConflictInbox inbox;
    private final ResolveConflict resolveConflict;
    private final Reconciliations reconciliations;
    private final Differences differences;
    private final ConflictWords words;

    ConflictsPageController(
            ConflictInbox inbox,
            ResolveConflict resolveConflict,
            Reconciliations reconciliations,
            Differences differences,
            ConflictWords words) {
        this.inbox = inbox;
        this.resolveConflict = resolveConflict;
        this.reconciliations = reconciliations;
        this.differences = differences;
        this.words = words;
    }

    /**
     * One conflict as the page shows it.
     *
     * @param mayMove whether this person may give the booking another slot
     * @param moveTo the day on which to look for one, {@code null} for the usual one
     */
    record Line(
            Conflict conflict,
            String what,
            @Nullable String decision,
            boolean mayMove,
            @Nullable LocalDate moveTo) {}

    @GetMapping("/conflicts")
    String page(@RequestParam(required = false) @Nullable String page, @CurrentUser User me, Model model) {
        int wanted = Math.clamp(Typed.number(page).orElse(0L), 0, FARTHEST_PAGE);
        model.addAttribute(
                "open", inbox.open(me).stream().map(one -> line(one, me)).toList());
        model.addAttribute(
                "settled",
                inbox.recent(me, new PageRequest(wanted, SETTLED_ROWS, null)).map(one -> line(one, me)));
        model.addAttribute("query", new PageQuery());
        model.addAttribute("reasons", REASONS);
        model.addAttribute("leads", me.may(Permission.LEAD_TEAM));
        if (me.may(Permission.LEAD_TEAM)) {
            differences.show(model);
        }
        return "schedule/conflicts";
    }

    @PostMapping("/conflicts/{id:\\d+}/keep")
    String keep(@PathVariable long id, @CurrentUser User me, RedirectAttributes redirect) {
        return tell(resolveConflict.keep(id, me, Channel.PORTAL), redirect);
    }

    @PostMapping("/conflicts/{id:\\d+}/cancel")
    String cancel(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        CancelReason why = Typed.choice(CancelReason.class, reason)
                .filter(REASONS::contains)
                .orElseThrow(Typed::unreadable);
        return tell(resolveConflict.cancel(id, why, me, Channel.PORTAL), redirect);
    }

    @PostMapping("/conflicts/differences")
    String compare(@CurrentUser Actor actor, RedirectAttributes redirect) {
        reconciliations.request(actor);
        Toast.info(redirect, "differences.requested");
        return PAGE;
    }

    @PostMapping("/conflicts/differences/{id:\\d+}")
    String settle(
            @PathVariable long id, @RequestParam String remedy, @CurrentUser Actor actor, RedirectAttributes redirect) {
        var wanted = Typed.choice(Reconciliations.Remedy.class, remedy).orElseThrow(Typed::unreadable);
        if (reconciliations.resolve(id, wanted, actor)) {
            Toast.ok(redirect, "differences.settled");
        } else {
            Toast.warn(redirect, "differences.settledBefore");
        }
        return PAGE;
    }

    private String tell(ResolveConflict.Result result, RedirectAttributes redirect) {
        switch (result) {
            case ResolveConflict.Result.Done _ -> Toast.ok(redirect, "conflicts.done");
            case ResolveConflict.Result.DecidedBefore(var conflict) ->
                Toast.warn(redirect, "conflicts.decidedBefore", words.decision(conflict));
            case ResolveConflict.Result.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return PAGE;
    }

    private Line line(Conflict conflict, User me) {
        var booking = conflict.booking();
        boolean mayMove = me.may(Permission.LEAD_TEAM) || (me.may(Permission.BOOK) && booking.bookedBy() == me.id());
        return new Line(
                conflict,
                words.what(conflict),
                conflict.open() ? null : words.decision(conflict),
                mayMove,
                words.day(conflict.proposedStart()));
    }

    /** The addresses of the pages of settled conflicts. */
    record PageQuery() {
        public String pageAddress(int page) {
            return "/conflicts?page=" + page;
        }
    }
}
