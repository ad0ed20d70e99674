package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of the rules that somebody thinks of, before it is made: see {@link PreviewRules}. */
public sealed interface RuleChange {

    /** Another grid for a consultant, or ({@code null}) for everybody without one of their own. */
    record Grid(@Nullable Long consultantId, List<SlotRule> slots) implements RuleChange {}

    /** One more rule about seats. */
    record AddSeats(SeatRule rule) implements RuleChange {}

    /** A rule about seats is to be another. */
    record ChangeSeats(long id, SeatRule rule) implements RuleChange {}

    /** A rule about seats is to go. */
    record RemoveSeats(long id) implements RuleChange {}

    /** Another general number of seats of one consultant; {@code null} for the general rule. */
    record ConsultantSeats(long consultantId, @Nullable Integer seats) implements RuleChange {}

    /** Other weekly hours of a consultant. */
    record Hours(long consultantId, List<WeeklyHours> hours) implements RuleChange {}

    /** Days, or times on them, are to be closed. */
    record Close(ClosureWish wish) implements RuleChange {}

    /** What is closed is to be closed otherwise. */
    record ChangeClosure(long id, ClosureWish wish) implements RuleChange {}

    /** What is closed is to be opened. */
    record Open(long id) implements RuleChange {}

    /** A holiday is to close the door, or not to. */
    record SwitchHoliday(HolidaySwitch wanted) implements RuleChange {}

    /** A rule is to have another value from an instant on. */
    record SetValue(RuleName rule, String value, Instant validFrom) implements RuleChange {}

    /** The value given from exactly that instant on is to go. */
    record RemoveValue(RuleName rule, Instant validFrom) implements RuleChange {}

    /** A consultant is to be away. */
    record Absent(long consultantId, TimeSpan span) implements RuleChange {}

    /** A consultant is to be inactive, in another mode, with other buffers. */
    record ConsultantDetails(long consultantId, ManageConsultants.Details details) implements RuleChange {}
}
