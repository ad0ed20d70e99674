package dev.slotquest.analytics.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one row after the other. Closed, it has written everything, and leaves the stream below open. */
interface RowWriter extends Closeable {

    /**
     * Writes a row.
     *
     * @param values in the order of the names: texts, numbers, truth values, or nothing
     */
    void write(List<@Nullable Object> values) throws IOException;
}
