package dev.slotquest.gamification.leaderboards;

import dev.slotquest.gamification.leaderboards.LeagueRows.Member;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Leagues of people who do about as much: by the points for each day at work over the four weeks before. Who is in which
 * stays for the week; who comes later joins the last one that has room.
 */
@Component
class Leagues {

    /** How many people a league has at most. */
    static final int MOST = 12;

    private static final int DAYS = 28;
    /** One good day does not make somebody's volume. */
    private static final long FEWEST_DAYS = 5;

    private final LeagueRows rows;
    private final BoardRows boards;
    private final TimeOff timeOff;

    Leagues(LeagueRows rows, BoardRows boards, TimeOff timeOff) {
        this.rows = rows;
        this.boards = boards;
        this.timeOff = timeOff;
    }

    /** The league of each of these people in the week of a Monday, in the transaction at hand. */
    Map<Long, Integer> of(LocalDate monday, List<Competitor> people) {
        Map<Long, Integer> known = rows.of(monday);
        List<Competitor> others = people.stream()
                .filter(person -> !known.containsKey(person.userId()))
                .toList();
        if (others.isEmpty()) {
            return known;
        }
        Map<Long, Double> volumes = volumes(monday, others);
        rows.add(monday, known.isEmpty() ? formed(volumes) : joining(volumes, known));
        return rows.of(monday);
    }

    /** Forgets leagues of weeks long over. */
    int forgetBefore(LocalDate monday) {
        return rows.forgetBefore(monday);
    }

    private Map<Long, Double> volumes(LocalDate monday, List<Competitor> people) {
        LocalDate from = monday.minusDays(DAYS);
        LocalDate to = monday.minusDays(1);
        Map<Long, Long> points = boards.points(from, to);
        TimeOff.Known off = timeOff.within(from, to);
        Map<Long, Double> volumes = new HashMap<>();
        for (Competitor person : people) {
            long days = Math.max(FEWEST_DAYS, off.worked(person.userId()));
            volumes.put(person.userId(), (double) points.getOrDefault(person.userId(), 0L) / days);
        }
        return volumes;
    }

    /** As few leagues as there can be, all of about one size; the first has the most volume. */
    static List<Member> formed(Map<Long, Double> volumes) {
        List<Long> people = byVolume(volumes);
        int leagues = (people.size() + MOST - 1) / MOST;
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            long person = people.get(i);
            members.add(new Member(person, 1 + i * leagues / people.size(), volumes.getOrDefault(person, 0.0)));
        }
        return members;
    }

    static List<Member> joining(Map<Long, Double> volumes, Map<Long, Integer> known) {
        int last = Collections.max(known.values());
        long room =
                MOST - known.values().stream().filter(league -> league == last).count();
        List<Member> members = new ArrayList<>();
        for (long person : byVolume(volumes)) {
            int further = members.size() < room ? 0 : 1 + (int) ((members.size() - room) / MOST);
            members.add(new Member(person, last + further, volumes.getOrDefault(person, 0.0)));
        }
        return members;
    }

    private static List<Long> byVolume(Map<Long, Double> volumes) {
        return volumes.entrySet().stream()
                .sorted(Map.Entry.<Long, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
