package dev.slotquest.portal.insights;

import dev.slotquest.analytics.metrics.Days;
import dev.slotquest.analytics.metrics.Grain;
import dev.slotquest.analytics.metrics.Whose;
import dev.slotquest.portal.web.PageAddress;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.Consultant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which figures the address of a page asks for; a part that makes no sense is left out and named in
 * {@link #getNotUnderstood}. Without any it is the last 30 days.
 */
public final class FiguresQuery {

    private static final List<Integer> LENGTHS = List.of(7, 30, 90, 365);
    private static final int USUAL = 30;
    private static final int MOST = 3_660;
    private static final int MOST_SINGLE_DAYS = 45;
    private static final int MOST_SINGLE_WEEKS = 300;
    private static final List<String> PARTS = List.of("period", "from", "to", "consultant", "grain", "person");

    private final String path;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private final Days days;
    private final @Nullable Long consultant;
    private final Grain grain;

    FiguresQuery(String path, Map<String, String> parameters, List<Consultant> consultants, LocalDate today) {
        this.path = path;
        for (String part : PARTS) {
            Typed.text(parameters.get(part)).ifPresent(text -> parts.put(part, text));
        }
        days = readDays(today);
        consultant = read(
                "consultant",
                Typed.number(parts.get("consultant"))
                        .filter(id -> consultants.stream().anyMatch(each -> each.id() == id)));
        Grain asked = read("grain", Typed.choice(Grain.class, parts.get("grain")));
        grain = asked == null ? usualGrain() : asked;
    }

    private Days readDays(LocalDate today) {
        LocalDate from = read("from", Typed.day(parts.get("from")));
        LocalDate to = read("to", Typed.day(parts.get("to")));
        if (from == null && to == null) {
            Integer length = read("period", length(parts.get("period")));
            return Days.upTo(today, length == null ? USUAL : length);
        }
        parts.remove("period");
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL - 1L) : from;
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST - 1L))) {
            notUnderstood.add("to");
            parts.remove("from");
            parts.remove("to");
            return Days.upTo(today, USUAL);
        }
        return new Days(first, last);
    }

    private static Optional<Integer> length(@Nullable String period) {
        return Typed.text(period)
                .flatMap(text -> LENGTHS.stream()
                        .filter(length -> text.equals(length + "d"))
                        .findFirst());
    }

    private <T> @Nullable T read(String part, Optional<T> meaning) {
        if (parts.containsKey(part) && meaning.isEmpty()) {
            notUnderstood.add(part);
            parts.remove(part);
        }
        return meaning.orElse(null);
    }

    private Grain usualGrain() {
        if (days.length() <= MOST_SINGLE_DAYS) {
            return Grain.DAY;
        }
        return days.length() <= MOST_SINGLE_WEEKS ? Grain.WEEK : Grain.MONTH;
    }

    Whose whose() {
        return consultant == null ? new Whose.Everybodys() : new Whose.HeldBy(consultant);
    }

    public Days getDays() {
        return days;
    }

    public @Nullable Long getConsultant() {
        return consultant;
    }

    public Grain getGrain() {
        return grain;
    }

    public Grain[] getGrains() {
        return Grain.values();
    }

    public List<Integer> getLengths() {
        return LENGTHS;
    }

    public List<String> getNotUnderstood() {
        return notUnderstood;
    }

    /** The words of a part as they came, or {@code null}. */
    public @Nullable String part(String name) {
        return parts.get(name);
    }

    /** Whether the last so many days are looked at. */
    public boolean isPeriod(int length) {
        String period = parts.get("period");
        boolean range = parts.containsKey("from") || parts.containsKey("to");
        return !range && (period == null ? length == USUAL : period.equals(length + "d"));
    }

    /** Whether anything was asked for. */
    public boolean isFiltered() {
        return parts.containsKey("consultant") || parts.containsKey("from") || parts.containsKey("to");
    }

    /** The address of the same page over the last so many days. */
    public String periodAddress(int length) {
        Map<String, String> asked = new LinkedHashMap<>(parts);
        asked.remove("from");
        asked.remove("to");
        asked.remove("grain");
        asked.put("period", length + "d");
        return PageAddress.of(path, asked);
    }

    /** The address of the same page in other steps. */
    public String grainAddress(Grain other) {
        Map<String, String> asked = new LinkedHashMap<>(parts);
        asked.put("grain", other.name().toLowerCase(Locale.ROOT));
        return PageAddress.of(path, asked);
    }
}
