package dev.slotquest.bot.booking;

import dev.slotquest.bot.booking.WishText.Read;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which days, and whose, somebody wrote. */
@Component
public class DayReader {

    /** What is wrong with a phone number or a note does not matter here. */
    private static final Set<String> ABOUT_SLOTS = Set.of(
            "book.unknown-consultant",
            "book.problem.INVALID_DATE",
            "book.problem.INVALID_TIME",
            "book.problem.SKIPPED_HOUR");

    private static final int LONGEST_ECHO = 60;

    private final WishText wishText;
    private final BusinessTime time;

    DayReader(WishText wishText, BusinessTime time) {
        this.wishText = wishText;
        this.time = time;
    }

    /**
     * What was written.
     *
     * @param stretch {@code null} when no time was said
     * @param consultantId {@code null} when nobody was named whom we know
     * @param word what was said but cannot be, in the speaker's language
     */
    public record Asked(
            @Nullable Stretch stretch,
            @Nullable Long consultantId,
            @Nullable String word) {

        /** Whether a day or a consultant was understood. */
        public boolean understood() {
            return stretch != null || consultantId != null;
        }
    }

    /**
     * From when to when.
     *
     * @param last the last day of it
     * @param from earliest start; {@code null} when whole days were said
     * @param until latest start, exclusive; {@code null} when whole days were said
     */
    public record Stretch(
            LocalDate first,
            LocalDate last,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** What the text says about days and consultant; never fails. */
    public Asked read(Turn turn, String text) {
        Read read = wishText.wish(turn, Topic.of(Plan.NEW), text);
        Wanted wanted = read.wanted();
        Notice notice = read.notice();
        return new Asked(
                wanted == null ? null : stretch(wanted),
                read.plan().consultantId(),
                notice == null || !ABOUT_SLOTS.contains(notice.key())
                        ? null
                        : turn.text(notice.key(), notice.arguments().toArray()));
    }

    /** As much of what was written as is needed to recognise it in an answer. */
    public static String echo(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_ECHO
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_ECHO)) + "…";
    }

    /** One start is not looked at alone: the day around it shows what else there is. */
    private Stretch stretch(Wanted wanted) {
        LocalDate first = LocalDate.ofInstant(wanted.from(), time.zone());
        LocalDate last =
                wanted.isPoint() ? first : LocalDate.ofInstant(wanted.until().minusNanos(1), time.zone());
        boolean wholeDays = wanted.isPoint() || (startsDay(wanted.from()) && startsDay(wanted.until()));
        return new Stretch(first, last, wholeDays ? null : wanted.from(), wholeDays ? null : wanted.until());
    }

    private boolean startsDay(Instant instant) {
        return instant.atZone(time.zone()).toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
