package dev.slotquest.analytics.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTests {

    @Test
    void writesCsvThatAnyReaderUnderstands() throws IOException {
        String written = written(ExportFormat.CSV, Arrays.asList("SQ-1", "Größe, \"M\"\nneu", null, -3));

        assertThat(written).startsWith("id,text,nothing,number\r\n");
        CSVRecord row = CSVParser.parse(
                        new StringReader(written),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .iterator()
                .next();
        assertThat(row.get("text")).isEqualTo("Größe, \"M\"\nneu");
        assertThat(row.get("nothing")).isEmpty();
        assertThat(row.get("number")).as("a number is no formula").isEqualTo("-3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =HYPERLINK("http://x")  | true
            +SUM(A1)                | true
            -1+2                    | true
            @cmd                    | true
            +491701234567           | false
            Müller-Lüdenscheid      | false
            a=b                     | false
            """)
    void disarmsFormulasOnly(String text, boolean formula) throws IOException {
        String cell = CSVParser.parse(
                        new StringReader(written(ExportFormat.CSV, Arrays.asList("1", text, null, 0))),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .iterator()
                .next()
                .get("text");

        assertThat(cell).isEqualTo(formula ? "'" + text : text);
    }

    @Test
    void writesJson() throws IOException {
        assertThat(written(ExportFormat.JSON, Arrays.asList("SQ-1", "=1", null, 2))
                        .replace("\n", ""))
                .isEqualTo("[{\"id\":\"SQ-1\",\"text\":\"=1\",\"nothing\":null,\"number\":2}]");
    }

    @Test
    void writesJsonLines() throws IOException {
        var out = new ByteArrayOutputStream();
        try (RowWriter rows = ExportFormat.JSONL.writer(out, List.of("id"))) {
            rows.write(List.of("a"));
            rows.write(List.of("b\nc"));
        }

        assertThat(out.toString(StandardCharsets.UTF_8).lines().map(String::strip))
                .containsExactly("{\"id\":\"a\"}", "{\"id\":\"b\\nc\"}");
    }

    private static String written(ExportFormat format, List<@Nullable Object> row) throws IOException {
        var out = new ByteArrayOutputStream();
        try (RowWriter rows = format.writer(out, List.of("id", "text", "nothing", "number"))) {
            rows.write(row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
