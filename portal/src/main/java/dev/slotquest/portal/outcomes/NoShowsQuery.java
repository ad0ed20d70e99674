package dev.slotquest.portal.outcomes;

import dev.slotquest.outcomes.OpenOutcomes;
import dev.slotquest.portal.web.PageAddress;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the address of the page asks for; a part that makes no sense is left out and named in {@link #getNotUnderstood}. */
public final class NoShowsQuery {

    static final int ROWS = 25;

    private static final int FARTHEST_PAGE = 100_000;
    private static final List<String> FILTERS = List.of("which", "consultant", "from", "to");

    /** Which part of the page is looked at. */
    public enum View {
        /** Customers who did not come, while somebody has to act. */
        ALERTS,
        /** Customers who are to be called. */
        CALLS,
        /** Appointments of which nobody has said anything. */
        OUTCOMES,
        /** What was done about those who did not come. */
        SETTLED
    }

    /** Which appointments without an outcome. */
    public enum Which {
        /** Those that the daily run found. */
        OVERDUE,
        /** All that are over. */
        OPEN
    }

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> notUnderstood = new ArrayList<>();
    private final View view;
    private final Which which;
    private final @Nullable Long consultant;
    private final @Nullable LocalDate from;
    private final @Nullable LocalDate to;
    private final boolean ticked;
    private final int page;
    private final BusinessTime time;

    NoShowsQuery(Map<String, String> parameters, BusinessTime time) {
        this.time = time;
        view = Typed.choice(View.class, parameters.get("view")).orElse(View.ALERTS);
        FILTERS.forEach(part -> Typed.text(parameters.get(part)).ifPresent(text -> parts.put(part, text)));
        Which asked = read("which", Typed.choice(Which.class, parts.get("which")));
        which = asked == null ? Which.OVERDUE : asked;
        consultant = read("consultant", Typed.number(parts.get("consultant")));
        from = read("from", Typed.day(parts.get("from")));
        to = read("to", Typed.day(parts.get("to")));
        ticked = "all".equals(parameters.get("ticked"));
        page = Math.clamp(Typed.number(parameters.get("page")).orElse(0L), 0, FARTHEST_PAGE);
    }

    private <T> @Nullable T read(String part, Optional<T> meaning) {
        if (parts.containsKey(part) && meaning.isEmpty()) {
            notUnderstood.add(part);
            parts.remove(part);
        }
        return meaning.orElse(null);
    }

    OpenOutcomes wanted() {
        return new OpenOutcomes(
                which == Which.OVERDUE,
                from == null ? null : startOf(from),
                to == null ? null : startOf(to.plusDays(1)),
                consultant,
                null);
    }

    PageRequest page() {
        return new PageRequest(page, ROWS, null);
    }

    private Instant startOf(LocalDate day) {
        return day.atStartOfDay(time.zone()).toInstant();
    }

    public View getView() {
        return view;
    }

    public View[] getViews() {
        return View.values();
    }

    public Which getWhich() {
        return which;
    }

    public Which[] getKinds() {
        return Which.values();
    }

    /** Whether every row of the page is ticked to begin with. */
    public boolean isTicked() {
        return ticked;
    }

    /** Whether fewer rows than there are may be shown. */
    public boolean isFiltered() {
        return parts.keySet().stream().anyMatch(part -> !part.equals("which"));
    }

    public List<String> getNotUnderstood() {
        return notUnderstood;
    }

    /** The words of a filter as they came, or {@code null}. */
    public @Nullable String part(String name) {
        return parts.get(name);
    }

    /** The address of another part of the page. */
    public String viewAddress(View other) {
        return address(other, Map.of(), 0, false);
    }

    /** The address of what is shown. */
    public String getAddress() {
        return pageAddress(page);
    }

    /** The address of another page of the same rows. */
    public String pageAddress(int other) {
        return address(view, parts, other, false);
    }

    /** The address of the same rows, all of them ticked, or none. */
    public String tickAddress(boolean all) {
        return address(view, parts, page, all);
    }

    private static String address(View view, Map<String, String> filters, int page, boolean ticked) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (view != View.ALERTS) {
            asked.put("view", view.name().toLowerCase(Locale.ROOT));
        }
        asked.putAll(filters);
        if (page > 0) {
            asked.put("page", Integer.toString(page));
        }
        if (ticked) {
            asked.put("ticked", "all");
        }
        return PageAddress.of("/noshows", asked);
    }
}
