package dev.slotquest.scheduling;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which the law closes the door.
 *
 * @param key the same every year, for example {@code CHRISTMAS}
 * @param date business-local
 * @param german what it is called in German
 * @param english what it is called in English
 */
public record PublicHoliday(String key, LocalDate date, String german, String english) {

    /** What it is called. */
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : english;
    }
}
