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

    private static final String NOTHING = "1 = 0";

    private final List<String> joins = new ArrayList<>();
    private final List<Object> joined = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    /** A consultant. */
    record Named(long id, String name) {

        boolean isCalled(String word) {
            String wanted = word.toLowerCase(Locale.ROOT);
            return Stream.of(name.toLowerCase(Locale.ROOT).split("\\s+", -1)).anyMatch(wanted::equals);
        }
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
        add("b.starts_at >= ?", filter.from());
        add("b.starts_at < ?", filter.to());
        add("b.consultant_id = ?", filter.consultantId());
        add("b.booked_by = ?", filter.bookedBy());
        add(
                "b.potential = ?",
                filter.potential() == null ? null : filter.potential().name());
        BookingFilter.State state = filter.state();
        if (state != null) {
            switch (state) {
                case BOOKED -> conditions.add("b.seat is not null and b.outcome is null");
                case CANCELLED -> conditions.add("b.status = 'CANCELLED'");
                case CAME, NO_SHOW, GHOST, MOVED -> add("b.seat is not null and b.outcome = ?", state.name());
            }
        }
        return this;
    }

    private void add(String condition, @Nullable Object argument) {
        if (argument != null) {
            conditions.add(condition);
            arguments.add(argument);
        }
    }

    /** Each word somewhere: every booking that is left is looked at. */
    SearchConditions anywhere(SearchWords words) {
        words.words().forEach(this::anywhere);
        return this;
    }

    private void anywhere(Word word) {
        String part = "%" + word.escaped() + "%";
        List<String> places = new ArrayList<>(List.of(
                "b.last_name like ?",
                "b.first_name like ?",
                "b.email like ?",
                "b.campaign like ?",
                "b.note like ?",
                "b.consultant_id in (select id from consultant where name like ?)"));
        places.forEach(place -> arguments.add(part));
        if (word.reference() != null) {
            places.add("b.reference = ?");
            arguments.add(word.reference());
        }
        String number = word.number() == null ? word.digits() : word.number();
        if (number != null) {
            places.add("b.phone like ?");
            arguments.add("%" + number + "%");
        }
        conditions.add("(" + String.join(" or ", places) + ")");
    }

    /**
     * Each word where an index leads to it: how a name, a campaign or a number begins, a reference, a consultant.
     *
     * @param notesFrom from which start on notes, addresses and the middle of numbers are read as well; {@code null}: not
     *     at all
     */
    SearchConditions byIndex(SearchWords words, List<Named> consultants, @Nullable Instant notesFrom) {
        int number = 0;
        for (Word word : words.words()) {
            String found = "w" + number++;
            joins.add(" join (%s) %s on %s.id = b.id"
                    .formatted(String.join(" union ", places(word, consultants, notesFrom)), found, found));
        }
        return this;
    }

    private List<String> places(Word word, List<Named> consultants, @Nullable Instant notesFrom) {
        List<String> places = new ArrayList<>();
        String beginning = word.escaped() + "%";
        for (String column : List.of("last_name", "first_name", "name_end", "campaign")) {
            place(places, column + " like ?", beginning);
        }
        if (word.reference() != null) {
            place(places, "reference = ?", word.reference());
        }
        if (word.number() != null) {
            place(places, "phone like ?", word.number() + "%");
        }
        consultants.stream()
                .filter(consultant -> consultant.isCalled(word.text()))
                .forEach(consultant -> place(places, "consultant_id = ?", consultant.id()));
        if (notesFrom != null) {
            place(
                    places,
                    "starts_at >= ? and (note like ? or email like ? or last_name like ? or %s)"
                            .formatted(word.digits() == null ? NOTHING : "phone like '%" + word.digits() + "%'"),
                    notesFrom);
            String part = "%" + word.escaped() + "%";
            joined.addAll(List.of(part, part, part));
        }
        return places;
    }

    private void place(List<String> places, String condition, Object argument) {
        places.add("select id from booking where " + condition);
        joined.add(argument);
    }
}
