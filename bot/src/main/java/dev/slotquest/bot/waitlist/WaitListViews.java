package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitEntry;
import dev.slotquest.booking.WaitList;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitView;
import dev.slotquest.bot.booking.Offer;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.waitlist.WaitListChoice.AskToRemove;
import dev.slotquest.bot.waitlist.WaitListChoice.Begin;
import dev.slotquest.bot.waitlist.WaitListChoice.Change;
import dev.slotquest.bot.waitlist.WaitListChoice.Leave;
import dev.slotquest.bot.waitlist.WaitListChoice.Look;
import dev.slotquest.bot.waitlist.WaitListChoice.Mean;
import dev.slotquest.bot.waitlist.WaitListChoice.Pick;
import dev.slotquest.bot.waitlist.WaitListChoice.Remove;
import dev.slotquest.bot.waitlist.WaitListChoice.Save;
import dev.slotquest.bot.waitlist.WaitListChoice.Show;
import dev.slotquest.bot.waitlist.WaitListChoice.Take;
import dev.slotquest.bot.waitlist.WaitListState.Drafting;
import dev.slotquest.bot.waitlist.WaitListState.Left;
import dev.slotquest.bot.waitlist.WaitListState.Listing;
import dev.slotquest.bot.waitlist.WaitListState.Looking;
import dev.slotquest.bot.waitlist.WaitListState.Missed;
import dev.slotquest.bot.waitlist.WaitListState.Offered;
import dev.slotquest.bot.waitlist.WaitListState.Removing;
import dev.slotquest.identity.Permission;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each state of a conversation about the wait list looks like. */
@Component
class WaitListViews {

    private static final int ROWS = 6;
    private static final int SOME_DAYS = 14;

    private final WaitList waitList;
    private final KeptSeatViews keptSeats;
    private final WaitListWording wording;
    private final SlotWording slots;
    private final BusinessTime time;

    WaitListViews(
            WaitList waitList, KeptSeatViews keptSeats, WaitListWording wording, SlotWording slots, BusinessTime time) {
        this.waitList = waitList;
        this.keptSeats = keptSeats;
        this.wording = wording;
        this.slots = slots;
        this.time = time;
    }

    View of(Turn turn, WaitListState state) {
        return switch (state) {
            case Listing(var page, var word) -> listing(turn, page, word);
            case Looking(var entry, var word) ->
                find(turn, entry).map(view -> looking(turn, view, word)).orElseGet(() -> unknown(turn));
            case Removing(var entry) ->
                find(turn, entry).map(view -> removing(turn, view)).orElseGet(() -> unknown(turn));
            case Drafting drafting -> drafting(turn, drafting);
            case Offered offered -> keptSeats.of(turn, offered);
            case Missed missed ->
                find(turn, missed.entry())
                        .map(view -> missed(turn, view, missed.offers()))
                        .orElseGet(() -> unknown(turn));
            case Left _ -> turn.view().line("waitlist.left");
        };
    }

    private Optional<WaitView> find(Turn turn, long entry) {
        return waitList.byId(entry, turn.person());
    }

    private View unknown(Turn turn) {
        return listing(turn, 0, Word.of("waitlist.unknown"));
    }

    private View listing(Turn turn, int number, @Nullable Word word) {
        Page<WaitView> page = waitList.find(WaitList.Part.OPEN, new PageRequest(number, ROWS, null), turn.person());
        View view = turn.view();
        word(view, word);
        if (page.total() == 0) {
            view.line("waitlist.none");
        } else {
            view.heading("waitlist.heading", page.total())
                    .items(page.items().stream().map(each -> line(turn, each)).toList());
        }
        page.items()
                .forEach(each -> view.row(
                        Option.of(label(turn, each), new Look(each.entry().id()))));
        return view.row(pages(turn, page)).row(Option.primary(turn.text("waitlist.option.new"), new Begin()));
    }

    private List<Span> line(Turn turn, WaitView view) {
        WaitEntry entry = view.entry();
        String when = wording.range(turn, entry.range());
        String whose = turn.person().may(Permission.LEAD_TEAM) ? " · " + view.ownerName() : "";
        return turn.rich(
                entry.state() == WaitEntry.State.OFFERED ? "waitlist.line-kept" : "waitlist.line",
                entry.customer().name(),
                when,
                wording.consultant(turn, entry.consultantId()) + whose);
    }

    private String label(Turn turn, WaitView view) {
        String name = view.entry().customer().name();
        return view.entry().state() == WaitEntry.State.OFFERED ? turn.text("waitlist.option.kept", name) : name;
    }

    private static List<Option> pages(Turn turn, Page<WaitView> page) {
        List<Option> options = new ArrayList<>();
        if (page.page() > 0) {
            options.add(Option.of(turn.text("waitlist.option.before"), new Show(page.page() - 1)));
        }
        if (page.page() + 1 < page.pages()) {
            options.add(Option.of(turn.text("waitlist.option.more"), new Show(page.page() + 1)));
        }
        return options;
    }

    private View looking(Turn turn, WaitView found, @Nullable Word word) {
        WaitEntry entry = found.entry();
        View view = turn.view();
        word(view, word);
        view.line("waitlist.state", turn.text("wait-state." + entry.state())).items(facts(turn, Draft.of(entry)));
        String reference = found.bookingReference();
        if (reference != null) {
            view.line("waitlist.booked-as", reference);
        }
        WaitView.Offered kept = found.offer();
        if (entry.open()) {
            if (kept != null) {
                keptSeats.kept(turn, view, entry, kept);
            }
            view.row(
                    Option.of(turn.text("waitlist.option.change"), new Change(entry.id())),
                    Option.danger(turn.text("waitlist.option.remove"), new AskToRemove(entry.id())));
        }
        return view.row(Option.of(turn.text("waitlist.option.all"), new Show(0)));
    }

    private View removing(Turn turn, WaitView found) {
        WaitEntry entry = found.entry();
        return turn.view()
                .line("waitlist.really-remove", entry.customer().name())
                .row(Option.danger(turn.text("waitlist.option.remove"), new Remove(entry.id())))
                .row(Option.of(turn.text("waitlist.option.keep"), new Look(entry.id())));
    }

    private View drafting(Turn turn, Drafting state) {
        Draft draft = state.draft();
        View view = turn.view();
        word(view, state.word());
        view.line(draft.entryId() == null ? "waitlist.new" : "waitlist.changing")
                .items(facts(turn, draft));
        if (!state.doubts().isEmpty()) {
            return doubt(turn, view, state.doubts().getFirst());
        }
        if (!draft.named()) {
            return view.line("waitlist.who").row(leave(turn)).hint("book.hint.customer");
        }
        if (draft.range() == null) {
            return when(turn, view);
        }
        if (draft.customer().phone() == null) {
            view.line("waitlist.phone-missing");
        }
        return view.row(Option.success(
                        turn.text(draft.entryId() == null ? "waitlist.option.save" : "waitlist.option.save-change"),
                        new Save()))
                .row(leave(turn))
                .hint("waitlist.hint.change");
    }

    private View doubt(Turn turn, View view, Doubt doubt) {
        view.line("book.which-meaning", doubt.said());
        for (int i = 0; i < doubt.meanings().size(); i++) {
            Doubt.Meaning meaning = doubt.meanings().get(i);
            WaitRange range = meaning.range();
            String label = range == null ? String.valueOf(meaning.name()) : wording.range(turn, range);
            view.row(Option.of(label, new Mean(i)));
        }
        return view.row(leave(turn)).hint("waitlist.hint.when");
    }

    private View when(Turn turn, View view) {
        LocalDate today = time.today();
        LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return view.line("waitlist.when")
                .row(
                        pick(turn, "waitlist.option.today", WaitRange.days(today, today)),
                        pick(turn, "waitlist.option.tomorrow", WaitRange.days(today.plusDays(1), today.plusDays(1))))
                .row(
                        pick(turn, "waitlist.option.this-week", WaitRange.days(today, monday.minusDays(1))),
                        pick(turn, "waitlist.option.next-week", WaitRange.days(monday, monday.plusDays(6))))
                .row(pick(turn, "waitlist.option.some-days", WaitRange.days(today, today.plusDays(SOME_DAYS))))
                .row(leave(turn))
                .hint("waitlist.hint.when");
    }

    private static Option pick(Turn turn, String key, WaitRange range) {
        return Option.of(turn.text(key), new Pick(range));
    }

    private View missed(Turn turn, WaitView found, List<Offer> offers) {
        View view = turn.view().line("waitlist.missed", found.entry().customer().name());
        view.line(offers.isEmpty() ? "waitlist.nothing-else" : "waitlist.something-else");
        offers.forEach(offer -> view.row(Option.of(slots.slot(offer, turn.locale()), new Take(offer))));
        return view.row(Option.of(turn.text("waitlist.option.all"), new Show(0)));
    }

    private List<List<Span>> facts(Turn turn, Draft draft) {
        List<List<Span>> facts = new ArrayList<>();
        if (draft.named()) {
            facts.add(turn.rich("book.fact.name", name(draft)));
        }
        String phone = draft.customer().phone();
        if (phone != null) {
            facts.add(turn.rich("book.fact.phone", slots.phone(phone)));
        }
        String email = draft.customer().email();
        if (email != null) {
            facts.add(turn.rich("book.fact.email", email));
        }
        WaitRange range = draft.range();
        if (range != null) {
            facts.add(turn.rich("waitlist.fact.when", wording.range(turn, range)));
        }
        facts.add(turn.rich("waitlist.fact.consultant", wording.consultant(turn, draft.consultantId())));
        String note = draft.note();
        if (note != null) {
            facts.add(turn.rich("book.fact.note", note));
        }
        if (draft.potential() != Potential.NORMAL) {
            facts.add(turn.rich("book.fact.potential", turn.text("potential." + draft.potential())));
        }
        return facts;
    }

    private static String name(Draft draft) {
        String first = draft.customer().firstName();
        return first.isEmpty()
                ? draft.customer().lastName()
                : first + " " + draft.customer().lastName();
    }

    private static void word(View view, @Nullable Word word) {
        if (word != null) {
            view.line(word.key(), word.arguments().toArray());
        }
    }

    private static Option leave(Turn turn) {
        return Option.of(turn.text("book.option.leave"), new Leave());
    }
}
