package dev.slotquest.scheduling;

import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a holiday closes the door. What is said of one year counts before what is said of every year; unless anything is
 * said, it does.
 *
 * @param holiday key of the holiday
 * @param year in which year, {@code null} for every year
 * @param active whether it closes the door
 */
public record HolidaySwitch(String holiday, @Nullable Integer year, boolean active) {

    static boolean isActive(PublicHoliday holiday, Collection<HolidaySwitch> switches) {
        HolidaySwitch counts = null;
        for (HolidaySwitch known : switches) {
            if (known.isAbout(holiday) && (counts == null || known.year() != null)) {
                counts = known;
            }
        }
        return counts == null || counts.active();
    }

    boolean isAbout(PublicHoliday other) {
        return holiday.equals(other.key())
                && (year == null || year == other.date().getYear());
    }

    boolean replaces(HolidaySwitch other) {
        return holiday.equals(other.holiday) && Objects.equals(year, other.year);
    }
}
