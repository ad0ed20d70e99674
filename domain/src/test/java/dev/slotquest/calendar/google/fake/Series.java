package dev.slotquest.calendar.google.fake;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The occurrences of a daily or weekly series, at the same time on its own clock all year round. */
final class Series {

    private static final LocalDate LAST_DAY = LocalDate.of(2040, 1, 1);
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().substring(0, 2), day -> day));

    private final ObjectNode master;
    private final ZoneId zone;
    private final boolean allDay;
    private final LocalDateTime first;
    private final Duration length;
    private final Map<String, String> rule;
    private final Set<Instant> left;

    Series(ObjectNode master, ZoneId calendarZone) {
        JsonNode start = master.get("start");
        this.master = master;
        this.allDay = start.has("date");
        this.zone = start.has("timeZone") ? ZoneId.of(start.get("timeZone").stringValue()) : calendarZone;
        Instant from = EventRules.instant(start, zone);
        this.first = LocalDateTime.ofInstant(from, zone);
        this.length =
                Duration.between(first, LocalDateTime.ofInstant(EventRules.instant(master.get("end"), zone), zone));
        List<String> lines = new ArrayList<>();
        master.get("recurrence").forEach(line -> lines.add(line.stringValue()));
        this.rule = rule(lines);
        this.left = left(lines);
    }

    private static Map<String, String> rule(List<String> lines) {
        String line = lines.stream()
                .filter(one -> one.startsWith("RRULE:"))
                .findFirst()
                .orElseThrow();
        return Stream.of(line.substring("RRULE:".length()).split(";", -1))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    private Set<Instant> left(List<String> lines) {
        Set<Instant> instants = new HashSet<>();
        lines.stream().filter(line -> line.startsWith("EXDATE")).forEach(line -> {
            for (String time : line.substring(line.indexOf(':') + 1).split(",", -1)) {
                instants.add(time(time));
            }
        });
        return instants;
    }

    private Instant time(String compact) {
        if (!compact.contains("T")) {
            return LocalDate.parse(compact, DateTimeFormatter.BASIC_ISO_DATE)
                    .atStartOfDay(zone)
                    .toInstant();
        }
        return compact.endsWith("Z")
                ? LocalDateTime.parse(compact.substring(0, compact.length() - 1), COMPACT)
                        .toInstant(ZoneOffset.UTC)
                : LocalDateTime.parse(compact, COMPACT).atZone(zone).toInstant();
    }

    /** All occurrences that touch a stretch of time, as they are when nobody changed one of them. */
    List<ObjectNode> between(Instant from, Instant to) {
        List<ObjectNode> occurrences = new ArrayList<>();
        int count = rule.containsKey("COUNT") ? Integer.parseInt(rule.get("COUNT")) : Integer.MAX_VALUE;
        for (LocalDate day = first.toLocalDate(); day.isBefore(LAST_DAY) && count > 0; day = day.plusDays(1)) {
            if (!falls(day)) {
                continue;
            }
            count--;
            ZonedDateTime start = day.atTime(first.toLocalTime()).atZone(zone);
            ZonedDateTime end = start.toLocalDateTime().plus(length).atZone(zone);
            if (isOver(start) || !start.toInstant().isBefore(to)) {
                break;
            }
            if (end.toInstant().isAfter(from) && !left.contains(start.toInstant())) {
                occurrences.add(occurrence(start, end));
            }
        }
        return occurrences;
    }

    private boolean isOver(ZonedDateTime start) {
        return rule.containsKey("UNTIL") && start.toInstant().isAfter(time(rule.get("UNTIL")));
    }

    private boolean falls(LocalDate day) {
        int interval = Integer.parseInt(rule.getOrDefault("INTERVAL", "1"));
        LocalDate begin = first.toLocalDate();
        return switch (rule.get("FREQ")) {
            case "DAILY" -> ChronoUnit.DAYS.between(begin, day) % interval == 0;
            case "WEEKLY" -> ChronoUnit.WEEKS.between(monday(begin), monday(day)) % interval == 0 && isNamed(day);
            default -> throw new IllegalArgumentException("This Google knows daily and weekly series only.");
        };
    }

    private boolean isNamed(LocalDate day) {
        String days = rule.get("BYDAY");
        return days == null
                ? day.getDayOfWeek() == first.getDayOfWeek()
                : Stream.of(days.split(",", -1)).map(DAYS::get).anyMatch(day.getDayOfWeek()::equals);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private ObjectNode occurrence(ZonedDateTime start, ZonedDateTime end) {
        ObjectNode one = master.deepCopy();
        one.remove("recurrence");
        one.put("id", master.get("id").stringValue() + "_" + suffix(start));
        one.put("recurringEventId", master.get("id").stringValue());
        write(one.putObject("originalStartTime"), start);
        write(one.putObject("start"), start);
        write(one.putObject("end"), end);
        return one;
    }

    private String suffix(ZonedDateTime start) {
        return allDay
                ? start.format(DateTimeFormatter.BASIC_ISO_DATE).substring(0, 8)
                : COMPACT.format(start.withZoneSameInstant(ZoneOffset.UTC)) + "Z";
    }

    private void write(ObjectNode when, ZonedDateTime time) {
        if (allDay) {
            when.put("date", time.toLocalDate().toString());
        } else {
            when.put("dateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            when.put("timeZone", zone.getId());
        }
    }
}
