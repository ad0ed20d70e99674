package dev.slotquest.bot.booking;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Times, slots and numbers as people say them, in the business time zone. */
@Component
public class SlotWording {

    private static final String UNKNOWN_REGION = "ZZ";

    private final BusinessTime time;
    private final MessageSource messages;

    SlotWording(BusinessTime time, MessageSource messages) {
        this.time = time;
        this.messages = messages;
    }

    /** A slot on a button: {@code Di 02.12. 14:00 · Anna}. */
    public String slot(Offer offer, Locale locale) {
        return "%s · %s".formatted(moment(offer.startsAt(), locale), offer.consultant());
    }

    /** {@code Di 02.12. 14:00}. */
    public String moment(Instant instant, Locale locale) {
        return "%s %s".formatted(day(at(instant).toLocalDate(), locale), clock(instant));
    }

    /** {@code Di 02.12.}, {@code Tue 2 Dec}. */
    public String day(LocalDate date, Locale locale) {
        String weekday = date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, locale);
        return "%s %s".formatted(weekday, formatter("book.day-pattern", locale).format(date));
    }

    /** {@code Dienstag, 2. Dezember}. */
    public String spokenDay(LocalDate date, Locale locale) {
        return formatter("book.spoken-day-pattern", locale).format(date);
    }

    /** To be read aloud: {@code Dienstag, 2. Dezember, 14 bis 16 Uhr, bei Anna}. */
    public String spoken(Offer offer, Locale locale) {
        return text(
                "book.spoken",
                locale,
                formatter("book.spoken-day-pattern", locale).format(at(offer.startsAt())),
                spokenClock(offer.startsAt(), locale),
                spokenClock(offer.endsAt(), locale),
                offer.consultant());
    }

    /** {@code 14:00}. */
    public String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at(instant));
    }

    /** {@code 14:00:05}. */
    public String clockWithSeconds(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at(instant));
    }

    /** {@code +49 170 1234567}. */
    public String phone(String e164) {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(e164, UNKNOWN_REGION), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException notOne) {
            return e164;
        }
    }

    /** A time that may be meant: {@code Di 02.12. 14:00}, {@code Fr 04.12.}, {@code Do 03.12. 12:00–18:00}. */
    String wanted(Wanted wanted, Locale locale) {
        if (wanted.isPoint()) {
            return moment(wanted.from(), locale);
        }
        LocalDate first = at(wanted.from()).toLocalDate();
        LocalDate last = at(wanted.until().minusNanos(1)).toLocalDate();
        if (!first.equals(last)) {
            return "%s – %s".formatted(day(first, locale), day(last, locale));
        }
        boolean wholeDay = at(wanted.from()).toLocalTime().equals(LocalTime.MIDNIGHT)
                && at(wanted.until()).toLocalTime().equals(LocalTime.MIDNIGHT);
        return wholeDay ? day(first, locale) : "%s–%s".formatted(moment(wanted.from(), locale), clock(wanted.until()));
    }

    private String spokenClock(Instant instant, Locale locale) {
        ZonedDateTime local = at(instant);
        return formatter(local.getMinute() == 0 ? "book.spoken-hour-pattern" : "book.spoken-minute-pattern", locale)
                .format(local);
    }

    private DateTimeFormatter formatter(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(text(key, locale), locale);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(time.zone());
    }
}
