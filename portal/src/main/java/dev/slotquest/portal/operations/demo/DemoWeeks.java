package dev.slotquest.portal.operations.demo;

import dev.slotquest.gamification.weekly.IsoWeek;
import dev.slotquest.gamification.weekly.ManageParticipants;
import dev.slotquest.gamification.weekly.RecordWeeklyPoints;
import dev.slotquest.gamification.weekly.WeeklyKind;
import dev.slotquest.gamification.weekly.WeeklyPoints;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Weekly points of the demo team: five weeks, a vacation and a goal that waits for a decision. */
@Component
class DemoWeeks {

    private static final int PEOPLE = 6;
    private static final int WEEKS_BACK = 4;
    private static final List<WeeklyKind> KINDS = List.of(WeeklyKind.values());
    private static final List<String> NOTES = List.of("Rückrufe", "Neukunden", "Vormittagsschicht");

    private final WeeklyPoints weeklyPoints;
    private final ManageParticipants participants;
    private final RecordWeeklyPoints record;
    private final People people;
    private final BusinessTime time;

    DemoWeeks(
            WeeklyPoints weeklyPoints,
            ManageParticipants participants,
            RecordWeeklyPoints record,
            People people,
            BusinessTime time) {
        this.weeklyPoints = weeklyPoints;
        this.participants = participants;
        this.record = record;
        this.people = people;
        this.time = time;
    }

    /** What is there already is left alone. */
    void make() {
        IsoWeek now = IsoWeek.of(time.today());
        Optional<User> leader = people.findByUsername(DemoTeam.SUPERVISOR);
        if (leader.isEmpty() || !weeklyPoints.of(now).rows().isEmpty()) {
            return;
        }
        List<User> team = DemoTeam.MEMBERS.stream()
                .filter(member -> member.role() == Role.STAFF)
                .flatMap(member -> people.findByUsername(member.username()).stream())
                .limit(PEOPLE)
                .toList();
        for (int number = 0; number < team.size(); number++) {
            keep(team.get(number), number, now, leader.get());
        }
        people.findByUsername(DemoTeam.STAFF)
                .ifPresent(
                        staff -> record.setGoal(staff, now.plus(1), new BigDecimal(24), staff, Channel.BROWSER_CHAT));
    }

    private void keep(User person, int number, IsoWeek now, User leader) {
        participants.add(person, leader, Channel.PORTAL);
        boolean away = number == PEOPLE - 1;
        if (away) {
            participants.addVacation(person, now.monday(), now.sunday(), null, leader, Channel.PORTAL);
        }
        for (int back = WEEKS_BACK; back >= 0; back--) {
            IsoWeek week = now.plus(-back);
            if (!away || back > 0) {
                record.setGoal(person, week, new BigDecimal(15 + 2 * number), leader, Channel.PORTAL);
                BigDecimal points = BigDecimal.valueOf(70 + 37L * number + 23L * (WEEKS_BACK - back), 1);
                WeeklyKind kind = KINDS.get((number + back) % KINDS.size());
                record.addActivity(person, week, kind, points, NOTES.get(back % NOTES.size()), leader, Channel.PORTAL);
            }
        }
    }
}
