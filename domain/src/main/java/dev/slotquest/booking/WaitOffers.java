package dev.slotquest.booking;

import dev.slotquest.booking.WaitOffer.State;
import dev.slotquest.shared.TimeSpan;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The offers of the wait list, with the holds that keep their seats: an offer is open as long as it has its hold. */
@Repository
class WaitOffers {

    private final JdbcTemplate jdbc;

    WaitOffers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts an offer; the caller holds the locks of the consultant and of the entry. */
    WaitOffer insert(long entryId, long consultantId, TimeSpan slot, Instant freedAt, Instant expiresAt, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.update(
                connection -> {
                    PreparedStatement insert = connection.prepareStatement("""
                            insert into wait_offer (entry_id, consultant_id, starts_at, ends_at, state, freed_at,
                                                    offered_at, expires_at)
                            values (?, ?, ?, ?, 'OPEN', ?, ?, ?)""", Statement.RETURN_GENERATED_KEYS);
                    insert.setLong(1, entryId);
                    insert.setLong(2, consultantId);
                    insert.setObject(3, slot.start());
                    insert.setObject(4, slot.end());
                    insert.setObject(5, freedAt);
                    insert.setObject(6, now);
                    insert.setObject(7, expiresAt);
                    return insert;
                },
                key);
        return byId(Objects.requireNonNull(key.getKey()).longValue()).orElseThrow();
    }

    /** Keeps the seat of an offer. */
    void keepSeat(WaitOffer offer, int seat, long owner, Instant until, Instant now) {
        jdbc.update("""
                insert into hold (consultant_id, starts_at, ends_at, seat, held_by, expires_at, created_at, offer_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", offer.consultantId(), offer.startsAt(), offer.endsAt(), seat, owner, until, now, offer.id());
    }

    void releaseSeat(WaitOffer offer) {
        jdbc.update("delete from hold where offer_id = ?", offer.id());
    }

    WaitOffer close(WaitOffer offer, State state, Instant now) {
        jdbc.update("update wait_offer set state = ?, closed_at = ? where id = ?", state.name(), now, offer.id());
        return byId(offer.id()).orElseThrow();
    }

    Optional<WaitOffer> byId(long id) {
        return find("where id = ?", id).stream().findFirst();
    }

    /** The offer that an entry has at present. */
    Optional<WaitOffer> openOf(long entryId) {
        return find("where entry_id = ? and state = 'OPEN'", entryId).stream().findFirst();
    }

    /** The offer through which an entry came to its appointment. */
    Optional<WaitOffer> acceptedOf(long entryId) {
        return find("where entry_id = ? and state = 'ACCEPTED' order by id desc limit 1", entryId).stream()
                .findFirst();
    }

    /** Whether an entry had this slot on offer since then. */
    boolean offeredSince(long entryId, KnownFree.SlotKey slot, Instant since) {
        return !jdbc.queryForList("""
                        select id from wait_offer
                         where entry_id = ? and consultant_id = ? and starts_at = ? and offered_at >= ? limit 1""", Long.class, entryId, slot.consultantId(), slot.startsAt(), since)
                .isEmpty();
    }

    /** Offers whose time is up. */
    List<WaitOffer> due(Instant now, int most) {
        return find("where state = 'OPEN' and expires_at <= ? order by expires_at, id limit ?", now, most);
    }

    private List<WaitOffer> find(String rest, Object... arguments) {
        return jdbc.query("select * from wait_offer " + rest, (row, n) -> offer(row), arguments);
    }

    static WaitOffer offer(ResultSet row) throws SQLException {
        return new WaitOffer(
                row.getLong("id"),
                row.getLong("entry_id"),
                row.getLong("consultant_id"),
                BookingRows.instant(row, "starts_at"),
                BookingRows.instant(row, "ends_at"),
                State.valueOf(row.getString("state")),
                BookingRows.instant(row, "freed_at"),
                BookingRows.instant(row, "expires_at"));
    }
}
