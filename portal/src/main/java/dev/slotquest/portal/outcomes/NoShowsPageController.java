package dev.slotquest.portal.outcomes;

import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.OverdueOutcomes;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.ResolveNoShow;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.outcomes.NoShowsQuery.View;
import dev.slotquest.portal.web.ReturnAddress;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

/** Who did not come, who is to be called, what nobody has said anything of, and the rates: for those who lead the team. */
@Controller
class NoShowsPageController {

    private static final String DEFAULT_BACK = "/noshows";

    /** What can be said of many at once; everything else needs a reason or a time. */
    private static final Set<Outcome> TOGETHER = EnumSet.of(Outcome.CAME, Outcome.NO_SHOW, Outcome.GHOST);

    private final NoShowAlerts alerts;
    private final CallBacks callBacks;
    private final OverdueOutcomes overdueOutcomes;
    private final ResolveNoShow resolveNoShow;
    private final RecordOutcome recordOutcome;
    private final NoShowLines lines;
    private final RateCards rateCards;
    private final RuleBooks ruleBooks;
    private final Wording wording;
    private final BusinessTime time;

    NoShowsPageController(
            NoShowAlerts alerts,
            CallBacks callBacks,
            OverdueOutcomes overdueOutcomes,
            ResolveNoShow resolveNoShow,
            RecordOutcome recordOutcome,
            NoShowLines lines,
            RateCards rateCards,
            RuleBooks ruleBooks,
            Wording wording,
            BusinessTime time) {
        this.alerts = alerts;
        this.callBacks = callBacks;
        this.overdueOutcomes = overdueOutcomes;
        this.resolveNoShow = resolveNoShow;
        this.recordOutcome = recordOutcome;
        this.lines = lines;
        this.rateCards = rateCards;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
        this.time = time;
    }

    /** What can be done about a customer who did not come. */
    enum Deed {
        CALL_BACK,
        CALL_MYSELF,
        NEW_TIME,
        GHOST,
        DISMISS
    }

    @GetMapping("/noshows")
    String page(@RequestParam Map<String, String> parameters, @CurrentUser User me, Model model) {
        var query = new NoShowsQuery(parameters, time);
        model.addAttribute("query", query);
        model.addAttribute("counts", counts(me));
        model.addAttribute("rates", rateCards.now());
        switch (query.getView()) {
            case ALERTS -> {
                Page<NoShowAlert> open = cut(alerts.open(me), query.page());
                model.addAttribute("found", open);
                model.addAttribute("alerts", lines.alerts(open.items()));
            }
            case CALLS -> {
                var calls = cut(callBacks.open(me), query.page());
                model.addAttribute("found", calls);
                model.addAttribute("calls", lines.calls(calls.items(), me));
            }
            case OUTCOMES -> {
                model.addAttribute("found", overdueOutcomes.find(query.wanted(), query.page(), me));
                model.addAttribute("consultants", ruleBooks.current().consultants());
                model.addAttribute("together", TOGETHER);
            }
            case SETTLED -> {
                Page<NoShowAlert> settled = alerts.recent(me, query.page());
                model.addAttribute("found", settled);
                model.addAttribute("alerts", lines.alerts(settled.items()));
            }
        }
        return "outcomes/noshows";
    }

    private Map<View, Long> counts(User me) {
        Map<View, Long> counts = new LinkedHashMap<>();
        counts.put(View.ALERTS, alerts.openCount(me));
        counts.put(View.CALLS, (long) callBacks.open(me).size());
        counts.put(View.OUTCOMES, overdueOutcomes.overdueCount(me));
        return counts;
    }

    private static <T> Page<T> cut(List<T> all, PageRequest page) {
        int from = (int) Math.min(page.offset(), all.size());
        return new Page<>(
                all.subList(from, Math.min(from + page.size(), all.size())), page.page(), page.size(), all.size());
    }

    @PostMapping("/noshows/{id:\\d+}")
    String resolve(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String deed,
            @RequestParam(required = false) @Nullable String back,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        Deed wanted = Typed.choice(Deed.class, deed).orElseThrow(Typed::unreadable);
        switch (act(id, wanted, me)) {
            case ResolveNoShow.Result.Done(var alert) -> {
                Toast.ok(redirect, "noshows.done", lines.decision(alert));
                if (wanted == Deed.NEW_TIME) {
                    return "redirect:/bookings/" + alert.booking().reference() + "/new-time";
                }
            }
            case ResolveNoShow.Result.DecidedBefore(var alert) ->
                Toast.warn(redirect, "noshows.decidedBefore", lines.decision(alert));
            case ResolveNoShow.Result.Unknown() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return backTo(back);
    }

    private ResolveNoShow.Result act(long id, Deed deed, User me) {
        return switch (deed) {
            case CALL_BACK -> resolveNoShow.callBack(id, me, Channel.PORTAL);
            case CALL_MYSELF -> resolveNoShow.callBackMyself(id, me, Channel.PORTAL);
            case NEW_TIME -> resolveNoShow.offerNewTime(id, me, Channel.PORTAL);
            case GHOST -> resolveNoShow.markGhost(id, me, Channel.PORTAL);
            case DISMISS -> resolveNoShow.dismiss(id, me, Channel.PORTAL);
        };
    }

    /** Says the same of many; each on its own, so that one that is known already keeps nobody up. */
    @PostMapping("/noshows/outcomes")
    String record(
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable List<String> reference,
            @RequestParam(required = false) @Nullable String back,
            @CurrentUser User me,
            RedirectAttributes redirect) {
        Outcome what =
                Typed.choice(Outcome.class, outcome).filter(TOGETHER::contains).orElseThrow(Typed::unreadable);
        if (reference == null || reference.isEmpty()) {
            Toast.info(redirect, "noshows.nothingTicked");
            return backTo(back);
        }
        if (reference.size() > PageRequest.MAX_SIZE) {
            throw Typed.unreadable();
        }
        Tally tally = record(what, reference, me);
        if (tally.clean()) {
            Toast.ok(redirect, "noshows.recorded", tally.words(wording));
        } else {
            Toast.warn(redirect, "noshows.recorded", tally.words(wording));
        }
        return backTo(back);
    }

    private Tally record(Outcome what, List<String> references, User me) {
        var tally = new Tally();
        references.stream()
                .distinct()
                .forEach(reference ->
                        tally.add(recordOutcome.record(reference.strip(), OutcomeWish.of(what), me, Channel.PORTAL)));
        return tally;
    }

    private static String backTo(@Nullable String back) {
        return "redirect:" + ReturnAddress.inside(back == null ? DEFAULT_BACK : back);
    }
}
