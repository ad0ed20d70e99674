package dev.slotquest.gamification.weekly;

import dev.slotquest.documents.PdfDocuments;
import dev.slotquest.gamification.weekly.WeekSheet.Row;
import dev.slotquest.shared.BusinessTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A week of weekly points for print: a table, and a chart of the same figures. */
@Component
public class WeeklyReport {

    private static final BigDecimal WIDEST_PERCENT = new BigDecimal(90);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd_HHmm");

    private final PdfDocuments documents;
    private final BusinessTime time;

    WeeklyReport(PdfDocuments documents, BusinessTime time) {
        this.documents = documents;
        this.time = time;
    }

    /** One line of the table, as it is written. */
    public record Line(String name, String goal, String achieved, String remaining, String balance, boolean vacation) {}

    /** One person's bars, in percent of the width. */
    public record Bar(String name, BigDecimal goal, BigDecimal achieved, BigDecimal remaining) {}

    /** The file, a PDF. */
    public byte[] of(WeekSheet sheet, Locale locale) {
        return documents.render("weekly", model(sheet, locale), locale);
    }

    /** What the file is called, for example {@code telefonie_week_2026-W48_20261125_1402.pdf}. */
    public String nameOf(WeekSheet sheet) {
        return "telefonie_week_%s_%s.pdf".formatted(sheet.week(), STAMP.format(time.local()));
    }

    private Map<String, Object> model(WeekSheet sheet, Locale locale) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(isGerman(locale) ? "dd.MM.yyyy" : "d MMM yyyy", locale);
        LocalDate monday = sheet.week().monday();
        return Map.of(
                "language", locale.getLanguage(),
                "week", sheet.week().number(),
                "year", Integer.toString(sheet.week().year()),
                "monday", day.format(monday),
                "sunday", day.format(sheet.week().sunday()),
                "now", "%s, %tR".formatted(day.format(time.local()), time.local()),
                "lines", sheet.rows().stream().map(row -> line(row, locale)).toList(),
                "total", total(sheet, locale),
                "bars", bars(sheet));
    }

    private static boolean isGerman(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage());
    }

    private static Line line(Row row, Locale locale) {
        BigDecimal goal = row.goal();
        return new Line(
                row.name(),
                goal == null ? "–" : WeeklyNumber.write(goal, locale),
                WeeklyNumber.write(row.achieved(), locale),
                WeeklyNumber.write(row.remaining(), locale),
                WeeklyNumber.signed(row.balance(), locale),
                row.vacation());
    }

    private static Line total(WeekSheet sheet, Locale locale) {
        return new Line(
                "",
                WeeklyNumber.write(sheet.goal(), locale),
                WeeklyNumber.write(sheet.achieved(), locale),
                WeeklyNumber.write(sheet.remaining(), locale),
                WeeklyNumber.signed(sheet.balance(), locale),
                false);
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
