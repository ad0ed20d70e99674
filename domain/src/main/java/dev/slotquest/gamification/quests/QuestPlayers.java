package dev.slotquest.gamification.quests;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.WorkCalendar;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.RuleBooks;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is told of quests, and on which days: who books, plays, and has a working day. */
@Component
class QuestPlayers {

    private static final int MONTH = 30;

    private final People people;
    private final Participation participation;
    private final QuestDeedRows deeds;
    private final RuleBooks ruleBooks;
    private final WorkCalendar calendar;

    QuestPlayers(
            People people,
            Participation participation,
            QuestDeedRows deeds,
            RuleBooks ruleBooks,
            WorkCalendar calendar) {
        this.people = people;
        this.participation = participation;
        this.deeds = deeds;
        this.ruleBooks = ruleBooks;
        this.calendar = calendar;
    }

    /** Nobody on days on which the office is closed. */
    List<User> on(LocalDate day) {
        boolean closed = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0
                || ruleBooks.current().holidayOn(day).isPresent();
        return closed
                ? List.of()
                : people.whoMay(Permission.BOOK).stream()
                        .filter(user -> books(user, day)
                                && participation.plays(user, GameFeature.QUESTS)
                                && calendar.works(user.id(), day))
                        .toList();
    }

    private boolean books(User user, LocalDate day) {
        return user.role() == Role.STAFF || deeds.hasBookedSince(user.id(), day.minusDays(MONTH));
    }
}
