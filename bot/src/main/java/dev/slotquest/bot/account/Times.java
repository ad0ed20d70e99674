package dev.slotquest.bot.account;

import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Moments as people read them here. */
@Component
class Times {

    private final BusinessTime time;

    Times(BusinessTime time) {
        this.time = time;
    }

    /** {@code 14:00}. */
    String clock(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(time.zone()));
    }

    /** {@code 30.11.2026}. */
    String day(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(instant.atZone(time.zone()));
    }
}
