package dev.slotquest.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Conclusions;
import dev.slotquest.booking.Outcome;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.RecordOutcome.Result;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes what is known to have become of an appointment: for those who lead the team, with a reason that is kept. */
@Service
public class CorrectOutcome {

    /** Longest reason. */
    public static final int LONGEST_REASON = 500;

    private final Conclusions conclusions;
    private final TransactionRetry transaction;

    CorrectOutcome(Conclusions conclusions, TransactionRetry transaction) {
        this.conclusions = conclusions;
        this.transaction = transaction;
    }

    /**
     * Corrects. What was called off stays so: its seat may be somebody else's.
     *
     * @param outcome {@code null}: it is not known after all
     * @param reason why, in words
     */
    public Result correct(String reference, @Nullable Outcome outcome, String reason, User by, Channel channel) {
        return transaction.execute(() -> conclusions
                .lock(reference)
                .filter(booking -> OutcomeRights.maySee(by, booking))
                .map(booking -> corrected(booking, outcome, reason.strip(), by, channel))
                .orElseGet(Result.Unknown::new));
    }

    private Result corrected(Booking booking, @Nullable Outcome outcome, String reason, User by, Channel channel) {
        Optional<Objection> against = objection(booking, reason, by);
        if (against.isPresent()) {
            return new Result.NotNow(booking, against.get());
        }
        Actor actor = by.toActor(channel);
        return new Result.Done(
                outcome == Outcome.CANCELLED
                        ? conclusions.giveBack(booking, CancelReason.OTHER, reason, actor)
                        : conclusions.conclude(booking, outcome, reason, actor),
                null);
    }

    private static Optional<Objection> objection(Booking booking, String reason, User by) {
        if (!OutcomeRights.leads(by)) {
            return Optional.of(Objection.NOT_ALLOWED);
        }
        if (!booking.stands()) {
            return Optional.of(Objection.NOT_STANDING);
        }
        if (booking.outcome() == null) {
            return Optional.of(Objection.NOTHING_KNOWN);
        }
        if (reason.isEmpty()) {
            return Optional.of(Objection.REASON_MISSING);
        }
        return reason.length() > LONGEST_REASON ? Optional.of(Objection.WORDS_TOO_LONG) : Optional.empty();
    }
}
