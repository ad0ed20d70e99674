package dev.slotquest.calendar;

import dev.slotquest.calendar.CalendarPort.Description;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Asks the calendar of every active consultant, and the central one, whether we may read and write it; all at once. */
@Component
class CalendarCheckup implements Examination {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String CREDENTIALS = "GOOGLE_CREDS_BASE64";

    private final ObjectProvider<CalendarPort> services;
    private final ObjectProvider<CalendarAccount> account;
    private final ObjectProvider<RuleBooks> ruleBooks;
    private final Environment environment;
    private final BusinessTime time;

    /** The credentials are read, and the database is asked, when it is examined: their faults are findings as well. */
    CalendarCheckup(
            ObjectProvider<CalendarPort> services,
            ObjectProvider<CalendarAccount> account,
            ObjectProvider<RuleBooks> ruleBooks,
            Environment environment,
            BusinessTime time) {
        this.services = services;
        this.account = account;
        this.ruleBooks = ruleBooks;
        this.environment = environment;
        this.time = time;
    }

    /** A calendar with the name of whose it is. */
    private record Asked(String owner, Source source) {
        String id() {
            return String.valueOf(source.id());
        }
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public List<Finding> examine() {
        List<Finding> found = new ArrayList<>();
        CalendarAccount known = account.getIfAvailable();
        found.add(known == null ? Finding.ok("health.google.off") : Finding.ok("health.google.on", known.email()));
        try {
            found.addAll(calendars());
        } catch (BeansException | DataAccessException | TransactionException away) {
            found.add(Finding.warning("health.calendar.unknown"));
        }
        return found;
    }

    private List<Finding> calendars() {
        List<Consultant> active = active();
        List<Asked> asked = new ArrayList<>();
        central().ifPresent(asked::add);
        asked.addAll(remote(active));
        List<Finding> found = new ArrayList<>(all(asked, services.stream().toList()));
        local(active).ifPresent(found::add);
        return found;
    }

    private List<Consultant> active() {
        return ruleBooks.getObject().current().consultants().stream()
                .filter(Consultant::active)
                .toList();
    }

    private static Optional<Finding> local(List<Consultant> active) {
        long many = active.stream().filter(one -> one.calendarId() == null).count();
        return many == 0 ? Optional.empty() : Optional.of(Finding.ok("health.calendar.local", many));
    }

    private Optional<Asked> central() {
        String id = environment
                .getProperty("central-calendar-id", environment.getProperty("CENTRAL_CALENDAR_ID", ""))
                .strip();
        return id.isEmpty() ? Optional.empty() : Optional.of(new Asked("CENTRAL_CALENDAR_ID", new Source(id, null)));
    }

    private static List<Asked> remote(List<Consultant> active) {
        return active.stream()
                .filter(one -> one.calendarId() != null)
                .map(one -> new Asked(one.name(), new Source(one.calendarId(), one.id())))
                .toList();
    }

    private List<Finding> all(List<Asked> calendars, List<CalendarPort> ports) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        return calendars.stream()
                .map(asked -> new Pending(asked, inThreadOfItsOwn(asked, () -> look(asked, ports))))
                .toList()
                .stream()
                .map(pending -> pending.within(Duration.ofNanos(end - System.nanoTime())))
                .toList();
    }

    private static CompletableFuture<Finding> inThreadOfItsOwn(Asked asked, Callable<Finding> look) {
        var answer = new CompletableFuture<Finding>();
        Thread.ofVirtual().name("checkup-" + asked.owner()).start(() -> {
            try {
                answer.complete(look.call());
            } catch (Exception fault) {
                answer.completeExceptionally(fault);
            }
        });
        return answer;
    }

    private Finding look(Asked asked, List<CalendarPort> ports) {
        Optional<CalendarPort> service =
                ports.stream().filter(port -> port.serves(asked.source())).findFirst();
        if (service.isEmpty()) {
            return Finding.failed("health.calendar.unserved", asked.owner(), asked.id(), CREDENTIALS);
        }
        try {
            return judge(asked, service.get().describe(asked.source()));
        } catch (CalendarTrouble trouble) {
            return trouble.isPassing()
                    ? Finding.failed("health.calendar.away", asked.owner(), asked.id(), reason(trouble))
                    : Finding.failed("health.calendar.unshared", asked.owner(), asked.id(), email(), reason(trouble));
        }
    }

    private Finding judge(Asked asked, Description calendar) {
        if (!calendar.writable()) {
            return Finding.failed("health.calendar.read-only", asked.owner(), calendar.title(), email());
        }
        return calendar.zone().equals(time.zone())
                ? Finding.ok("health.calendar.usable", asked.owner(), calendar.title(), calendar.zone())
                : Finding.warning(
                        "health.calendar.zone", asked.owner(), calendar.title(), calendar.zone(), time.zone());
    }

    private String email() {
        CalendarAccount known = account.getIfAvailable();
        return known == null ? CREDENTIALS : known.email();
    }

    /** As {@link TroubleReason#read(String)} reads it, for whoever says it in words. */
    private static String reason(Throwable fault) {
        return fault instanceof CalendarTrouble trouble ? trouble.words() : String.valueOf(fault.getMessage());
    }

    /** A calendar that was asked and may take its time. */
    private record Pending(Asked asked, CompletableFuture<Finding> answer) {

        Finding within(Duration patience) {
            try {
                return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException late) {
                return Finding.failed("health.calendar.late", asked.owner(), asked.id(), PATIENCE.toSeconds());
            } catch (ExecutionException fault) {
                return Finding.failed("health.calendar.away", asked.owner(), asked.id(), reason(fault));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Finding.failed("health.calendar.late", asked.owner(), asked.id(), PATIENCE.toSeconds());
            }
        }
    }
}
