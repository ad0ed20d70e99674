package dev.slotquest.portal.history;

import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Subject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what happened to an object, latest first, in the reader's words. */
@Component
public class History {

    private final AuditTrail trail;
    private final People people;
    private final RuleBooks ruleBooks;
    private final Wording wording;
    private final Formats formats;

    History(AuditTrail trail, People people, RuleBooks ruleBooks, Wording wording, Formats formats) {
        this.trail = trail;
        this.people = people;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
        this.formats = formats;
    }

    /**
     * One thing that happened.
     *
     * @param what in a word or two
     * @param who the display name, or what acted by itself
     * @param channel from where, in a word
     * @param changes each as "field: before → after"
     * @param reason why, as somebody said it
     */
    public record Line(
            Instant at,
            String what,
            String who,
            String channel,
            List<String> changes,
            @Nullable String reason) {}

    /** The history of one object; its actions have words under {@code <module>.action.}. */
    public List<Line> of(Subject subject, String module) {
        return trail.of(subject).reversed().stream()
                .map(entry -> line(entry, module))
                .toList();
    }

    private Line line(AuditEntry entry, String module) {
        return new Line(
                entry.occurredAt(),
                wording.textOr(module + ".action." + entry.action(), "history.action.other"),
                who(entry.actor()),
                wording.text("history.channel." + entry.actor().channel()),
                changes(entry),
                entry.reason());
    }

    private String who(Actor actor) {
        Long id = actor.userId();
        return id == null
                ? wording.text("history.itself")
                : people.findById(id).map(User::displayName).orElse(actor.name());
    }

    /** Only what was there before and is different now; a new thing shows itself. */
    private List<String> changes(AuditEntry entry) {
        if (entry.before().isEmpty()) {
            return List.of();
        }
        Set<String> fields = new LinkedHashSet<>(entry.after().keySet());
        fields.retainAll(entry.before().keySet());
        return fields.stream()
                .filter(field -> !field.equals("seat"))
                .filter(field ->
                        !Objects.equals(entry.before().get(field), entry.after().get(field)))
                .map(field -> wording.text(
                        "history.change",
                        wording.textOr("history.field." + field, "history.field.other"),
                        value(field, entry.before().get(field)),
                        value(field, entry.after().get(field))))
                .toList();
    }

    private String value(String field, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return "–";
        }
        String text = value.toString();
        return switch (field) {
            case "starts_at" -> start(text);
            case "consultant", "consultant_id" -> consultant(text);
            case "role" -> wording.textOr("identity.role." + text, "history.field.other");
            case "potential" -> wording.textOr("potential." + text, "history.field.other");
            case "outcome" -> wording.textOr("outcome." + text, "history.field.other");
            default -> text;
        };
    }

    private String start(String text) {
        try {
            return formats.start(Instant.parse(text));
        } catch (DateTimeException _) {
            return text;
        }
    }

    private String consultant(String id) {
        return Typed.number(id)
                .flatMap(number -> ruleBooks.current().consultant(number))
                .map(Consultant::name)
                .orElse(id);
    }
}
