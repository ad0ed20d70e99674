package dev.slotquest.portal.booking;

import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.FindBookings;
import dev.slotquest.booking.Potential;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.PageRequest;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of bookings; its filters stand in the address. */
@Controller
class BookingsPageController {

    private final BookingSearch search;
    private final FindBookings findBookings;
    private final RuleBooks ruleBooks;
    private final People people;
    private final BusinessTime time;

    BookingsPageController(
            BookingSearch search, FindBookings findBookings, RuleBooks ruleBooks, People people, BusinessTime time) {
        this.search = search;
        this.findBookings = findBookings;
        this.ruleBooks = ruleBooks;
        this.people = people;
        this.time = time;
    }

    @GetMapping("/bookings")
    String list(@RequestParam Map<String, String> parameters, @CurrentUser User me, Model model) {
        var query = new BookingsQuery(parameters, search, time);
        model.addAttribute("query", query);
        model.addAttribute("found", findBookings.find(query.filter(), query.page(), me));
        model.addAttribute("consultants", ruleBooks.current().consultants());
        model.addAttribute("bookers", bookers(me));
        model.addAttribute("mayExport", me.may(Permission.LEAD_TEAM));
        model.addAttribute("states", BookingFilter.State.values());
        model.addAttribute("potentials", Potential.values());
        return "booking/list";
    }

    /** Who leads the team may look for what one person booked. */
    private List<User> bookers(User me) {
        return me.may(Permission.LEAD_TEAM)
                ? people.list(null, null, null, PageRequest.first(PageRequest.MAX_SIZE))
                        .items()
                : List.of();
    }
}
