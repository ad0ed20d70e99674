package dev.slotquest.shared;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param page counted from 0
 * @param size 1 to {@value #MAX_SIZE}
 * @param sort a field name, with a leading {@code -} for descending; {@code null} for the list's own order
 */
public record PageRequest(int page, int size, @Nullable String sort) {

    /** The most rows one page may have. */
    public static final int MAX_SIZE = 200;

    public PageRequest {
        if (page < 0) {
            throw new IllegalArgumentException("The page (%d) must not be negative.".formatted(page));
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("The size (%d) must be 1 to %d.".formatted(size, MAX_SIZE));
        }
    }

    /** The first rows in the list's own order. */
    public static PageRequest first(int size) {
        return new PageRequest(0, size, null);
    }

    /** How many rows come before this page. */
    public long offset() {
        return (long) page * size;
    }
}
