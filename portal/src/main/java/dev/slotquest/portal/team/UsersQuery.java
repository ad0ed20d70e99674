package dev.slotquest.portal.team;

import dev.slotquest.identity.People;
import dev.slotquest.identity.Role;
import dev.slotquest.portal.web.PageAddress;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which people the address of the list asks for; what makes no sense there is left out. */
final class UsersQuery {

    private static final int ROWS = 50;
    private static final int FARTHEST_PAGE = 1_000_000;

    /** Whether somebody may use the product. */
    enum State {
        ACTIVE,
        LEFT,
        ALL
    }

    private final @Nullable String text;
    private final @Nullable Role role;
    private final State state;
    private final @Nullable String sort;
    private final int page;

    UsersQuery(Map<String, String> parameters, People people) {
        text = Typed.text(parameters.get("q")).orElse(null);
        role = Typed.choice(Role.class, parameters.get("role")).orElse(null);
        state = Typed.choice(State.class, parameters.get("state")).orElse(State.ACTIVE);
        sort = Typed.text(parameters.get("sort"))
                .filter(field -> people.canSortBy(field.startsWith("-") ? field.substring(1) : field))
                .orElse(null);
        page = Math.clamp(Typed.number(parameters.get("page")).orElse(0L), 0, FARTHEST_PAGE);
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    Role role() {
        return role;
    }

    @Nullable
    Boolean active() {
        return switch (state) {
            case ACTIVE -> true;
            case LEFT -> false;
            case ALL -> null;
        };
    }

    PageRequest page() {
        return new PageRequest(page, ROWS, sort);
    }

    public @Nullable String getText() {
        return text;
    }

    public @Nullable Role getRole() {
        return role;
    }

    public State getState() {
        return state;
    }

    public List<State> getStates() {
        return List.of(State.values());
    }

    /** The address of the same list with people in another state. */
    public String stateAddress(State other) {
        return address(other, sort, 0);
    }

    /** The address of another page of the same list. */
    public String pageAddress(int other) {
        return address(state, sort, other);
    }

    /** The address of the same list in the order of a field; asked twice, the other way round. */
    public String sortAddress(String field) {
        return address(state, "ascending".equals(direction(field)) ? "-" + field : field, 0);
    }

    /** {@code ascending}, {@code descending}, or {@code null} when the list is not in the order of this field. */
    public @Nullable String direction(String field) {
        String order = sort == null ? "display_name" : sort;
        if (order.equals(field)) {
            return "ascending";
        }
        return order.equals("-" + field) ? "descending" : null;
    }

    private String address(State wanted, @Nullable String order, int number) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (text != null) {
            asked.put("q", text);
        }
        if (role != null) {
            asked.put("role", role.name());
        }
        if (wanted != State.ACTIVE) {
            asked.put("state", wanted.name().toLowerCase(Locale.ROOT));
        }
        if (order != null) {
            asked.put("sort", order);
        }
        if (number > 0) {
            asked.put("page", Integer.toString(number));
        }
        return PageAddress.of("/admin/users", asked);
    }
}
