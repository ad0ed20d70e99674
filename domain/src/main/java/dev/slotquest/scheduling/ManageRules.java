package dev.slotquest.scheduling;

import dev.slotquest.scheduling.SchedulingEvent.RuleChanged;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the rules about slots: the grid, seats, closed days, and single values. */
@Service
public class ManageRules {

    private final SchedulingTables tables;
    private final RuleBooks ruleBooks;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ManageRules(SchedulingTables tables, RuleBooks ruleBooks, BusinessTime time, ApplicationEventPublisher events) {
        this.tables = tables;
        this.ruleBooks = ruleBooks;
        this.time = time;
        this.events = events;
    }

    /** Replaces the slot grid of a consultant, or ({@code null}) the one for everybody without a grid of their own. */
    @Transactional
    public void setGrid(@Nullable Long consultantId, List<SlotRule> rules, Actor actor) {
        String was = String.valueOf(ruleBooks.current().grid(consultantId).size());
        tables.replaceGrid(consultantId, rules);
        changed(actor, "grid", was + " slots", rules.size() + " slots");
    }

    /** Adds a rule about seats; the more precise of two rules counts, and the younger of two alike. */
    @Transactional
    public void addSeatRule(SeatRule rule, Actor actor) {
        tables.insertSeatRule(rule);
        changed(actor, "seats", null, String.valueOf(rule.seats()));
    }

    /** Closes days, or a time on each of them. */
    @Transactional
    public void close(
            LocalDate from,
            LocalDate to,
            @Nullable LocalTime fromTime,
            @Nullable LocalTime toTime,
            String reason,
            Actor actor) {
        tables.insertClosure(Closure.Kind.BLOCKED, from, to, fromTime, toTime, reason);
        changed(actor, "closure", null, "%s to %s: %s".formatted(from, to, reason));
    }

    /** Opens what was closed. */
    @Transactional
    public boolean open(long closureId, Actor actor) {
        boolean opened = tables.deleteClosure(closureId);
        if (opened) {
            changed(actor, "closure", String.valueOf(closureId), null);
        }
        return opened;
    }

    /** Gives a rule another value from an instant on. */
    @Transactional
    public void set(RuleName rule, String value, Instant validFrom, Actor actor) {
        String was = ruleBooks.current().text(rule, validFrom);
        tables.insertValue(rule, value, validFrom, actor.name(), time.now());
        changed(actor, rule.key(), was, value);
    }

    private void changed(Actor actor, String rule, @Nullable String was, @Nullable String is) {
        tables.ruleBookChanged();
        events.publishEvent(new RuleChanged(time.now(), actor, rule, was, is));
    }
}
