package dev.slotquest.portal.api;

import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.List;

/** Cuts a page out of a list that is never long. */
final class Pages {

    private Pages() {}

    static <T> Page<T> of(List<T> all, PageRequest wanted) {
        int from = (int) Math.min(wanted.offset(), all.size());
        int to = Math.min(from + wanted.size(), all.size());
        return new Page<>(all.subList(from, to), wanted.page(), wanted.size(), all.size());
    }
}
