package dev.slotquest.portal.schedule;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.calendar.Reconciliation;
import dev.slotquest.calendar.Reconciliation.Finding;
import dev.slotquest.calendar.Reconciliations;
import dev.slotquest.calendar.Reconciliations.Remedy;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The newest report about differences between bookings and calendars, as the page shows it. */
@Component
class Differences {

    private static final int MOST_SHOWN = 100;

    private final Reconciliations reconciliations;
    private final BookingLookup bookings;
    private final RuleBooks ruleBooks;
    private final Wording wording;

    Differences(Reconciliations reconciliations, BookingLookup bookings, RuleBooks ruleBooks, Wording wording) {
        this.reconciliations = reconciliations;
        this.bookings = bookings;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
    }

    /**
     * One difference.
     *
     * @param remedies what can be done about it, while it is open
     */
    record Line(Finding finding, String calendar, @Nullable Booking booking, List<Remedy> remedies) {}

    void show(Model model) {
        Optional<Reconciliation> latest = reconciliations.latest();
        model.addAttribute("report", latest.orElse(null));
        List<Finding> findings = latest.map(Reconciliation::findings).orElse(List.of());
        model.addAttribute(
                "differences",
                findings.stream().limit(MOST_SHOWN).map(this::line).toList());
        model.addAttribute(
                "openDifferences", findings.stream().filter(Finding::open).count());
    }

    private Line line(Finding finding) {
        Long booking = finding.bookingId();
        return new Line(
                finding,
                calendar(finding),
                booking == null ? null : bookings.byId(booking).orElse(null),
                finding.open() ? remedies(finding.kind()) : List.of());
    }

    private String calendar(Finding finding) {
        Long consultant = finding.consultantId();
        return consultant == null
                ? wording.text("differences.central")
                : ruleBooks
                        .current()
                        .consultant(consultant)
                        .map(Consultant::name)
                        .orElse("–");
    }

    private static List<Remedy> remedies(Reconciliation.Kind kind) {
        return switch (kind) {
            case MISSING -> List.of(Remedy.WRITE, Remedy.LEAVE);
            case ORPHAN -> List.of(Remedy.REMOVE, Remedy.LEAVE);
            case CHANGED -> List.of(Remedy.WRITE, Remedy.LEAVE);
            case DELETED, COPY, UNREADABLE -> List.of(Remedy.LEAVE);
        };
    }
}
