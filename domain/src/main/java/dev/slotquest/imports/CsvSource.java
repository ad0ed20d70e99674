package dev.slotquest.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a table whose first line names the columns, with commas, semicolons or tabs between them. */
final class CsvSource implements Iterator<SourceRow> {

    private static final int LONGEST_HEADER = 8_192;

    /** What an export protects from spreadsheets by an apostrophe in front. */
    private static final Pattern PROTECTED = Pattern.compile("'[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private final Iterator<CSVRecord> records;
    private final List<String> names;
    private long position;

    private CsvSource(CSVParser parser) {
        this.records = parser.iterator();
        this.names = parser.getHeaderNames();
    }

    static CsvSource of(BufferedReader reader) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiterIn(reader))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setAllowMissingColumnNames(true)
                .get();
        try {
            return new CsvSource(CSVParser.parse(reader, format));
        } catch (IllegalArgumentException | IllegalStateException twiceTheSameName) {
            throw UnreadableFile.broken(twiceTheSameName);
        }
    }

    List<String> names() {
        return names;
    }

    private static char delimiterIn(BufferedReader reader) throws IOException {
        reader.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER];
        int length = Math.max(0, reader.read(start, 0, LONGEST_HEADER));
        reader.reset();
        String header = new String(start, 0, length).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(one -> one == wanted).count();
    }

    @Override
    public boolean hasNext() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException | IllegalStateException unreadable) {
            throw UnreadableFile.broken(unreadable);
        }
    }

    @Override
    public SourceRow next() {
        CSVRecord record = records.next();
        position++;
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(names.size(), record.size()); i++) {
            String value = record.get(i);
            if (!value.isBlank()) {
                values.put(names.get(i), plain(value));
            }
        }
        return new SourceRow(position, position + 1, values);
    }

    private static String plain(String value) {
        return PROTECTED.matcher(value).matches() ? value.substring(1) : value;
    }
}
