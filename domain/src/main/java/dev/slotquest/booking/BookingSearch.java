package dev.slotquest.booking;

import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds bookings; everybody finds only those they may know of. */
@Repository
public class BookingSearch {

    private static final String SELECT = """
            select b.*, c.name as consultant_name, u.username as booker_username, u.display_name as booker_name
              from booking b\s""";

    private static final String NAMES = """

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

    /** Notes are many words, and read one by one: only those of bookings that somebody may still think of. */
    private static final Duration RECENTLY = Duration.ofDays(60);

    private static final int PORTION = 2_000;

    private final JdbcTemplate jdbc;
    private final BusinessTime time;

    BookingSearch(JdbcTemplate jdbc, BusinessTime time) {
        this.jdbc = jdbc;
        this.time = time;
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
        SearchWords words = SearchWords.of(filter.text() == null ? "" : filter.text());
        if (words.words().isEmpty()) {
            return page(conditions(filter, viewer), page);
        }
        List<SearchConditions.Named> consultants = consultants();
        Page<BookingView> found = page(conditions(filter, viewer).byIndex(words, consultants), page);
        if (found.total() > 0 || words.areKeys()) {
            return found;
        }
        Instant notesFrom = notesFrom(filter);
        return page(conditions(filter, viewer).byReading(words, consultants, notesFrom), page);
    }

    private static SearchConditions conditions(BookingFilter filter, User viewer) {
        return new SearchConditions().knownTo(viewer).fitting(filter);
    }

    private List<SearchConditions.Named> consultants() {
        return jdbc.query(
                "select id, name from consultant",
                (row, n) -> new SearchConditions.Named(row.getLong("id"), row.getString("name")));
    }

    private Page<BookingView> page(SearchConditions conditions, PageRequest page) {
        String rest = conditions.joins() + conditions.where();
        long total = Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from booking b " + conditions.hint() + rest,
                Long.class,
                conditions.arguments().toArray()));
        List<Object> withPage = new ArrayList<>(conditions.arguments());
        withPage.add(page.size());
        withPage.add(page.offset());
        List<BookingView> items = total == 0 || page.offset() >= total
                ? List.of()
                : views(conditions.hint(), rest + " order by " + order(page.sort()) + " limit ? offset ?", withPage);
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** Hands over all bookings that fit, so many at a time that memory does not matter, in the order in which they were made. */
    public void inPortions(BookingFilter filter, User viewer, Consumer<List<BookingView>> reader) {
        SearchWords words = SearchWords.of(filter.text() == null ? "" : filter.text());
        if (words.words().isEmpty()) {
            handOver(() -> conditions(filter, viewer), reader);
            return;
        }
        List<SearchConditions.Named> consultants = consultants();
        boolean any = handOver(() -> conditions(filter, viewer).byIndex(words, consultants), reader);
        if (!any && !words.areKeys()) {
            Instant notesFrom = notesFrom(filter);
            handOver(() -> conditions(filter, viewer).byReading(words, consultants, notesFrom), reader);
        }
    }

    /** Whether there was any. */
    private boolean handOver(Supplier<SearchConditions> conditions, Consumer<List<BookingView>> reader) {
        List<BookingView> portion = portion(conditions.get(), 0);
        boolean any = !portion.isEmpty();
        while (!portion.isEmpty()) {
            reader.accept(portion);
            portion = portion(conditions.get(), portion.getLast().booking().id());
        }
        return any;
    }

    private Instant notesFrom(BookingFilter filter) {
        return filter.from() == null ? time.now().minus(RECENTLY) : filter.from();
    }

    private List<BookingView> portion(SearchConditions conditions, long afterId) {
        SearchConditions rest = conditions.after(afterId);
        List<Object> arguments = new ArrayList<>(rest.arguments());
        arguments.add(PORTION);
        return views(rest.hint(), rest.joins() + rest.where() + " order by b.id limit ?", arguments);
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
        return views("", rest, arguments);
    }

    private List<BookingView> views(String hint, String rest, List<Object> arguments) {
        return jdbc.query(
                SELECT + hint + NAMES + rest,
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
}
