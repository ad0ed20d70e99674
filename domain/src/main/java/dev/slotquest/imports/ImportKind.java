package dev.slotquest.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What can be imported, with the fields that are understood; those with a star must be there. */
public enum ImportKind {
    /** Bookings as an export writes them. */
    BOOKINGS("id*,starts_at*,ends_at,consultant*,customer_name*,customer_first_name,customer_last_name,customer_phone,"
            + "customer_email,booked_by,booked_at,status*,potential,campaign,note,channel,points,cancel_reason,"
            + "cancelled_at"),
    /** What has become of bookings that are here, by the id with which they came or their reference. */
    OUTCOMES("id*,status*,cancel_reason"),
    /** Customers, also those who were never booked. */
    CUSTOMERS("id*,customer_name*,customer_first_name,customer_last_name,customer_phone,customer_email,"
            + "do_not_call_since,do_not_call_reason");

    /** Before the name of a column that only a model reads. */
    static final String FEATURE = "feature:";

    private static final Map<String, String> OTHER_NAMES = Map.of(
            "name", "customer_name",
            "first_name", "customer_first_name",
            "last_name", "customer_last_name",
            "phone", "customer_phone",
            "email", "customer_email");

    private final String described;

    ImportKind(String described) {
        this.described = described;
    }

    /** The names of the fields. */
    public List<String> fields() {
        return Arrays.asList(described.replace("*", "").split(",", -1));
    }

    /** The fields without which no row can be read. */
    public List<String> needed() {
        return Arrays.stream(described.split(",", -1))
                .filter(field -> field.endsWith("*"))
                .map(field -> field.substring(0, field.length() - 1))
                .toList();
    }

    /** As addresses and commands call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of this word. */
    public static Optional<ImportKind> called(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** The field for which a name stands without anybody saying so. */
    Optional<String> fieldNamed(String column) {
        String tidy = column.strip().toLowerCase(Locale.ROOT);
        String field = this == CUSTOMERS ? OTHER_NAMES.getOrDefault(tidy, tidy) : tidy;
        return fields().contains(field) ? Optional.of(field) : Optional.empty();
    }
}
