package dev.slotquest.db;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionSystemException;

/** Everything that led to an exception, also what was thrown before its transaction could not be ended either. */
final class Causes {
    private Causes() {}

    static Stream<Throwable> of(Throwable exception) {
        Set<Throwable> found = Collections.newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>();
        open.add(exception);
        while (!open.isEmpty()) {
            var next = open.remove();
            if (found.add(next)) {
                addIfAny(open, next.getCause());
                if (next instanceof TransactionSystemException failedEnd) {
                    addIfAny(open, failedEnd.getApplicationException());
                }
            }
        }
        return found.stream();
    }

    private static void addIfAny(ArrayDeque<Throwable> open, @Nullable Throwable cause) {
        if (cause != null) {
            open.add(cause);
        }
    }
}
