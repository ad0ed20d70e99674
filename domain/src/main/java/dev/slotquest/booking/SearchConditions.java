package dev.slotquest.booking;

import dev.slotquest.booking.SearchWords.Word;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which bookings are wanted, as the database understands it. */
final class SearchConditions {

    /** What people remember the beginning of; each has an index. */
    private static final List<String> BEGINNINGS = List.of("last_name", "first_name", "name_end", "email", "campaign");

    private final List<String> joins = new ArrayList<>();
    private final List<Object> joined = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();
    private @Nullable Instant from;
    private @Nullable Instant to;

    /** A consultant. */
    record Named(long id, String name) {

        boolean isCalled(String word) {
            String wanted = word.toLowerCase(Locale.ROOT);
            return Stream.of(name.toLowerCase(Locale.ROOT).split("\\s+", -1)).anyMatch(wanted::equals);
        }
    }

    /** What the words lead to is few, and has to be looked at first; all that somebody has booked may be very many. */
    String hint() {
        return joins.isEmpty() ? "" : "force index (primary)";
    }

    String joins() {
        return String.join("", joins);
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    List<Object> arguments() {
        List<Object> all = new ArrayList<>(joined);
        all.addAll(arguments);
        return all;
    }

    /** Those that a person may know of. */
    SearchConditions knownTo(User viewer) {
        if (viewer.may(Permission.LEAD_TEAM)) {
            return this;
        }
        if (viewer.consultantId() == null) {
            add("b.booked_by = ?", viewer.id());
        } else {
            add("(b.booked_by = ? or b.consultant_id = ?)", viewer.id());
            arguments.add(viewer.consultantId());
        }
        return this;
    }

    /** Those that a filter lets through, whatever its text. */
    SearchConditions fitting(BookingFilter filter) {
        from = filter.from();
        to = filter.to();
        add("b.starts_at >= ?", filter.from());
        add("b.starts_at < ?", filter.to());
        add("b.consultant_id = ?", filter.consultantId());
        add("b.booked_by = ?", filter.bookedBy());
        add(
                "b.potential = ?",
                filter.potential() == null ? null : filter.potential().name());
        add("b.created_at >= ?", filter.madeFrom());
        add("b.created_at < ?", filter.madeTo());
        addState(filter.state());
        return this;
    }

    private void addState(BookingFilter.@Nullable State state) {
        if (state != null) {
            switch (state) {
                case BOOKED -> conditions.add("b.seat is not null and b.outcome is null");
                case CANCELLED -> conditions.add("b.status = 'CANCELLED'");
                case CAME, NO_SHOW, GHOST, MOVED -> add("b.seat is not null and b.outcome = ?", state.name());
            }
        }
    }

    /** Those with a higher key. */
    SearchConditions after(long id) {
        add("b.id > ?", id);
        return this;
    }

    private void add(String condition, @Nullable Object argument) {
        if (argument != null) {
            conditions.add(condition);
            arguments.add(argument);
        }
    }

    /** Each word where an index leads to it: how a name, a campaign or a number begins, a reference, a consultant. */
    SearchConditions byIndex(SearchWords words, List<Named> consultants) {
        words.words().forEach(word -> join(byIndex(word, consultants)));
        return this;
    }

    /**
     * As {@link #byIndex}, and whatever can be read in bookings themselves.
     *
     * @param earliest from which start on
     */
    SearchConditions byReading(SearchWords words, List<Named> consultants, Instant earliest) {
        for (Word word : words.words()) {
            List<String> places = byIndex(word, consultants);
            places.add(reading(word, earliest));
            join(places);
        }
        return this;
    }

    private void join(List<String> places) {
        String found = "w" + joins.size();
        joins.add(" join (%s) %s on %s.id = b.id".formatted(String.join(" union ", places), found, found));
    }

    private List<String> byIndex(Word word, List<Named> consultants) {
        List<String> places = new ArrayList<>();
        for (String column : BEGINNINGS) {
            places.add("select id from booking where %s like ?".formatted(column));
            joined.add(word.escaped() + "%");
        }
        if (word.reference() != null) {
            places.add("select id from booking where reference = ?");
            joined.add(word.reference());
        }
        if (word.number() != null) {
            places.add("select id from booking where phone like ?");
            joined.add(word.number() + "%");
        }
        consultants.stream()
                .filter(consultant -> consultant.isCalled(word.text()))
                .forEach(consultant -> places.add(ofConsultant(consultant)));
        return places;
    }

    /** Their seats by time stand in one index: looking at nothing else is what makes it fast. */
    private String ofConsultant(Named consultant) {
        StringBuilder place = new StringBuilder("select id from booking where consultant_id = ?");
        joined.add(consultant.id());
        if (from != null) {
            place.append(" and starts_at >= ?");
            joined.add(from);
        }
        if (to != null) {
            place.append(" and starts_at < ?");
            joined.add(to);
        }
        return place.toString();
    }

    private String reading(Word word, Instant earliest) {
        String part = "%" + word.escaped() + "%";
        String number = word.digits() == null ? "" : " or b.phone like '%" + word.digits() + "%'";
        return within(
                "b.starts_at >= ? and (b.note like ? or b.email like ? or b.last_name like ?" + number + ")",
                earliest,
                part,
                part,
                part);
    }

    /** Only among those that are wanted anyway: otherwise it would be far too many. */
    private String within(String condition, Object... values) {
        joined.addAll(arguments);
        joined.addAll(List.of(values));
        List<String> all = new ArrayList<>(conditions);
        all.add(condition);
        return "select b.id from booking b where " + String.join(" and ", all);
    }
}
