package dev.slotquest.analytics.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** How rows are written down. */
public enum ExportFormat {
    /** Comma-separated values as in RFC 4180, with a header, in UTF-8. */
    CSV("text/csv;charset=UTF-8") {
        @Override
        RowWriter writer(OutputStream out, List<String> names) throws IOException {
            return new CsvRows(out, names);
        }
    },
    /** One JSON array of objects. */
    JSON("application/json") {
        @Override
        RowWriter writer(OutputStream out, List<String> names) {
            return JsonRows.array(out, names);
        }
    },
    /** JSON Lines: one object in each line. */
    JSONL("application/jsonl") {
        @Override
        RowWriter writer(OutputStream out, List<String> names) {
            return JsonRows.lines(out, names);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** What the file says it is. */
    public String mediaType() {
        return mediaType;
    }

    /** How its name ends, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes rows with fields of these names; the stream is left open when it is closed. */
    abstract RowWriter writer(OutputStream out, List<String> names) throws IOException;
}
