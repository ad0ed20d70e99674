package dev.slotquest.imports;

import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.imports.RowFault.Code;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one row and collects what is wrong with them. */
final class RowReading {

    static final int LONGEST_ID = 100;
    static final int LONGEST_WORD = 40;

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final List<DateTimeFormatter> LOCAL = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss[.SSS]]", Locale.ROOT),
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss[.SSS]]", Locale.ROOT),
            DateTimeFormatter.ofPattern("d.M.uuuu H:mm[:ss]", Locale.ROOT));

    /** Words that stand before the last part of a name and belong to it. */
    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "vom", "zu", "zum", "zur", "de", "del", "della", "di", "da", "der", "den", "la", "le", "el");

    private final SourceRow row;
    private final Map<String, String> fields;
    private final ZoneId zone;
    private final List<RowFault> faults = new ArrayList<>();

    RowReading(SourceRow row, ColumnMapping mapping, ZoneId zone) {
        this.row = row;
        this.fields = mapping.apply(row.values());
        this.zone = zone;
    }

    List<RowFault> faults() {
        return List.copyOf(faults);
    }

    boolean good() {
        return faults.isEmpty();
    }

    void wrong(String field, Code code) {
        faults.add(fault(field, code));
    }

    RowFault fault(String field, Code code) {
        return new RowFault(row.number(), field, code);
    }

    /** The columns that only a model reads. */
    Map<String, String> features() {
        return fields.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(ImportKind.FEATURE))
                .collect(Collectors.toMap(
                        entry -> entry.getKey().substring(ImportKind.FEATURE.length()),
                        entry -> shortened(entry.getValue().strip())));
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }

    @Nullable
    String text(String field, int longest) {
        String value = fields.get(field);
        if (value == null || value.isBlank()) {
            return null;
        }
        String tidy = value.strip();
        if (tidy.length() > longest) {
            wrong(field, Code.TOO_LONG);
            return null;
        }
        return tidy;
    }

    /** A text that must be there; an empty one where it is not. */
    String needed(String field, int longest) {
        String value = fields.get(field);
        if (value == null || value.isBlank()) {
            wrong(field, Code.MISSING);
            return "";
        }
        String text = text(field, longest);
        return text == null ? "" : text;
    }

    Optional<Instant> moment(String field) {
        String text = text(field, LONGEST_WORD);
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> moment = momentIn(text).filter(at -> at.isAfter(EARLIEST) && at.isBefore(LATEST));
        if (moment.isEmpty()) {
            wrong(field, Code.NO_TIME);
        }
        return moment;
    }

    Optional<Instant> neededMoment(String field) {
        return needed(field, LONGEST_WORD).isEmpty() ? Optional.empty() : moment(field);
    }

    private Optional<Instant> momentIn(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.replaceFirst(" ", "T")).toInstant());
        } catch (DateTimeException withoutOffset) {
            return LOCAL.stream()
                    .flatMap(format -> local(text, format).stream())
                    .findFirst();
        }
    }

    private Optional<Instant> local(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDateTime.parse(text, format).atZone(zone).toInstant());
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    <E extends Enum<E>> @Nullable E word(String field, Class<E> type) {
        String text = text(field, LONGEST_WORD);
        if (text == null) {
            return null;
        }
        String name = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        Optional<E> word = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        if (word.isEmpty()) {
            wrong(field, Code.NO_SUCH_WORD);
        }
        return word.orElse(null);
    }

    int number(String field, int most) {
        String text = text(field, LONGEST_WORD);
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) > most) {
            wrong(field, Code.NO_NUMBER);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** The customer, by first and last name where both are told, else by the one name there is. */
    Optional<CustomerCheck.Valid> customer() {
        CustomerDetails details = named();
        if (details.firstName().isBlank() && details.lastName().isBlank()) {
            wrong("customer_name", Code.MISSING);
            return Optional.empty();
        }
        return switch (CustomerCheck.of(details)) {
            case CustomerCheck.Valid valid -> Optional.of(valid);
            case CustomerCheck.Invalid(var wrongs) -> {
                wrongs.forEach(this::wrongCustomer);
                yield Optional.empty();
            }
        };
    }

    private void wrongCustomer(CustomerCheck.Fault fault) {
        switch (fault) {
            case NAME_MISSING -> wrong("customer_name", Code.MISSING);
            case NAME_TOO_LONG -> wrong("customer_name", Code.TOO_LONG);
            case PHONE_INVALID -> wrong("customer_phone", Code.NO_PHONE);
            case EMAIL_INVALID -> wrong("customer_email", Code.NO_EMAIL);
        }
    }

    private CustomerDetails named() {
        String first = fields.getOrDefault("customer_first_name", "").strip();
        String last = fields.getOrDefault("customer_last_name", "").strip();
        if (last.isEmpty()) {
            String name = fields.getOrDefault("customer_name", first).strip();
            int cut = lastPart(name);
            first = name.substring(0, cut).strip();
            last = name.substring(cut);
        }
        return new CustomerDetails(first, last, fields.get("customer_phone"), fields.get("customer_email"));
    }

    private static int lastPart(String name) {
        int cut = name.lastIndexOf(' ') + 1;
        while (cut > 1) {
            int before = name.lastIndexOf(' ', cut - 2) + 1;
            if (!PARTICLES.contains(name.substring(before, cut - 1).toLowerCase(Locale.ROOT))) {
                return cut;
            }
            cut = before;
        }
        return cut;
    }
}
