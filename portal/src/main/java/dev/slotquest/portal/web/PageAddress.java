package dev.slotquest.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;

/** Writes the addresses of pages: what was asked for stands in them, so that they can be kept and sent on. */
public final class PageAddress {

    private PageAddress() {}

    /**
     * The address of a page with what is asked of it, in this order.
     *
     * @param asked values by name, as they are: they are encoded here
     */
    public static String of(String path, Map<String, String> asked) {
        var query = new StringJoiner("&", path + "?", "").setEmptyValue(path);
        asked.forEach((part, value) -> query.add(part + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return query.toString();
    }
}
