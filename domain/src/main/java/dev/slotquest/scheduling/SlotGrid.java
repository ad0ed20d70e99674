package dev.slotquest.scheduling;

import dev.slotquest.shared.TimeSpan;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays the slots of a day onto the time line. A start in the hour that a clock change leaves out is no slot. */
final class SlotGrid {

    private SlotGrid() {}

    /** A slot of one consultant. */
    record Cell(LocalDate date, LocalTime time, TimeSpan span) {}

    static List<Cell> lay(List<SlotRule> rules, LocalDate date, ZoneId zone) {
        List<Cell> cells = new ArrayList<>();
        Set<LocalTime> starts = new HashSet<>();
        for (SlotRule rule : rules) {
            LocalDateTime start = date.atTime(rule.start());
            if (exists(start, zone) && starts.add(rule.start())) {
                var from = start.atZone(zone).toInstant();
                cells.add(new Cell(date, rule.start(), new TimeSpan(from, from.plus(rule.length()))));
            }
        }
        cells.sort(Comparator.comparing(cell -> cell.span().start()));
        return List.copyOf(cells);
    }

    private static boolean exists(LocalDateTime local, ZoneId zone) {
        return !zone.getRules().getValidOffsets(local).isEmpty();
    }
}
