package dev.slotquest.analytics.exports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Something of which all rows can be exported. */
interface TableExport {

    TableKind kind();

    /** The names of the fields, in their order. */
    List<String> fields();

    /** Hands over all rows, so many at a time that memory does not matter. */
    void inPortions(Consumer<List<List<@Nullable Object>>> reader);
}
