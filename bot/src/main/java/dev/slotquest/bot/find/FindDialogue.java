package dev.slotquest.bot.find;

import dev.slotquest.booking.Booking.BookedCustomer;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.FindBookings;
import dev.slotquest.bot.booking.BookingCards;
import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.find.FindChoice.Open;
import dev.slotquest.bot.find.FindChoice.Search;
import dev.slotquest.bot.find.FindChoice.Show;
import dev.slotquest.bot.find.FindState.Asking;
import dev.slotquest.bot.find.FindState.Found;
import dev.slotquest.bot.find.FindState.Left;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A search in one message: the newest first, page by page; each can be opened. */
@Component
class FindDialogue implements Dialogue<FindState, FindChoice> {

    private static final int ROWS = 6;
    private static final int MOST_CUSTOMERS = 3;
    private static final String NEWEST_FIRST = "-starts_at";

    private final FindBookings findBookings;
    private final BookingCards cards;
    private final SlotWording wording;

    FindDialogue(FindBookings findBookings, BookingCards cards, SlotWording wording) {
        this.findBookings = findBookings;
        this.cards = cards;
        this.wording = wording;
    }

    @Override
    public String name() {
        return "find";
    }

    @Override
    public Class<FindState> states() {
        return FindState.class;
    }

    @Override
    public Class<FindChoice> choices() {
        return FindChoice.class;
    }

    @Override
    public View view(Turn turn, FindState state) {
        return switch (state) {
            case Asking() -> turn.view().line("find.what").line("find.help").hint("find.hint");
            case Found found -> found(turn, found);
            case Left() -> turn.view().line("find.left");
        };
    }

    private View found(Turn turn, Found state) {
        Page<BookingView> page = find(turn, state);
        if (page.total() == 0) {
            return turn.view().line("find.nothing", state.text()).line("find.help");
        }
        View view = turn.view()
                .heading("find.heading", page.total(), state.text())
                .items(page.items().stream().map(each -> line(turn, each)).toList());
        page.items()
                .forEach(each -> view.row(
                        Option.of(label(turn, each), new Open(each.booking().reference()))));
        return view.row(customers(turn, state, page)).row(pages(turn, page));
    }

    private Page<BookingView> find(Turn turn, Found state) {
        var filter = new BookingFilter(null, null, null, null, null, null, state.text());
        return findBookings.find(filter, new PageRequest(state.page(), ROWS, NEWEST_FIRST), turn.person());
    }

    private List<Span> line(Turn turn, BookingView view) {
        String state = turn.text("status." + BookingFilter.stateOf(view.booking()));
        String phone = view.booking().customer().phone();
        return turn.rich(
                phone == null ? "find.line" : "find.line-phone",
                cards.slot(turn, view),
                view.booking().customer().name(),
                view.booking().reference(),
                state,
                phone == null ? "" : wording.phone(phone));
    }

    private String label(Turn turn, BookingView view) {
        return "%s · %s"
                .formatted(
                        wording.moment(view.booking().startsAt(), turn.locale()),
                        view.booking().customer().name());
    }

    /** Who is on this page, to see all of one; none where it is one customer anyway. */
    private static List<Option> customers(Turn turn, Found state, Page<BookingView> page) {
        Map<Long, BookedCustomer> customers = new LinkedHashMap<>();
        page.items()
                .forEach(view -> customers.putIfAbsent(
                        view.booking().customer().id(), view.booking().customer()));
        return customers.size() == 1
                ? List.of()
                : customers.values().stream()
                        .filter(customer -> !queryOf(customer).equals(state.text()))
                        .limit(MOST_CUSTOMERS)
                        .map(customer -> Option.of(
                                turn.text("find.option.customer", customer.name()), new Search(queryOf(customer))))
                        .toList();
    }

    private static String queryOf(BookedCustomer customer) {
        String phone = customer.phone();
        return phone == null ? customer.name() : phone;
    }

    private static List<Option> pages(Turn turn, Page<BookingView> page) {
        List<Option> options = new ArrayList<>();
        if (page.page() > 0) {
            options.add(Option.of(turn.text("find.option.before"), new Show(page.page() - 1)));
        }
        if (page.page() + 1 < page.pages()) {
            options.add(
                    Option.of(turn.text("find.option.more", page.page() + 2, page.pages()), new Show(page.page() + 1)));
        }
        return options;
    }

    @Override
    public Next chosen(Turn turn, FindState state, FindChoice choice) {
        return switch (choice) {
            case Open(var reference) -> Next.begin(cards.looking(reference));
            case Show(var page) -> Next.become(state instanceof Found found ? new Found(found.text(), page) : state);
            case Search(var text) -> Next.become(new Found(text, 0));
        };
    }

    @Override
    public Next told(Turn turn, FindState state, String text) {
        return Next.become(new Found(FindCommand.shortened(text), 0));
    }

    /** Only while nothing has been looked for: afterwards what is written is a booking wish again. */
    @Override
    public boolean listens(FindState state) {
        return state instanceof Asking;
    }

    @Override
    public boolean lasts(FindState state) {
        return true;
    }

    @Override
    public FindState now(Turn turn, FindState state) {
        return state;
    }

    @Override
    public FindState left(Turn turn, FindState state) {
        return state instanceof Asking ? new Left() : state;
    }
}
