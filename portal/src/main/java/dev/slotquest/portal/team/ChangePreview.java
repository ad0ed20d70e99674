package dev.slotquest.portal.team;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.PreviewRules;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows, before a rule is changed, which bookings of the future would no longer fit; then asks for the yes. */
@Component
class ChangePreview {

    static final String VIEW = "team/preview";
    static final String CONFIRMED = "confirmed";

    private static final int MOST_SHOWN = 50;

    private final PreviewRules previewRules;
    private final BookingLookup bookings;
    private final Wording wording;

    ChangePreview(PreviewRules previewRules, BookingLookup bookings, Wording wording) {
        this.previewRules = previewRules;
        this.bookings = bookings;
        this.wording = wording;
    }

    /** One booking that would no longer fit, and why. */
    record Line(Withdrawn withdrawn, @Nullable Booking booking, String why) {}

    /** One value of the form that is sent again with the yes. */
    record Sent(String name, String value) {}

    /**
     * What the question has to say.
     *
     * @param what the change in a few words
     * @param action where the form goes
     * @param back where who thinks better of it goes
     */
    record Question(String what, String action, String back, Map<String, String[]> sent) {

        List<Sent> values() {
            List<Sent> values = new ArrayList<>();
            sent.forEach((name, some) -> {
                if (!name.equals(CONFIRMED) && !name.equals("_csrf")) {
                    for (String one : some) {
                        values.add(new Sent(name, one));
                    }
                }
            });
            return values;
        }
    }

    /** A change in a few words. */
    String what(RuleChange change) {
        if (change instanceof RuleChange.SetValue(var rule, var value, var _)) {
            return wording.text("rules.what.SetValue", wording.text("rule.name." + rule), value);
        }
        return wording.text("rules.what." + change.getClass().getSimpleName());
    }

    /** Fills in what the page with the question shows; tells what is wrong with the change, where it cannot be made. */
    Optional<PreviewRules.Result.Refused> ask(RuleChange change, Question question, Model model) {
        return switch (previewRules.of(change)) {
            case PreviewRules.Result.Refused refused -> Optional.of(refused);
            case PreviewRules.Result.Affects(var affected) -> {
                show(affected, question, model);
                yield Optional.empty();
            }
        };
    }

    /** As {@link #ask}, and only where a booking is affected; tells whether there is something to ask. */
    boolean mustAsk(RuleChange change, Question question, Model model) {
        if (previewRules.of(change) instanceof PreviewRules.Result.Affects(var affected) && !affected.isEmpty()) {
            show(affected, question, model);
            return true;
        }
        return false;
    }

    private void show(List<Withdrawn> affected, Question question, Model model) {
        model.addAttribute("question", question);
        model.addAttribute("values", question.values());
        model.addAttribute("count", affected.size());
        model.addAttribute(
                "lines", affected.stream().limit(MOST_SHOWN).map(this::line).toList());
    }

    private Line line(Withdrawn withdrawn) {
        Long id = withdrawn.seat().bookingId();
        return new Line(
                withdrawn,
                id == null ? null : bookings.byId(id).orElse(null),
                withdrawn.obstacles().stream().map(this::word).collect(Collectors.joining(", ")));
    }

    private String word(Obstacle obstacle) {
        return obstacle.code() == Obstacle.Code.FULL
                ? wording.text("rules.preview.fewerSeats")
                : wording.obstacle(obstacle);
    }
}
