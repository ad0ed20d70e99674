package dev.slotquest.portal.operations.audit;

import dev.slotquest.audit.AuditSearch;
import dev.slotquest.portal.web.PageAddress;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries the address asks for; what makes no sense there is left out. */
final class AuditQuery {

    static final String PATH = "/admin/audit";

    private static final int ROWS = 50;
    private static final int FARTHEST_PAGE = 1_000_000;
    private static final List<String> PARTS = List.of("from", "to", "actor", "action", "type", "object", "reason");

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final BusinessTime time;
    private final int page;

    AuditQuery(Map<String, String> parameters, BusinessTime time) {
        this.time = time;
        for (String part : PARTS) {
            Typed.text(parameters.get(part)).ifPresent(text -> parts.put(part, text));
        }
        for (String day : List.of("from", "to")) {
            if (Typed.day(parts.get(day)).isEmpty()) {
                parts.remove(day);
            }
        }
        page = Math.clamp(Typed.number(parameters.get("page")).orElse(0L), 0, FARTHEST_PAGE);
    }

    AuditSearch search() {
        return new AuditSearch(
                startOf("from", 0),
                startOf("to", 1),
                parts.get("actor"),
                AuditSearch.beginning(parts.get("action")),
                parts.get("type"),
                parts.get("object"),
                parts.get("reason"));
    }

    PageRequest page() {
        return new PageRequest(page, ROWS, null);
    }

    /** The words of a part as they came, or {@code null}. */
    public @Nullable String part(String name) {
        return parts.get(name);
    }

    /** Whether anything was asked for. */
    public boolean isFiltered() {
        return !parts.isEmpty();
    }

    /** The address of another page of the same list. */
    public String pageAddress(int other) {
        Map<String, String> asked = new LinkedHashMap<>(parts);
        if (other > 0) {
            asked.put("page", Integer.toString(other));
        }
        return PageAddress.of(PATH, asked);
    }

    /** The address of the same entries as a file. */
    public String exportAddress(String format) {
        Map<String, String> asked = new LinkedHashMap<>(parts);
        asked.put("format", format);
        return PageAddress.of(PATH + "/export", asked);
    }

    private @Nullable Instant startOf(String part, int daysOn) {
        return Typed.day(parts.get(part))
                .map((LocalDate day) ->
                        day.plusDays(daysOn).atStartOfDay(time.zone()).toInstant())
                .orElse(null);
    }
}
