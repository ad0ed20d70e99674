package dev.slotquest.gamification.weekly;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.gamification.weekly.WeeklyResult.Problem;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who takes part in weekly points, and who is away when. */
@Service
public class ManageParticipants {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_DAYS = 366;

    private final WeeklyTables tables;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ManageParticipants(
            WeeklyTables tables, TransactionRetry transaction, BusinessTime time, ApplicationEventPublisher events) {
        this.tables = tables;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** Has somebody take part; what they recorded before counts again. */
    public WeeklyResult add(User person, User by, Channel channel) {
        if (!WeeklyRights.decides(by)) {
            return new WeeklyResult.Refused(Problem.NOT_ALLOWED);
        }
        if (!person.active() || person.service()) {
            return new WeeklyResult.Refused(Problem.NOT_A_PARTICIPANT);
        }
        return transaction.execute(() -> {
            if (tables.addParticipant(person.id(), time.now())) {
                tell(person, "joined", Map.of(), null, by, channel);
            }
            return new WeeklyResult.Done(false);
        });
    }

    /** Has somebody take part no more; what they recorded stays. */
    public WeeklyResult remove(User person, User by, Channel channel) {
        if (!WeeklyRights.decides(by)) {
            return new WeeklyResult.Refused(Problem.NOT_ALLOWED);
        }
        return transaction.execute(() -> {
            if (!tables.removeParticipant(person.id(), time.now())) {
                return new WeeklyResult.Refused(Problem.NOT_A_PARTICIPANT);
            }
            tell(person, "left", Map.of(), null, by, channel);
            return new WeeklyResult.Done(false);
        });
    }

    /** Notes when somebody is away, both days included. */
    public WeeklyResult addVacation(
            User person, LocalDate first, LocalDate last, @Nullable String reason, User by, Channel channel) {
        if (!WeeklyRights.decides(by) && person.id() != by.id()) {
            return new WeeklyResult.Refused(Problem.NOT_ALLOWED);
        }
        if (last.isBefore(first) || ChronoUnit.DAYS.between(first, last) > MOST_DAYS) {
            return new WeeklyResult.Refused(Problem.DAYS_INVALID);
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            return new WeeklyResult.Refused(Problem.NOTE_TOO_LONG);
        }
        return transaction.execute(() -> {
            if (!tables.takesPart(person.id())) {
                return new WeeklyResult.Refused(Problem.NOT_A_PARTICIPANT);
            }
            String words = reason == null || reason.isBlank() ? null : reason.strip();
            tables.addVacation(person.id(), first, last, words);
            tell(person, "vacation", Map.of("from", first.toString(), "to", last.toString()), words, by, channel);
            return new WeeklyResult.Done(false);
        });
    }

    /** Somebody is not away after all. */
    public WeeklyResult deleteVacation(User person, long id, User by, Channel channel) {
        if (!WeeklyRights.decides(by) && person.id() != by.id()) {
            return new WeeklyResult.Refused(Problem.NOT_ALLOWED);
        }
        return transaction.execute(() -> {
            Optional<Vacation> known = tables.vacations(person.id(), LocalDate.EPOCH).stream()
                    .filter(vacation -> vacation.id() == id)
                    .findFirst();
            if (known.isEmpty()) {
                return new WeeklyResult.Refused(Problem.GONE);
            }
            tables.deleteVacation(id);
            Map<String, @Nullable Object> days = new HashMap<>();
            days.put("from", known.get().first().toString());
            days.put("to", known.get().last().toString());
            tell(person, "vacation-deleted", days, null, by, channel);
            return new WeeklyResult.Done(false);
        });
    }

    /** When somebody is away, from this day on. */
    @Transactional(readOnly = true)
    public List<Vacation> vacations(User person, LocalDate from) {
        return tables.vacations(person.id(), from);
    }

    private void tell(
            User person,
            String what,
            Map<String, @Nullable Object> after,
            @Nullable String reason,
            User by,
            Channel channel) {
        Map<String, @Nullable Object> facts = new HashMap<>(after);
        facts.put("person", person.username());
        events.publishEvent(new WeeklyEvent(
                time.now(), by.toActor(channel), person.username(), null, what, Map.of(), facts, reason));
    }
}
