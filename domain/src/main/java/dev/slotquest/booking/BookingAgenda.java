package dev.slotquest.booking;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The standing bookings of a stretch of time, by start: what calendars and feeds show. One statement a question. */
@Repository
public class BookingAgenda {

    private static final String SELECT = """
            select b.*, c.name as consultant_name, u.username as booker_username, u.display_name as booker_name
              from booking b
              join consultant c on c.id = b.consultant_id
              join user_account u on u.id = b.booked_by
             where b.seat is not null and\s""";

    private static final String ORDER = " order by b.starts_at, b.id";

    private final JdbcTemplate jdbc;

    BookingAgenda(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those in the span, of one consultant or ({@code null}) of all, that this person may know of. */
    public List<BookingView> within(TimeSpan span, @Nullable Long consultantId, User viewer) {
        List<Object> arguments = new ArrayList<>(List.of(span.start(), span.end()));
        String consultant = "";
        if (consultantId != null) {
            consultant = " and b.consultant_id = ?";
            arguments.add(consultantId);
        }
        return views("b.starts_at >= ? and b.starts_at < ?" + consultant, arguments).stream()
                .filter(view -> ChangeRules.maySee(viewer, view.booking()))
                .toList();
    }

    /** Those that a consultant holds from an instant on. */
    public List<BookingView> heldBy(long consultantId, Instant from) {
        return views("b.consultant_id = ? and b.starts_at >= ?", List.of(consultantId, from));
    }

    /** Those that a person made, or holds as a consultant, from an instant on. */
    public List<BookingView> of(User person, Instant from) {
        Long consultant = person.consultantId();
        return consultant == null
                ? views("b.booked_by = ? and b.starts_at >= ?", List.of(person.id(), from))
                : views(
                        "(b.booked_by = ? or b.consultant_id = ?) and b.starts_at >= ?",
                        List.of(person.id(), consultant, from));
    }

    /** Those made within a span that this person may know of, by start; what was cancelled since is left out. */
    public List<BookingView> madeWithin(TimeSpan span, User viewer) {
        List<Object> arguments = new ArrayList<>(List.of(span.start(), span.end()));
        String own = "";
        if (!viewer.may(Permission.LEAD_TEAM)) {
            own = " and b.booked_by = ?";
            arguments.add(viewer.id());
        }
        return views("b.created_at >= ? and b.created_at < ?" + own, arguments);
    }

    private List<BookingView> views(String condition, List<Object> arguments) {
        return jdbc.query(
                SELECT + condition + ORDER,
                (row, n) -> new BookingView(
                        BookingRows.booking(row),
                        row.getString("consultant_name"),
                        row.getString("booker_username"),
                        row.getString("booker_name")),
                arguments.toArray());
    }
}
