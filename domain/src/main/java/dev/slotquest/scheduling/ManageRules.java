package dev.slotquest.scheduling;

import dev.slotquest.scheduling.ManageConsultants.Fault;
import dev.slotquest.scheduling.SchedulingEvent.RuleChanged;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the rules about slots: the grid, seats, closed days, holidays, and single values. Every change is validated, kept
 * in the history and told to the audit trail; {@link PreviewRules} says beforehand whom it would hit.
 */
@Service
public class ManageRules {

    private final SchedulingTables tables;
    private final RuleBooks ruleBooks;
    private final RuleChanges changes;
    private final BusinessTime time;

    ManageRules(SchedulingTables tables, RuleBooks ruleBooks, RuleChanges changes, BusinessTime time) {
        this.tables = tables;
        this.ruleBooks = ruleBooks;
        this.changes = changes;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Result {

        /**
         * Done.
         *
         * @param id key of the line that was added or changed, where it has one
         */
        record Done(@Nullable Long id) implements Result {}

        /** Nothing was changed; these are the reasons. */
        record Refused(List<Fault> faults) implements Result {}

        /** There is no such rule, consultant, closure or holiday. */
        record Unknown() implements Result {}
    }

    /** Replaces the slot grid of a consultant, or ({@code null}) the one for everybody without a grid of their own. */
    @Transactional
    public Result setGrid(@Nullable Long consultantId, List<SlotRule> slots, Actor actor) {
        RuleBook book = ruleBooks.current();
        List<Fault> faults = RuleFaults.of(new RuleChange.Grid(consultantId, slots));
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        if (isStranger(consultantId, book)) {
            return new Result.Unknown();
        }
        tables.replaceGrid(consultantId, slots);
        tell("grid", consultantId, RuleWords.of(book.grid(consultantId)), RuleWords.of(slots), actor, book);
        return new Result.Done(null);
    }

    /** Adds a rule about seats; the more precise of two rules counts, and the younger of two alike. */
    @Transactional
    public Result addSeatRule(SeatRule rule, Actor actor) {
        RuleBook book = ruleBooks.current();
        List<Fault> faults = RuleFaults.of(new RuleChange.AddSeats(rule));
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        if (isStranger(rule.consultantId(), book)) {
            return new Result.Unknown();
        }
        long id = tables.insertSeatRule(rule);
        tell("seats", rule.consultantId(), null, RuleWords.of(rule), actor, book);
        return new Result.Done(id);
    }

    /** Makes a rule about seats another. */
    @Transactional
    public Result changeSeatRule(long id, SeatRule rule, Actor actor) {
        RuleBook book = ruleBooks.current();
        List<Fault> faults = RuleFaults.of(new RuleChange.ChangeSeats(id, rule));
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        Optional<SeatRule> was = seatRule(id, book);
        if (was.isEmpty() || isStranger(rule.consultantId(), book) || !tables.updateSeatRule(id, rule)) {
            return new Result.Unknown();
        }
        Long about = Objects.equals(was.get().consultantId(), rule.consultantId()) ? rule.consultantId() : null;
        tell("seats", about, RuleWords.of(was.get()), RuleWords.of(rule), actor, book);
        return new Result.Done(id);
    }

    /** Takes a rule about seats away. */
    @Transactional
    public Result removeSeatRule(long id, Actor actor) {
        RuleBook book = ruleBooks.current();
        Optional<SeatRule> was = seatRule(id, book);
        if (was.isEmpty() || !tables.deleteSeatRule(id)) {
            return new Result.Unknown();
        }
        tell("seats", was.get().consultantId(), RuleWords.of(was.get()), null, actor, book);
        return new Result.Done(id);
    }

    /** Closes days, or a time on each of them. */
    @Transactional
    public Result close(ClosureWish wish, Actor actor) {
        List<Fault> faults = RuleFaults.of(new RuleChange.Close(wish));
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        long id = tables.insertClosure(wish);
        tell("closure", null, null, RuleWords.of(Closure.of(id, wish)), actor, ruleBooks.lastKnown());
        return new Result.Done(id);
    }

    /** Closes other days or times than before, or for another reason. */
    @Transactional
    public Result changeClosure(long id, ClosureWish wish, Actor actor) {
        RuleBook book = ruleBooks.current();
        List<Fault> faults = RuleFaults.of(new RuleChange.ChangeClosure(id, wish));
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        Optional<Closure> was = closure(id, book);
        if (was.isEmpty() || !tables.updateClosure(id, wish)) {
            return new Result.Unknown();
        }
        tell("closure", null, RuleWords.of(was.get()), RuleWords.of(Closure.of(id, wish)), actor, book);
        return new Result.Done(id);
    }

    /** Opens what was closed. */
    @Transactional
    public Result open(long closureId, Actor actor) {
        RuleBook book = ruleBooks.current();
        Optional<Closure> was = closure(closureId, book);
        if (was.isEmpty() || !tables.deleteClosure(closureId)) {
            return new Result.Unknown();
        }
        tell("closure", null, RuleWords.of(was.get()), null, actor, book);
        return new Result.Done(closureId);
    }

    /** Says whether a holiday closes the door, in one year or in every year. */
    @Transactional
    public Result switchHoliday(HolidaySwitch wanted, Actor actor) {
        RuleBook book = ruleBooks.current();
        List<Fault> faults = RuleFaults.of(new RuleChange.SwitchHoliday(wanted));
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        int year = wanted.year() == null ? time.today().getYear() : wanted.year();
        if (PublicHolidays.of(book.text(RuleName.HOLIDAY_REGION, time.now()), year).values().stream()
                .noneMatch(holiday -> holiday.key().equals(wanted.holiday()))) {
            return new Result.Unknown();
        }
        String was = book.holidaySwitches().stream()
                .filter(wanted::replaces)
                .map(RuleWords::of)
                .findFirst()
                .orElse(null);
        tables.putHolidaySwitch(wanted);
        tell("holiday", null, was, RuleWords.of(wanted), actor, book);
        return new Result.Done(null);
    }

    /** Gives a rule another value from an instant on, or from now on where that is past: what held, has held. */
    @Transactional
    public Result set(RuleName rule, String value, Instant validFrom, Actor actor) {
        RuleBook book = ruleBooks.current();
        List<Fault> faults = RuleFaults.of(new RuleChange.SetValue(rule, value, validFrom));
        if (!faults.isEmpty()) {
            return new Result.Refused(faults);
        }
        Instant now = time.now();
        Instant from = validFrom.isBefore(now) ? now : validFrom;
        String tidy = rule.type().tidy(value);
        tables.insertValue(rule, tidy, from, actor.name(), now);
        String planned = from.isAfter(now) ? " from " + from : "";
        tell(rule.key(), null, book.text(rule, from), tidy + planned, actor, book);
        return new Result.Done(null);
    }

    /** Takes back a value that does not hold yet. */
    @Transactional
    public Result takeBack(RuleName rule, Instant validFrom, Actor actor) {
        RuleBook book = ruleBooks.current();
        if (!validFrom.isAfter(time.now())
                || book.values(rule).stream()
                        .noneMatch(value -> value.validFrom().equals(validFrom))) {
            return new Result.Unknown();
        }
        String planned = book.text(rule, validFrom) + " from " + validFrom;
        tables.deleteValue(rule, validFrom);
        tell(rule.key(), null, planned, null, actor, book);
        return new Result.Done(null);
    }

    private static Optional<SeatRule> seatRule(long id, RuleBook book) {
        return book.seatRules().stream().filter(rule -> rule.id() == id).findFirst();
    }

    private static Optional<Closure> closure(long id, RuleBook book) {
        return book.closures().stream().filter(closure -> closure.id() == id).findFirst();
    }

    private static boolean isStranger(@Nullable Long consultantId, RuleBook book) {
        return consultantId != null && book.consultant(consultantId).isEmpty();
    }

    private void tell(
            String rule,
            @Nullable Long consultantId,
            @Nullable String was,
            @Nullable String is,
            Actor actor,
            RuleBook book) {
        String about = consultantId == null
                ? null
                : book.consultant(consultantId).map(Consultant::name).orElse(null);
        changes.tell(new RuleChanged(time.now(), actor, rule, about, was, is), consultantId, was, is);
    }
}
