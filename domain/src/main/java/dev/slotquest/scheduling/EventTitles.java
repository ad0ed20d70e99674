package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Says what the events that stand in the way are called. Only asked for those who may know. */
@Component
class EventTitles {

    private final BusyTimeTable busyTimes;

    EventTitles(BusyTimeTable busyTimes) {
        this.busyTimes = busyTimes;
    }

    /** The same obstacles, with one line for each event that has a title. */
    List<Obstacle> addTo(List<Obstacle> obstacles, Consultant consultant, TimeSpan slot) {
        List<BusyEvent> events = busyTimes.eventsOver(
                consultant.id(), slot.widened(consultant.bufferBefore(), consultant.bufferAfter()));
        List<Obstacle> titled = new ArrayList<>();
        for (Obstacle obstacle : obstacles) {
            List<Obstacle> called = called(obstacle, events);
            titled.addAll(called.isEmpty() ? List.of(obstacle) : called);
        }
        return List.copyOf(titled);
    }

    private static List<Obstacle> called(Obstacle obstacle, List<BusyEvent> events) {
        return events.stream()
                .filter(event -> obstacle.code() == Obstacle.Code.BUSY
                        && Objects.equals(obstacle.detail(), event.kind().name()))
                .filter(event -> event.title() != null && !event.title().isBlank())
                .map(event -> obstacle.titled(event.title()))
                .distinct()
                .toList();
    }
}
