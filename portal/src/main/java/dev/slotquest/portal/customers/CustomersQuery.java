package dev.slotquest.portal.customers;

import dev.slotquest.customers.CustomerDirectory;
import dev.slotquest.customers.CustomerFilter;
import dev.slotquest.customers.RiskBand;
import dev.slotquest.portal.web.PageAddress;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.PageRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which customers the address of the list asks for; what makes no sense there is left out. */
final class CustomersQuery {

    private static final int ROWS = 50;
    private static final int FARTHEST_PAGE = 1_000_000;
    private static final String PATH = "/admin/customers";

    private final @Nullable String text;
    private final @Nullable RiskBand band;
    private final boolean doNotCall;
    private final @Nullable String sort;
    private final int page;

    CustomersQuery(Map<String, String> parameters, CustomerDirectory directory) {
        text = Typed.text(parameters.get("q")).orElse(null);
        band = Typed.choice(RiskBand.class, parameters.get("band")).orElse(null);
        doNotCall = "true".equals(parameters.get("do_not_call"));
        sort = Typed.text(parameters.get("sort"))
                .filter(field -> directory.canSortBy(field.startsWith("-") ? field.substring(1) : field))
                .orElse(null);
        page = Math.clamp(Typed.number(parameters.get("page")).orElse(0L), 0, FARTHEST_PAGE);
    }

    CustomerFilter filter() {
        return new CustomerFilter(text, band, doNotCall);
    }

    PageRequest page() {
        return new PageRequest(page, ROWS, sort);
    }

    public @Nullable String getText() {
        return text;
    }

    public @Nullable RiskBand getBand() {
        return band;
    }

    public boolean isDoNotCall() {
        return doNotCall;
    }

    public List<RiskBand> getBands() {
        return List.of(RiskBand.values());
    }

    /** Whether anything but the order was asked for. */
    public boolean isFiltered() {
        return text != null || band != null || doNotCall;
    }

    /** The address of another page of the same list. */
    public String pageAddress(int other) {
        return address(sort, other);
    }

    /** The address of the same list in the order of a field; asked twice, the other way round. */
    public String sortAddress(String field) {
        return address("ascending".equals(direction(field)) ? "-" + field : field, 0);
    }

    /** {@code ascending}, {@code descending}, or {@code null} when the list is not in the order of this field. */
    public @Nullable String direction(String field) {
        String order = sort == null ? "name" : sort;
        if (order.equals(field)) {
            return "ascending";
        }
        return order.equals("-" + field) ? "descending" : null;
    }

    private String address(@Nullable String order, int number) {
        Map<String, String> asked = new LinkedHashMap<>();
        if (text != null) {
            asked.put("q", text);
        }
        if (band != null) {
            asked.put("band", band.name());
        }
        if (doNotCall) {
            asked.put("do_not_call", "true");
        }
        if (order != null) {
            asked.put("sort", order);
        }
        if (number > 0) {
            asked.put("page", Integer.toString(number));
        }
        return PageAddress.of(PATH, asked);
    }
}
