package dev.slotquest.scheduling;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a consultant has promised elsewhere and for how many customers at once, whatever the grid and the hours say. */
@Service
public class Commitments {

    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    Commitments(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** The first absence or busy time that overlaps a stretch of time; buffers do not count. */
    public Optional<Obstacle> over(long consultantId, TimeSpan span) {
        RuleBooks.Present present = ruleBooks.present(span, consultantId);
        return present.book().absencesOf(consultantId).stream()
                .filter(absence -> absence.span().overlaps(span))
                .findFirst()
                .map(absence -> Obstacle.of(Obstacle.Code.ABSENT, absence.kind().name()))
                .or(() -> present.busy().stream()
                        .filter(busy -> busy.kind() != BusyTime.Kind.READY)
                        .filter(busy -> busy.span().overlaps(span))
                        .findFirst()
                        .map(busy -> Obstacle.of(Obstacle.Code.BUSY, busy.kind().name())));
    }

    /** How many customers the consultant takes at this start. */
    public int seatsAt(long consultantId, Instant start) {
        var local = start.atZone(time.zone());
        return ruleBooks.current().seatsOf(consultantId, local.toLocalDate(), local.toLocalTime(), start);
    }
}
