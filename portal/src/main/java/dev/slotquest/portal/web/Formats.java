package dev.slotquest.portal.web;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.slotquest.identity.Initials;
import dev.slotquest.shared.BusinessTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes times, days and numbers the way the reader's language does, in business time. Templates see it as
 * {@code formats}.
 */
@Component
public class Formats {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final BusinessTime time;

    Formats(BusinessTime time) {
        this.time = time;
    }

    /** {@code 14:00}. */
    public String clock(LocalTime at) {
        return CLOCK.format(at);
    }

    /** {@code 14:00}. */
    public String clock(Instant at) {
        return CLOCK.format(at.atZone(time.zone()));
    }

    /** {@code 14:00} as an end; midnight ends its day at {@code 24:00}. */
    public String end(LocalTime at) {
        return at.equals(LocalTime.MIDNIGHT) ? "24:00" : clock(at);
    }

    /** {@code Dienstag, 2. Dezember}; with the year when it is not this one. */
    public String longDay(LocalDate day) {
        return written(day.atStartOfDay(time.zone()), "EEEE, d. MMMM", "EEEE, d MMMM");
    }

    /** {@code Dienstag, 2. Dezember}; with the year when it is not this one. */
    public String longDay(Instant at) {
        return longDay(day(at));
    }

    /** {@code Di 02.12.}; with the year when it is not this one. */
    public String shortDay(LocalDate day) {
        return shortDay(day.atStartOfDay(time.zone()));
    }

    /** {@code Di 02.12. 14:00}. */
    public String start(Instant at) {
        return shortDay(at.atZone(time.zone())) + " " + clock(at);
    }

    /** {@code Dienstag, 2. Dezember, 14:00 – 16:00}. */
    public String span(Instant start, Instant end) {
        return "%s, %s – %s".formatted(longDay(start), clock(start), clock(end));
    }

    /** {@code 24.11.2026, 14:02}. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofPattern(german() ? "dd.MM.yyyy, HH:mm" : "d MMM yyyy, HH:mm", locale())
                .format(at.atZone(time.zone()));
    }

    /** {@code 24.11.2026}. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(german() ? "dd.MM.yyyy" : "d MMM yyyy", locale())
                .format(day);
    }

    /** {@code Di}. */
    public String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /** {@code Dienstag}. */
    public String fullWeekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** The day in business time. */
    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, time.zone());
    }

    /** A number in E.164 as people write it. */
    public String phone(String number) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException _) {
            return number;
        }
    }

    /** The first letters of the first and last word of a name. */
    public String initials(String name) {
        return Initials.of(name);
    }

    /** A text, or a dash where there is none. */
    public String orDash(@Nullable String text) {
        return text == null || text.isBlank() ? "–" : text;
    }

    private String shortDay(ZonedDateTime day) {
        boolean thisYear = day.getYear() == time.today().getYear();
        String german = thisYear ? "ccc dd.MM." : "ccc dd.MM.yyyy";
        String english = thisYear ? "ccc d MMM" : "ccc d MMM yyyy";
        return DateTimeFormatter.ofPattern(german() ? german : english, locale())
                .format(day);
    }

    private String written(ZonedDateTime day, String german, String english) {
        String pattern = german() ? german : english;
        boolean thisYear = day.getYear() == time.today().getYear();
        return DateTimeFormatter.ofPattern(thisYear ? pattern : pattern + " yyyy", locale())
                .format(day);
    }

    private static boolean german() {
        return locale().getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
