package dev.slotquest.portal.api;

import dev.slotquest.analytics.exports.ExportFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads as what a file is wanted. */
@Component
class ExportFormats {

    /** @throws ApiProblem when there is no such format */
    ExportFormat read(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return ExportFormat.CSV;
        }
        return Arrays.stream(ExportFormat.values())
                .filter(format -> format.name().equalsIgnoreCase(text.strip()))
                .findFirst()
                .orElseThrow(() -> ApiProblem.malformed(List.of(FieldFault.of(
                        "format",
                        "UNKNOWN",
                        Arrays.stream(ExportFormat.values())
                                .map(format -> format.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))))));
    }
}
