package dev.slotquest.bot.goals;

import dev.slotquest.gamification.goals.GoalWish;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a goal in somebody's own words: {@code 12 call backs by 2026-12-18}. Without a day it lasts a week. */
final class WrittenGoal {

    private static final Pattern UNTIL = Pattern.compile(
            "(?iu)[\\s,]+(?:bis|by|until)\\s+(?:(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?|(\\d{4})-(\\d{1,2})-(\\d{1,2}))\\s*$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final int USUAL_DAYS = 7;

    private WrittenGoal() {}

    /** The goal; nothing when there is no number in it, or its day does not exist. */
    static Optional<GoalWish> read(String text, LocalDate today) {
        Matcher until = UNTIL.matcher(text);
        boolean dated = until.find();
        String words = (dated ? text.substring(0, until.start()) : text).strip();
        LocalDate last = dated ? day(until, today) : today.plusDays(USUAL_DAYS);
        Matcher number = NUMBER.matcher(words);
        return last == null || !number.find()
                ? Optional.empty()
                : Optional.of(new GoalWish(null, words, Integer.valueOf(number.group()), last, null));
    }

    private static @Nullable LocalDate day(Matcher until, LocalDate today) {
        try {
            if (until.group(4) != null) {
                return LocalDate.of(number(until, 4), number(until, 5), number(until, 6));
            }
            if (until.group(3) != null) {
                return LocalDate.of(number(until, 3), number(until, 2), number(until, 1));
            }
            LocalDate day = LocalDate.of(today.getYear(), number(until, 2), number(until, 1));
            return day.isBefore(today) ? day.plusYears(1) : day;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(Matcher until, int group) {
        return Integer.parseInt(until.group(group));
    }
}
