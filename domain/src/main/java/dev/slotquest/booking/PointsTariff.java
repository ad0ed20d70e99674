package dev.slotquest.booking;

import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.SlotOffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * What a booking earns (rules 6.2): points by the hour of the slot, more while the slot is emptier than a third, half for
 * win-backs but at least one, nothing for starts four weeks ahead or later. All of it are rules kept as data.
 */
public final class PointsTariff {

    private static final String OTHER = "other";

    private final Map<String, Integer> byHour;
    private final int emptyBonus;
    private final double bonusBelowPercent;
    private final double winBackPercent;
    private final long noneFromDays;
    private final ZoneId zone;

    private PointsTariff(RuleBook rules, Instant now, ZoneId zone) {
        this.byHour = hours(rules.text(RuleName.POINTS_BY_HOUR, now));
        this.emptyBonus = (int) rules.number(RuleName.POINTS_EMPTY_BONUS, now);
        this.bonusBelowPercent = rules.number(RuleName.POINTS_BONUS_BELOW_PERCENT, now);
        this.winBackPercent = rules.number(RuleName.POINTS_WIN_BACK_PERCENT, now);
        this.noneFromDays = (long) rules.number(RuleName.POINTS_NONE_FROM_DAYS, now);
        this.zone = zone;
    }

    /** The tariff that holds at an instant. */
    public static PointsTariff at(Instant now, RuleBook rules, ZoneId zone) {
        return new PointsTariff(rules, now, zone);
    }

    private static Map<String, Integer> hours(String text) {
        Map<String, Integer> points = new HashMap<>();
        for (String part : text.split(",", -1)) {
            String[] pair = part.split("=", -1);
            points.put(pair[0].strip(), Integer.parseInt(pair[1].strip()));
        }
        return points;
    }

    /** What one more booking of the slot earns, when made now. */
    public int pointsFor(SlotOffer slot, Potential potential, Instant now) {
        LocalDate day = LocalDate.ofInstant(slot.startsAt(), zone);
        if (!day.isBefore(LocalDate.ofInstant(now, zone).plusDays(noneFromDays))) {
            return 0;
        }
        String hour = String.valueOf(slot.startsAt().atZone(zone).getHour());
        int points = byHour.getOrDefault(hour, byHour.getOrDefault(OTHER, 0));
        if (slot.capacity() > 0 && slot.booked() * 100.0 / slot.capacity() < bonusBelowPercent) {
            points += emptyBonus;
        }
        return potential == Potential.WIN_BACK ? Math.max(1, (int) (points * winBackPercent / 100)) : points;
    }
}
