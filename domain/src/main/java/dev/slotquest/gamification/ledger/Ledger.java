package dev.slotquest.gamification.ledger;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.ledger.LedgerRows.DayOf;
import dev.slotquest.gamification.ledger.LedgerRows.Line;
import dev.slotquest.gamification.ledger.LedgerRows.Name;
import dev.slotquest.gamification.ledger.LedgerRows.Standing;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Adds to what people have, and takes back. Everything is an entry with a cause, and no cause counts twice; balances are kept
 * in the transaction of the entries they are the sum of.
 */
@Service
public class Ledger {

    private final LedgerRows rows;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Ledger(LedgerRows rows, TransactionRetry transaction, BusinessTime time, ApplicationEventPublisher events) {
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Keeps everybody else from a person's ledger until the transaction at hand ends. Whoever settles what follows from other
     * rows locks before reading those, so that an older look never overwrites a newer one.
     */
    public void lock(long userId) {
        rows.lock(userId);
    }

    /** Brings things to where they should stand, by what is missing only: doing it again changes nothing. */
    public void settle(long userId, Collection<Aim> aims) {
        transaction.run(() -> {
            rows.lock(userId);
            write(userId, missing(userId, aims));
        });
    }

    /** The sum of what would have to be added for things to stand where they should; empty when they do. */
    Map<Currency, Long> differences(long userId, Collection<Aim> aims) {
        Map<Currency, Long> differences = new EnumMap<>(Currency.class);
        missing(userId, aims)
                .forEach(line -> differences.merge(line.name().currency(), (long) line.amount(), Long::sum));
        return differences;
    }

    /** Pays something out, once for each kind and cause; whether this was the time. */
    public boolean pay(long userId, Currency currency, int amount, EntryKind kind, String cause) {
        if (amount < 0) {
            throw new IllegalArgumentException("%d is less than nothing: spend it".formatted(amount));
        }
        return transaction.execute(() -> {
            rows.lock(userId);
            return once(userId, new Name(currency, kind, cause), amount);
        });
    }

    /** Pays for something, once for each kind and cause, unless there is too little. */
    public Spending spend(long userId, Currency currency, int amount, EntryKind kind, String cause) {
        if (amount < 0) {
            throw new IllegalArgumentException("%d is less than nothing: pay it".formatted(amount));
        }
        return transaction.execute(() -> {
            rows.lock(userId);
            Name name = new Name(currency, kind, cause);
            long balance = rows.balances(userId).of(currency);
            if (rows.standing(userId, List.of(cause)).containsKey(name)) {
                return new Spending.PaidBefore(balance);
            }
            if (balance < amount) {
                return new Spending.TooLittle(balance);
            }
            once(userId, name, -amount);
            return new Spending.Paid(balance - amount);
        });
    }

    private boolean once(long userId, Name name, int amount) {
        if (rows.standing(userId, List.of(name.about())).containsKey(name)) {
            return false;
        }
        write(userId, List.of(new Line(name, 1, amount, EntryState.FINAL, time.now())));
        return true;
    }

    /** What somebody has. */
    public Balances balances(long userId) {
        return rows.balances(userId);
    }

    /** What was earned on each business day from one to another, both included; days without anything are left out. */
    public Map<LocalDate, Long> days(long userId, Currency currency, LocalDate from, LocalDate to) {
        return rows.days(userId, currency, from, to);
    }

    /** How something that a person was paid for stands now; {@code null} when there is no entry about it. */
    public @Nullable EntryState stateOf(long userId, Currency currency, EntryKind kind, String about) {
        Standing standing = rows.standing(userId, List.of(about)).get(new Name(currency, kind, about));
        return standing == null ? null : standing.state();
    }

    /** What a person has for each of these things, and how that stands; those without an entry are left out. */
    public Map<String, Earned> earned(long userId, Currency currency, EntryKind kind, Collection<String> abouts) {
        Map<String, Earned> earned = new HashMap<>();
        rows.standing(userId, abouts).forEach((name, standing) -> {
            if (name.currency() == currency && name.kind() == kind) {
                earned.put(name.about(), new Earned(standing.sum(), standing.state()));
            }
        });
        return earned;
    }

    /** A page of somebody's entries, the latest earned first. */
    public Page<Entry> entries(long userId, Collection<Currency> currencies, PageRequest page) {
        return new Page<>(
                rows.newest(userId, currencies, page.size(), page.offset()),
                page.page(),
                page.size(),
                rows.count(userId, currencies));
    }

    private List<Line> missing(long userId, Collection<Aim> aims) {
        Map<Name, Standing> standing =
                rows.standing(userId, aims.stream().map(Aim::about).distinct().toList());
        List<Line> lines = new ArrayList<>();
        for (Aim aim : aims) {
            Name name = new Name(aim.currency(), aim.kind(), aim.about());
            Standing there = standing.get(name);
            lines.addAll(there == null ? first(name, aim) : further(name, aim, there));
        }
        return lines;
    }

    /** What is worth nothing is not mentioned; what is worth less than it was begins with what it was. */
    private static List<Line> first(Name name, Aim aim) {
        if (aim.amount() == 0) {
            return List.of();
        }
        if (aim.amount() == aim.promised()) {
            return List.of(new Line(name, 1, aim.amount(), aim.state(), aim.earnedAt()));
        }
        return List.of(
                new Line(name, 1, aim.promised(), EntryState.PROVISIONAL, aim.earnedAt()),
                new Line(name, 2, aim.amount() - aim.promised(), aim.state(), aim.earnedAt()));
    }

    private static List<Line> further(Name name, Aim aim, Standing there) {
        return there.sum() == aim.amount() && there.state() == aim.state()
                ? List.of()
                : List.of(new Line(name, there.entries() + 1, aim.amount() - there.sum(), aim.state(), aim.earnedAt()));
    }

    private void write(long userId, List<Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        rows.append(userId, lines, time.now(), time.zone());
        Map<Currency, Long> sums = new EnumMap<>(Currency.class);
        Map<DayOf, Long> days = new HashMap<>();
        for (Line line : lines) {
            Currency currency = line.name().currency();
            LocalDate day = LocalDate.ofInstant(line.earnedAt(), time.zone());
            sums.merge(currency, (long) line.amount(), Long::sum);
            days.merge(new DayOf(currency, day), (long) line.amount(), Long::sum);
        }
        days.values().removeIf(amount -> amount == 0);
        sums.values().removeIf(sum -> sum == 0);
        rows.add(userId, sums, days);
        tell(userId, sums, lines);
    }

    private void tell(long userId, Map<Currency, Long> sums, List<Line> lines) {
        if (sums.isEmpty()) {
            return;
        }
        Balances now = rows.balances(userId);
        Map<Currency, Instant> latest = lines.stream()
                .collect(Collectors.toMap(
                        line -> line.name().currency(),
                        Line::earnedAt,
                        (one, other) -> one.isAfter(other) ? one : other));
        sums.forEach((currency, sum) -> {
            long after = now.of(currency);
            Instant at = Objects.requireNonNull(latest.get(currency));
            events.publishEvent(new BalanceChanged(userId, currency, after - sum, after, at));
        });
    }
}
