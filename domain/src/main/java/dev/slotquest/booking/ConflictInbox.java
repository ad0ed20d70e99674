package dev.slotquest.booking;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The conflicts a person has a say in: all for who leads the team, otherwise those of own bookings and appointments. */
@Service
public class ConflictInbox {

    private final Conflicts conflicts;

    ConflictInbox(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    /** What waits for a decision, the nearest appointment first. */
    public List<Conflict> open(User viewer) {
        Restriction mine = Restriction.to(viewer, "k.resolution is null");
        return conflicts.find(
                mine.where() + " order by b.starts_at, k.id", mine.arguments().toArray());
    }

    /** How many wait for a decision. */
    public long openCount(User viewer) {
        Restriction mine = Restriction.to(viewer, "k.resolution is null");
        return conflicts.count(mine.where(), mine.arguments().toArray());
    }

    /** What is settled, the latest first. */
    public Page<Conflict> recent(User viewer, PageRequest page) {
        Restriction mine = Restriction.to(viewer, "k.resolution is not null");
        long total = conflicts.count(mine.where(), mine.arguments().toArray());
        List<Object> withPage = new ArrayList<>(mine.arguments());
        withPage.add(page.size());
        withPage.add(page.offset());
        List<Conflict> items = conflicts.find(
                mine.where() + " order by k.resolved_at desc, k.id desc limit ? offset ?", withPage.toArray());
        return new Page<>(items, page.page(), page.size(), total);
    }

    /** One of them. */
    public Optional<Conflict> byId(long id, User viewer) {
        return conflicts.byId(id).filter(conflict -> ChangeRules.maySee(viewer, conflict.booking()));
    }

    /** The open conflicts of one booking, the oldest first. */
    public List<Conflict> openOf(Booking booking, User viewer) {
        return ChangeRules.maySee(viewer, booking) ? conflicts.openOf(booking.id()) : List.of();
    }

    /** Whether this person may give its booking another slot. */
    public boolean mayMove(Conflict conflict, User user) {
        return ChangeRules.mayChange(user, conflict.booking());
    }

    private record Restriction(String where, List<Object> arguments) {

        static Restriction to(User viewer, String condition) {
            Long consultant = viewer.consultantId();
            if (viewer.may(Permission.LEAD_TEAM)) {
                return new Restriction(" where " + condition, List.of());
            }
            return consultant == null
                    ? new Restriction(" where " + condition + " and b.booked_by = ?", List.of(viewer.id()))
                    : new Restriction(
                            " where " + condition + " and (b.booked_by = ? or b.consultant_id = ?)",
                            List.of(viewer.id(), consultant));
        }
    }
}
