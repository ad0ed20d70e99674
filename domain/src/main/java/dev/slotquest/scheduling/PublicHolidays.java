package dev.slotquest.scheduling;

import static java.util.stream.Collectors.toUnmodifiableMap;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Works out the public holidays of a region, whichever year is asked for: nothing needs to be filled in beforehand. */
final class PublicHolidays {

    /** No region: nothing is closed by a holiday. */
    static final String NONE = "NONE";

    private static final Pattern REGION = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}");
    private static final Map<RegionYear, Map<LocalDate, PublicHoliday>> KNOWN = new ConcurrentHashMap<>();

    private PublicHolidays() {}

    private record RegionYear(String region, int year) {}

    /** Whether the holidays of this region are known. */
    static boolean knows(String region) {
        if (region.equals(NONE)) {
            return true;
        }
        if (!REGION.matcher(region).matches()
                || !HolidayManager.getSupportedCalendarCodes().contains(region.substring(0, 2))) {
            return false;
        }
        CalendarHierarchy at = manager(region).getCalendarHierarchy();
        for (String part : parts(region)) {
            at = child(at, part);
            if (at == null) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable CalendarHierarchy child(CalendarHierarchy parent, String part) {
        return parent.getChildren().get(part);
    }

    /** The holidays of a year, by date. */
    static Map<LocalDate, PublicHoliday> of(String region, int year) {
        return KNOWN.computeIfAbsent(new RegionYear(region, year), PublicHolidays::workOut);
    }

    private static Map<LocalDate, PublicHoliday> workOut(RegionYear wanted) {
        if (wanted.region().equals(NONE) || !knows(wanted.region())) {
            return Map.of();
        }
        return manager(wanted.region())
                .getHolidays(Year.of(wanted.year()), HolidayType.PUBLIC_HOLIDAY, parts(wanted.region()))
                .stream()
                .map(PublicHolidays::named)
                .collect(toUnmodifiableMap(PublicHoliday::date, holiday -> holiday, (one, other) -> one));
    }

    /** The names without a language are the English ones. */
    private static PublicHoliday named(Holiday holiday) {
        return new PublicHoliday(
                key(holiday),
                holiday.getDate(),
                holiday.getDescription(Locale.GERMAN),
                holiday.getDescription(Locale.ROOT));
    }

    /** Without the word for where it comes from, as in {@code christian.CORPUS_CHRISTI}. */
    private static String key(Holiday holiday) {
        String full = holiday.getPropertiesKey();
        return full.substring(full.lastIndexOf('.') + 1);
    }

    private static HolidayManager manager(String region) {
        return HolidayManager.getInstance(ManagerParameters.create(country(region)));
    }

    private static String country(String region) {
        return region.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    private static String[] parts(String region) {
        return Arrays.stream(region.toLowerCase(Locale.ROOT).split("-")).skip(1).toArray(String[]::new);
    }
}
