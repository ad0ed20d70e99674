package dev.slotquest.bot.team;

import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.team.TellTeam;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the team twice a day how full the day is. */
@Component
class TeamBoard implements ContinuousWork {

    private static final Set<Integer> HOURS = Set.of(11, 16);

    private final TeamPlaceRows places;
    private final Availability availability;
    private final TellTeam tellTeam;
    private final BusinessTime time;

    TeamBoard(TeamPlaceRows places, Availability availability, TellTeam tellTeam, BusinessTime time) {
        this.places = places;
        this.availability = availability;
        this.tellTeam = tellTeam;
        this.time = time;
    }

    @Override
    public String name() {
        return "team-board";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public boolean doSome() {
        ZonedDateTime now = time.now().atZone(time.zone());
        if (HOURS.contains(now.getHour()) && places.any()) {
            tell(now);
        }
        return false;
    }

    private void tell(ZonedDateTime now) {
        List<SlotOffer> slots = availability.day(now.toLocalDate(), null).slots();
        int seats = slots.stream().mapToInt(SlotOffer::capacity).sum();
        int booked = slots.stream().mapToInt(SlotOffer::booked).sum();
        if (seats > 0) {
            tellTeam.tell("board:%s:%d".formatted(now.toLocalDate(), now.getHour()), "team.board", booked, seats);
        }
    }
}
