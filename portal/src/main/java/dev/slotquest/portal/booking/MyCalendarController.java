package dev.slotquest.portal.booking;

import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.BookingView;
import dev.slotquest.booking.Outcome;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.outcomes.OutcomeCards;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A person's own coming appointments, day by day: those they booked, and those they hold as a consultant. */
@Controller
class MyCalendarController {

    private static final int MOST = PageRequest.MAX_SIZE;
    private static final int MOST_OPEN = 10;

    private final BookingSearch search;
    private final OutcomeCards outcomeCards;
    private final Formats formats;
    private final BusinessTime time;

    MyCalendarController(BookingSearch search, OutcomeCards outcomeCards, Formats formats, BusinessTime time) {
        this.search = search;
        this.outcomeCards = outcomeCards;
        this.formats = formats;
        this.time = time;
    }

    @GetMapping("/my-calendar")
    String page(@CurrentUser User me, Model model) {
        model.addAttribute("booked", byDay(search.comingOf(me, time.now(), MOST)));
        model.addAttribute("held", byDay(held(me)));
        model.addAttribute("isConsultant", me.consultantId() != null);
        model.addAttribute("open", outcomeCards.openOf(me, MOST_OPEN).map(view -> open(view, me)));
        model.addAttribute("calls", outcomeCards.callsOf(me));
        return "booking/mine";
    }

    /** An appointment of which nobody has said anything, and what its consultant can say. */
    record Open(BookingView view, Set<Outcome> sayable) {}

    private Open open(BookingView view, User me) {
        return new Open(view, outcomeCards.sayable(view.booking(), me));
    }

    private List<BookingView> held(User me) {
        if (me.consultantId() == null) {
            return List.of();
        }
        Instant today = time.today().atStartOfDay(time.zone()).toInstant();
        var coming = new BookingFilter(today, null, me.consultantId(), null, State.BOOKED, null, null);
        return search.find(coming, PageRequest.first(MOST), me).items();
    }

    private Map<LocalDate, List<BookingView>> byDay(List<BookingView> views) {
        return views.stream()
                .collect(Collectors.groupingBy(
                        view -> formats.day(view.booking().startsAt()), LinkedHashMap::new, Collectors.toList()));
    }
}
