package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarPort.Source;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Knows what people call the labels of a calendar; asks the calendar only for labels it has never heard of. */
@Component
class LabelNames {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final SyncTable syncs;
    private final Calendars calendars;
    private final TransactionTemplate transaction;

    LabelNames(SyncTable syncs, Calendars calendars, TransactionTemplate transaction) {
        this.syncs = syncs;
        this.calendars = calendars;
        this.transaction = transaction;
    }

    /** What people call a label, {@code null} where it has no name. */
    @Nullable
    String nameOf(Source source, String label) {
        Map<String, String> known = known(source);
        return known.containsKey(label) ? known.get(label) : asked(source).get(label);
    }

    private Map<String, String> known(Source source) {
        return syncs.find(CalendarKey.of(source))
                .flatMap(sync -> Optional.ofNullable(sync.labels()))
                .map(json -> JSON.readValue(json, NAMES))
                .orElse(Map.of());
    }

    /** Asks the calendar, and keeps what it says. */
    private Map<String, String> asked(Source source) {
        Map<String, String> names = calendars.of(source).describe(source).labelNames();
        String json = JSON.writeValueAsString(names);
        transaction.executeWithoutResult(status -> syncs.labels(CalendarKey.of(source), json));
        return names;
    }
}
