package dev.slotquest.portal.booking;

import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingFilter.State;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.Potential;
import dev.slotquest.portal.web.PageAddress;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the address of the list asks for; a part that makes no sense is left out and named in {@link #notUnderstood}. */
final class BookingsQuery {

    static final int ROWS = 25;

    private static final int FARTHEST_PAGE = 1_000_000;
    private static final List<String> PARTS = List.of(
            "when",
            "q",
            "from",
            "to",
            "consultant",
            "booked_by",
            "status",
            "potential",
            "made_from",
            "made_to",
            "sort");

    private static final List<String> PARTS_ABOUT_TIME = List.of("q", "from", "to", "status", "made_from", "made_to");

    /** Which part of the list is looked at. */
    enum When {
        COMING,
        PAST,
        ALL
    }

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final @Nullable LocalDate madeFrom;
    private final @Nullable LocalDate madeTo;
    private final @Nullable Long consultant;
    private final @Nullable Long bookedBy;
    private final @Nullable State state;
    private final @Nullable Potential potential;
    private final @Nullable String sort;
    private final int page;
    private final When when;
    private final BusinessTime time;

    BookingsQuery(Map<String, String> parameters, BookingSearch search, BusinessTime time) {
        this.time = time;
        for (String part : PARTS) {
            Typed.text(parameters.get(part)).ifPresent(text -> parts.put(part, text));
        }
        When asked = read("when", Typed.choice(When.class, parts.get("when")));
        boolean aboutTime = PARTS_ABOUT_TIME.stream().anyMatch(parts::containsKey);
        when = asked != null ? asked : aboutTime ? When.ALL : When.COMING;
        from = read("from", Typed.day(parts.get("from")));
        to = read("to", Typed.day(parts.get("to")));
        madeFrom = read("made_from", Typed.day(parts.get("made_from")));
        madeTo = read("made_to", Typed.day(parts.get("made_to")));
        consultant = read("consultant", Typed.number(parts.get("consultant")));
        bookedBy = read("booked_by", Typed.number(parts.get("booked_by")));
        state = read("status", Typed.choice(State.class, parts.get("status")));
        potential = read("potential", Typed.choice(Potential.class, parts.get("potential")));
        sort = read("sort", Typed.text(parts.get("sort")).filter(field -> search.canSortBy(plain(field))));
        page = Math.clamp(Typed.number(parameters.get("page")).orElse(0L), 0, FARTHEST_PAGE);
    }

    private <T> @Nullable T read(String part, Optional<T> meaning) {
        if (parts.containsKey(part) && meaning.isEmpty()) {
            notUnderstood.add(part);
            parts.remove(part);
        }
        return meaning.orElse(null);
    }

    BookingFilter filter() {
        return new BookingFilter(
                from != null ? startOf(from) : when == When.COMING ? startOf(time.today()) : null,
                to != null ? startOf(to.plusDays(1)) : when == When.PAST ? time.now() : null,
                consultant,
                bookedBy,
                state,
                potential,
                parts.get("q"),
                madeFrom == null ? null : startOf(madeFrom),
                madeTo == null ? null : startOf(madeTo.plusDays(1)));
    }

    PageRequest page() {
        return new PageRequest(page, ROWS, order());
    }

    /** The words of a part as they came, or {@code null}. */
    public @Nullable String part(String name) {
        return parts.get(name);
    }

    public List<String> getNotUnderstood() {
        return notUnderstood;
    }

    /** Whether it matters when bookings were made. */
    public boolean isAboutMaking() {
        return madeFrom != null || madeTo != null;
    }

    /** Whether anything but the order was asked for. */
    public boolean isFiltered() {
        return parts.keySet().stream().anyMatch(part -> !part.equals("sort") && !part.equals("when"));
    }

    public When getWhen() {
        return when;
    }

    public When[] getViews() {
        return When.values();
    }

    /** The address of the same list, looked at in another part of time. */
    public String viewAddress(When other) {
        Map<String, String> asked = new LinkedHashMap<>(parts);
        asked.remove("sort");
        asked.put("when", other.name().toLowerCase(Locale.ROOT));
        return PageAddress.of("/bookings", asked);
    }

    /** The address of the same list as a file. */
    public String exportAddress() {
        Map<String, String> asked = new LinkedHashMap<>(parts);
        asked.remove("sort");
        asked.put("when", when.name().toLowerCase(Locale.ROOT));
        return PageAddress.of("/bookings/export", asked);
    }

    /** The address of another page of the same list. */
    public String pageAddress(int other) {
        Map<String, String> asked = new LinkedHashMap<>(parts);
        if (other > 0) {
            asked.put("page", Integer.toString(other));
        }
        return PageAddress.of("/bookings", asked);
    }

    /** The address of the same list in the order of a field; asked twice, the other way round. */
    public String sortAddress(String field) {
        Map<String, String> asked = new LinkedHashMap<>(parts);
        asked.put("sort", "ascending".equals(direction(field)) ? "-" + field : field);
        return PageAddress.of("/bookings", asked);
    }

    /** {@code ascending}, {@code descending}, or {@code null} when the list is not in the order of this field. */
    public @Nullable String direction(String field) {
        String order = order();
        if (order.equals(field)) {
            return "ascending";
        }
        return order.equals("-" + field) ? "descending" : null;
    }

    private static String plain(String field) {
        return field.startsWith("-") ? field.substring(1) : field;
    }

    /** What is past is read backwards. */
    private String order() {
        return sort != null ? sort : when == When.COMING ? "starts_at" : "-starts_at";
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }
}
