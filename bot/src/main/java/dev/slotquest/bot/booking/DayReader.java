package dev.slotquest.bot.booking;

import dev.slotquest.bot.booking.WishText.Read;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.shared.BusinessTime;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which day, and whose, somebody wrote. */
@Component
public class DayReader {

    private final WishText wishText;
    private final BusinessTime time;

    DayReader(WishText wishText, BusinessTime time) {
        this.wishText = wishText;
        this.time = time;
    }

    /**
     * What was written.
     *
     * @param day {@code null} when none was said
     * @param consultantId {@code null} when nobody was named
     */
    public record Asked(@Nullable LocalDate day, @Nullable Long consultantId) {}

    /** What the text says about day and consultant; never fails. */
    public Asked read(Turn turn, String text) {
        Read read = wishText.wish(turn, Plan.NEW, null, text);
        Wanted wanted = read.wanted();
        return new Asked(
                wanted == null ? null : LocalDate.ofInstant(wanted.from(), time.zone()),
                read.plan().consultantId());
    }
}
