package dev.slotquest.analytics.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values. A text that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP advises
 * against CSV injection; a phone number with its plus is none.
 */
final class CsvRows implements RowWriter {

    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern PHONE = Pattern.compile("\\+\\d+");

    private final CSVPrinter printer;

    CsvRows(OutputStream out, List<String> names) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(names);
    }

    @Override
    public void write(List<@Nullable Object> values) throws IOException {
        printer.printRecord(values.stream().map(CsvRows::harmless).toList());
    }

    /** A null is an empty field. */
    private static Object harmless(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text when isFormula(text) -> "'" + text;
            default -> value;
        };
    }

    static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !PHONE.matcher(text).matches();
    }

    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
