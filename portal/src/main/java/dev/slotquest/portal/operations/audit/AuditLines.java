package dev.slotquest.portal.operations.audit;

import dev.slotquest.audit.AuditEntry;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Entries of the trail as the page shows them. */
@Component
class AuditLines {

    private static final int LONGEST = 300;

    private final Wording wording;

    AuditLines(Wording wording) {
        this.wording = wording;
    }

    /**
     * An entry.
     *
     * @param channel from where, in a word
     * @param address of the page of the object; {@code null} when it has none
     * @param changes field by field
     */
    record Line(AuditEntry entry, String channel, @Nullable String address, List<Change> changes) {}

    /** A field before and after; {@code null} where there was nothing. */
    record Change(
            String field, @Nullable String before, @Nullable String after) {}

    Line line(AuditEntry entry) {
        return new Line(
                entry,
                wording.text("history.channel." + entry.actor().channel()),
                address(entry.subject()),
                changes(entry));
    }

    /** A field that was empty and stayed so did not change. */
    private static List<Change> changes(AuditEntry entry) {
        Set<String> fields = new LinkedHashSet<>(entry.before().keySet());
        fields.addAll(entry.after().keySet());
        List<Change> changes = new ArrayList<>();
        for (String field : fields) {
            var change = new Change(field, value(entry.before(), field), value(entry.after(), field));
            if (change.before() != null || change.after() != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static @Nullable String value(Map<String, @Nullable Object> values, String field) {
        Object value = values.get(field);
        if (value == null) {
            return null;
        }
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    static @Nullable String address(Subject subject) {
        String folder = switch (subject.type()) {
            case "booking" -> "/bookings";
            case "user", "player" -> "/admin/users";
            case "customer" -> "/admin/customers";
            case "job" -> "/admin/jobs";
            default -> null;
        };
        if (folder != null) {
            return UriComponentsBuilder.fromPath(folder)
                    .pathSegment(subject.id())
                    .encode()
                    .toUriString();
        }
        return switch (subject.type()) {
            case "consultant" -> "/admin/consultants";
            case "rule" -> "/admin/rules";
            case "backup" -> "/admin/backups";
            default -> null;
        };
    }
}
