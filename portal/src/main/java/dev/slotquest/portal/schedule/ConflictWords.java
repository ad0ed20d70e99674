package dev.slotquest.portal.schedule;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.Conflict;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what has come into the way of a booking, and what was decided. */
@Component
class ConflictWords {

    private final RuleBooks ruleBooks;
    private final Wording wording;
    private final Formats formats;

    ConflictWords(RuleBooks ruleBooks, Wording wording, Formats formats) {
        this.ruleBooks = ruleBooks;
        this.wording = wording;
        this.formats = formats;
    }

    /** What has happened, in a sentence. */
    String what(Conflict conflict) {
        Booking booking = conflict.booking();
        return wording.text(
                "conflict." + conflict.kind(),
                booking.reference(),
                formats.start(booking.startsAt()),
                consultant(booking),
                booking.customer().name(),
                detail(conflict));
    }

    /** What was decided, and by whom. */
    String decision(Conflict conflict) {
        String by = conflict.resolvedBy();
        return by == null
                ? wording.text("conflict.settled." + conflict.resolution())
                : wording.text("conflict.decided." + conflict.resolution(), by);
    }

    private String consultant(Booking booking) {
        return ruleBooks
                .current()
                .consultant(booking.consultantId())
                .map(Consultant::name)
                .orElse("–");
    }

    /** The day of an instant, in business time. */
    @Nullable
    LocalDate day(@Nullable Instant at) {
        return at == null ? null : formats.day(at);
    }

    private String detail(Conflict conflict) {
        return switch (conflict.kind()) {
            case WITHDRAWN -> conflict.obstacle().map(wording::obstacle).orElse("–");
            case EVENT_MOVED, MOVE_WANTED ->
                Optional.ofNullable(conflict.proposedStart())
                        .map(formats::start)
                        .orElseGet(() -> wording.text("conflict.another-time"));
            case EVENT_DELETED, UNKNOWN_MARK ->
                Objects.requireNonNullElseGet(conflict.detail(), () -> wording.text("conflict.unknown-mark"));
        };
    }
}
