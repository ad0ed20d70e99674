package dev.slotquest.portal.api;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects which fields of a body are missing. */
final class Required {

    private final List<FieldFault> faults = new ArrayList<>();

    Required field(String name, @Nullable Object value) {
        if (value == null) {
            faults.add(FieldFault.of(name, "REQUIRED"));
        }
        return this;
    }

    /** A text that says something. */
    Required text(String name, @Nullable String value) {
        return field(name, value == null || value.isBlank() ? null : value);
    }

    /** @throws ApiProblem when any is missing */
    void check() {
        if (!faults.isEmpty()) {
            throw ApiProblem.invalid(faults);
        }
    }
}
