package dev.slotquest.booking;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds bookings; everybody finds only those they may know of. */
@Repository
public class BookingSearch {

    private static final String SELECT = """
            select b.*, c.name as consultant_name, u.username as booker_username, u.display_name as booker_name
              from booking b
              join consultant c on c.id = b.consultant_id
              join user_account u on u.id = b.booked_by""";

    private static final Map<String, String> SORTS = Map.of(
            "starts_at", "b.starts_at %s, b.id %s",
            "created_at", "b.created_at %s, b.id %s",
            "customer", "b.last_name %s, b.first_name %s, b.id",
            "consultant", "c.name %s, b.starts_at %s, b.id",
            "booked_by", "u.display_name %s, b.starts_at %s, b.id",
            "reference", "b.reference %s, b.id %s",
            "status", "b.status %s, b.outcome %s, b.id",
            "points", "b.points %s, b.id %s");

    private static final String DEFAULT_SORT = "starts_at";

    private final JdbcTemplate jdbc;

    BookingSearch(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a list of bookings can be sorted by this field. */
    public boolean canSortBy(String field) {
        return SORTS.containsKey(field);
    }

    /** The booking with this reference; nothing when there is none that this person may know of. */
    public Optional<BookingView> byReference(String reference, User viewer) {
        String wanted = reference.strip().toUpperCase(Locale.ROOT);
        if (!References.isOne(wanted)) {
            return Optional.empty();
        }
        return views(" where b.reference = ?", List.of(wanted)).stream()
                .filter(view -> ChangeRules.maySee(viewer, view.booking()))
                .findFirst();
    }

    /**
     * One page of the bookings that fit.
     *
     * @throws IllegalArgumentException when the list cannot be sorted by the wanted field
     */
    public Page<BookingView> find(BookingFilter filter, PageRequest page, User viewer) {
        List<String> conditions = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        restrict(viewer, conditions, arguments);
        apply(filter, conditions, arguments);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        long total = Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from booking b" + where, Long.class, arguments.toArray()));
        List<Object> withPage = new ArrayList<>(arguments);
        withPage.add(page.size());
        withPage.add(page.offset());
        List<BookingView> items = total == 0 || page.offset() >= total
                ? List.of()
                : views(where + " order by " + order(page.sort()) + " limit ? offset ?", withPage);
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** A person's own bookings that are still to come, the next first. */
    public List<BookingView> comingOf(User user, Instant now, int most) {
        return views(
                " where b.booked_by = ? and b.seat is not null and b.starts_at > ? order by b.starts_at, b.id limit ?",
                List.of(user.id(), now, most));
    }

    /** These bookings by start, for the product's own work, whoever they belong to; what does not exist is left out. */
    public List<BookingView> named(Collection<Long> ids) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return ids.isEmpty()
                ? List.of()
                : views(" where b.id in (" + marks + ") order by b.starts_at, b.id", List.copyOf(ids));
    }

    private List<BookingView> views(String rest, List<Object> arguments) {
        return jdbc.query(
                SELECT + rest,
                (row, n) -> new BookingView(
                        BookingRows.booking(row),
                        row.getString("consultant_name"),
                        row.getString("booker_username"),
                        row.getString("booker_name")),
                arguments.toArray());
    }

    private static String order(@Nullable String sort) {
        String wanted = sort == null ? DEFAULT_SORT : sort;
        boolean descending = wanted.startsWith("-");
        String field = descending ? wanted.substring(1) : wanted;
        String order = SORTS.get(field);
        if (order == null) {
            throw new IllegalArgumentException(
                    "The list of bookings cannot be sorted by '%s'. Maybe one of %s?".formatted(field, SORTS.keySet()));
        }
        String direction = descending ? "desc" : "asc";
        return order.formatted(direction, direction);
    }

    private static void restrict(User viewer, List<String> conditions, List<Object> arguments) {
        if (viewer.may(Permission.LEAD_TEAM)) {
            return;
        }
        if (viewer.consultantId() == null) {
            conditions.add("b.booked_by = ?");
        } else {
            conditions.add("(b.booked_by = ? or b.consultant_id = ?)");
        }
        arguments.add(viewer.id());
        if (viewer.consultantId() != null) {
            arguments.add(viewer.consultantId());
        }
    }

    private static void apply(BookingFilter filter, List<String> conditions, List<Object> arguments) {
        add(conditions, arguments, "b.starts_at >= ?", filter.from());
        add(conditions, arguments, "b.starts_at < ?", filter.to());
        add(conditions, arguments, "b.consultant_id = ?", filter.consultantId());
        add(conditions, arguments, "b.booked_by = ?", filter.bookedBy());
        add(
                conditions,
                arguments,
                "b.potential = ?",
                filter.potential() == null ? null : filter.potential().name());
        BookingFilter.State state = filter.state();
        if (state != null) {
            switch (state) {
                case BOOKED -> conditions.add("b.seat is not null and b.outcome is null");
                case CANCELLED -> conditions.add("b.status = 'CANCELLED'");
                case CAME, NO_SHOW, GHOST, MOVED ->
                    add(conditions, arguments, "b.seat is not null and b.outcome = ?", state.name());
            }
        }
        if (filter.text() != null) {
            for (String word : filter.text().strip().split("\\s+", 8)) {
                addWord(word, conditions, arguments);
            }
        }
    }

    private static void add(
            List<String> conditions, List<Object> arguments, String condition, @Nullable Object argument) {
        if (argument != null) {
            conditions.add(condition);
            arguments.add(argument);
        }
    }

    private static void addWord(String word, List<String> conditions, List<Object> arguments) {
        if (word.isEmpty()) {
            return;
        }
        String part = "%" + escaped(word) + "%";
        StringBuilder condition = new StringBuilder(
                "(b.last_name like ? or b.first_name like ? or b.email like ? or b.campaign like ? or b.note like ?");
        for (int i = 0; i < 5; i++) {
            arguments.add(part);
        }
        String reference = word.toUpperCase(Locale.ROOT);
        if (References.isOne(reference)) {
            condition.append(" or b.reference = ?");
            arguments.add(reference);
        }
        String digits = word.replaceAll("\\D", "").replaceFirst("^0+", "");
        if (digits.length() >= 3) {
            condition.append(" or b.phone like ?");
            arguments.add("%" + digits + "%");
        }
        conditions.add(condition.append(')').toString());
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
