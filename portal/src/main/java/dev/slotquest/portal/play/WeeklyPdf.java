package dev.slotquest.portal.play;

import dev.slotquest.gamification.weekly.WeekSheet;
import dev.slotquest.portal.documents.PdfDocuments;
import dev.slotquest.portal.web.Formats;
import dev.slotquest.shared.BusinessTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A week of weekly points for print: a table, and a chart of the same figures. */
@Component
public class WeeklyPdf {

    private static final BigDecimal WIDEST_PERCENT = new BigDecimal(90);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmm");

    private final PdfDocuments documents;
    private final WeeklyWords words;
    private final Formats formats;
    private final BusinessTime time;

    WeeklyPdf(PdfDocuments documents, WeeklyWords words, Formats formats, BusinessTime time) {
        this.documents = documents;
        this.words = words;
        this.formats = formats;
        this.time = time;
    }

    /** One person's bars, in percent of the width. */
    public record Bar(String name, BigDecimal goal, BigDecimal achieved, BigDecimal remaining) {}

    /** The file. */
    public byte[] of(WeekSheet sheet, Locale locale) {
        return documents.render(
                "documents/weekly",
                Map.of(
                        "sheet",
                        sheet,
                        "bars",
                        bars(sheet),
                        "words",
                        words,
                        "formats",
                        formats,
                        "language",
                        locale.getLanguage(),
                        "now",
                        time.now()),
                locale);
    }

    /** What the file is called, for example {@code telefonie_week_2026-W48_20261125_1402.pdf}. */
    public String nameOf(WeekSheet sheet) {
        return "telefonie_week_%s_%s.pdf".formatted(sheet.week(), STAMP.format(time.local()));
    }

    private static List<Bar> bars(WeekSheet sheet) {
        BigDecimal longest = sheet.rows().stream()
                .map(row -> row.counted().max(row.achieved().add(row.remaining())))
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return sheet.rows().stream()
                .map(row -> new Bar(
                        row.name(),
                        percent(row.counted(), longest),
                        percent(row.achieved(), longest),
                        percent(row.remaining(), longest)))
                .toList();
    }

    private static BigDecimal percent(BigDecimal points, BigDecimal longest) {
        return points.multiply(WIDEST_PERCENT).divide(longest, 1, RoundingMode.HALF_UP);
    }
}
