package dev.slotquest.booking;

import dev.slotquest.booking.WaitView.Offered;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Shows who waits: everybody their own customers, who leads the team all. */
@Repository
public class WaitList {

    private static final String SELECT = """
            select e.*, c.name as consultant_name, u.username as owner_username, u.display_name as owner_name,
                   o.id as offer_id, o.consultant_id as offer_consultant, o.starts_at as offer_start,
                   o.ends_at as offer_end, o.state as offer_state, o.freed_at, o.expires_at,
                   oc.name as offer_consultant_name, b.reference
              from wait_entry e
              join user_account u on u.id = e.owner_id
              left join consultant c on c.id = e.consultant_id
              left join wait_offer o on o.entry_id = e.id and o.state in ('OPEN', 'ACCEPTED')
                                    and (e.state = 'BOOKED' or o.state = 'OPEN')
              left join consultant oc on oc.id = o.consultant_id
              left join booking b on b.id = e.booking_id""";

    private final JdbcTemplate jdbc;

    WaitList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Which part of the list is looked at. */
    public enum Part {
        /** Those who wait. */
        OPEN("e.state in ('WAITING', 'OFFERED')", "e.state = 'WAITING', e.created_at, e.id"),
        /** Those whose waiting is over. */
        CLOSED("e.state in ('BOOKED', 'REMOVED', 'PAST')", "e.closed_at desc, e.id desc"),
        ALL("1 = 1", "e.created_at desc, e.id desc");

        private final String condition;
        private final String order;

        Part(String condition, String order) {
            this.condition = condition;
            this.order = order;
        }
    }

    /** Whether a person may know of an entry: it is their own, or they lead the team. */
    static boolean maySee(User user, WaitEntry entry) {
        return user.may(Permission.LEAD_TEAM) || (user.may(Permission.BOOK) && entry.ownerId() == user.id());
    }

    /** One page; offers that wait for an answer come first, then who came first. */
    public Page<WaitView> find(Part part, PageRequest page, User viewer) {
        String where = " where " + part.condition;
        List<Object> arguments = new ArrayList<>();
        if (!viewer.may(Permission.LEAD_TEAM)) {
            where += " and e.owner_id = ?";
            arguments.add(viewer.id());
        }
        long total = Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from wait_entry e" + where, Long.class, arguments.toArray()));
        List<Object> withPage = new ArrayList<>(arguments);
        withPage.add(page.size());
        withPage.add(page.offset());
        List<WaitView> items = page.offset() >= total
                ? List.of()
                : views(where + " order by " + part.order + " limit ? offset ?", withPage.toArray());
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** How many seats are kept for customers of this person, and wait for an answer. */
    public long offersTo(User owner) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from wait_entry where owner_id = ? and state = 'OFFERED'", Long.class, owner.id()));
    }

    /** The entry with this key; nothing when there is none that this person may know of. */
    public Optional<WaitView> byId(long id, User viewer) {
        return views(" where e.id = ? order by o.id desc limit 1", id).stream()
                .filter(view -> maySee(viewer, view.entry()))
                .findFirst();
    }

    /** The entry that has, or had, this offer. */
    public Optional<WaitView> byOffer(long offerId, User viewer) {
        return offer(offerId).flatMap(offer -> byId(offer.entryId(), viewer));
    }

    /** What has become of an offer, whatever its entry is about now. */
    public Optional<WaitOffer> offer(long offerId) {
        return jdbc.query("select * from wait_offer where id = ?", (row, n) -> WaitOffers.offer(row), offerId).stream()
                .findFirst();
    }

    private List<WaitView> views(String rest, Object... arguments) {
        return jdbc.query(SELECT + rest, (row, n) -> view(row), arguments);
    }

    private static WaitView view(ResultSet row) throws SQLException {
        return new WaitView(
                WaitEntries.entry(row),
                row.getString("consultant_name"),
                row.getString("owner_username"),
                row.getString("owner_name"),
                offered(row),
                row.getString("reference"));
    }

    private static @Nullable Offered offered(ResultSet row) throws SQLException {
        long id = row.getLong("offer_id");
        if (row.wasNull()) {
            return null;
        }
        var offer = new WaitOffer(
                id,
                row.getLong("id"),
                row.getLong("offer_consultant"),
                BookingRows.instant(row, "offer_start"),
                BookingRows.instant(row, "offer_end"),
                WaitOffer.State.valueOf(row.getString("offer_state")),
                BookingRows.instant(row, "freed_at"),
                BookingRows.instant(row, "expires_at"));
        return new Offered(offer, row.getString("offer_consultant_name"));
    }
}
