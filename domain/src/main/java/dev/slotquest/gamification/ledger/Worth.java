package dev.slotquest.gamification.ledger;

import dev.slotquest.gamification.ledger.Made.Fate;
import dev.slotquest.gamification.ledger.Withheld.Reason;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a booking is worth to its booker (rules 6.2, 6.3 and 6.6). All is promised when it is made, and stays when the customer
 * came. Half is taken back when the customer did not come or the appointment was called off; of an odd number the smaller
 * half, so that 3 points leave 2. When the appointment was moved, its points go along: they stay with the booking that
 * earned them, wait for what becomes of the new one, and the new one earns nothing of its own. All is taken back when the
 * booker called it off within a day. Experience and coins follow from the points that are left, and from the bonuses that the
 * booker had when it was made.
 *
 * @param points what is left
 * @param withheld why nothing is left although the booking counts for the work, or {@code null}
 */
record Worth(int points, EntryState state, @Nullable Reason withheld) {

    static final int XP_PER_POINT = 10;
    static final int COINS_PER_POINT = 1;

    /**
     * What the bookings are worth that one person made on one day.
     *
     * @param day all of that day, the earliest first
     * @param most how many of a day are rewarded
     */
    static Map<Made, Worth> of(List<Made> day, int most) {
        Map<Made, Worth> worth = new LinkedHashMap<>();
        int rewarded = 0;
        for (Made made : day) {
            boolean earns = made.points() > 0 && made.fate().counts() && !made.goesAlong() && !made.again();
            worth.put(made, earns && rewarded >= most ? nothing(Reason.DAILY_CAP) : alone(made));
            rewarded += earns ? 1 : 0;
        }
        return worth;
    }

    private static Worth alone(Made made) {
        if (made.fate() == Fate.UNDONE) {
            return nothing(null);
        }
        if (made.goesAlong()) {
            return nothing(Reason.MOVED_ALONG);
        }
        if (made.fate() == Fate.SELF_CANCELLED) {
            return nothing(Reason.SELF_CANCELLED);
        }
        return made.again() ? nothing(Reason.BOOKED_AGAIN) : byFate(made);
    }

    private static Worth byFate(Made made) {
        return switch (made.fate()) {
            case OPEN -> new Worth(made.points(), EntryState.PROVISIONAL, null);
            case CAME, NO_CONSULTANT -> new Worth(made.points(), EntryState.FINAL, null);
            case MISSED, CALLED_OFF -> new Worth(made.points() - made.points() / 2, EntryState.TAKEN_BACK, null);
            case SELF_CANCELLED, UNDONE -> nothing(null);
        };
    }

    private static Worth nothing(@Nullable Reason why) {
        return new Worth(0, EntryState.TAKEN_BACK, why);
    }

    /** What is to stand in the ledger. */
    List<Aim> aims(Made made, Bonuses bonuses) {
        Instant at = made.createdAt();
        return List.of(
                aim(Currency.POINTS, made, IntUnaryOperator.identity()),
                aim(Currency.XP, made, earning -> bonuses.xp(earning, at)),
                aim(Currency.COINS, made, earning -> bonuses.coins(earning, at, made.reference())));
    }

    private Aim aim(Currency currency, Made made, IntUnaryOperator worth) {
        return new Aim(
                currency,
                EntryKind.BOOKING,
                made.reference(),
                worth.applyAsInt(made.points()),
                worth.applyAsInt(points),
                state,
                made.createdAt());
    }
}
