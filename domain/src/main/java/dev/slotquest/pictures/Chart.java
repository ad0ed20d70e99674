package dev.slotquest.pictures;

import dev.slotquest.pictures.Sheet.Align;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * A chart that can be read on a telephone.
 *
 * @param title what it shows
 * @param kind how its numbers are drawn
 * @param labels below the places from left to right; as many as there is room for are written
 * @param series what is shown at each place; each has as many numbers as there are labels
 * @param nothing what it says when all numbers are zero
 */
public record Chart(String title, Kind kind, List<String> labels, List<Series> series, String nothing) {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 480;
    private static final int LEFT = 64;
    private static final int RIGHT = 776;
    private static final int TOP = 128;
    private static final int BOTTOM = 424;
    private static final int LETTERS = 20;
    private static final int LINES = 4;
    private static final List<Integer> STEPS = List.of(1, 2, 3, 4, 5, 6, 8);

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        for (Series one : series) {
            if (one.values().size() != labels.size()) {
                throw new IllegalArgumentException("The series '%s' has %d numbers for %d places."
                        .formatted(one.name(), one.values().size(), labels.size()));
            }
        }
    }

    /** How numbers are drawn. */
    public enum Kind {
        /** One bar at each place, the series on top of each other; with one series these are plain bars. */
        BARS,
        /** A line for each series. */
        LINES
    }

    /** What a series means to who reads it; decides its colour. */
    public enum Tone {
        GOOD(0x1d8a4b),
        BAD(0xc8322b),
        NEUTRAL(0x868d9a),
        PLAIN(0x3452d9);

        // Colours do not change, which their type does not say.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Color color;

        Tone(int rgb) {
            color = new Color(rgb);
        }
    }

    /** Numbers of one sort, none below zero. */
    public record Series(String name, Tone tone, List<Integer> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    /** The chart as a picture. */
    public Picture drawn() {
        Sheet sheet = new Sheet(WIDTH, HEIGHT, Palette.SURFACE);
        String head = Typeface.BOLD.fitted(title, 30, WIDTH - 48);
        sheet.text(head, Typeface.BOLD, 30, 24, 48, Align.LEFT, Palette.TEXT);
        drawLegend(sheet);
        int top = topValue();
        drawScale(sheet, top);
        switch (kind) {
            case BARS -> drawBars(sheet, top);
            case LINES -> drawLines(sheet, top);
        }
        drawLabels(sheet);
        if (highest() == 0) {
            sheet.text(nothing, Typeface.REGULAR, 24, WIDTH / 2.0, (TOP + BOTTOM) / 2.0, Align.CENTER, Palette.MUTED);
        }
        return sheet.finished();
    }

    private void drawLegend(Sheet sheet) {
        float x = 24;
        for (Series one : series) {
            sheet.box(x, 74, 20, 20, 6, one.tone().color);
            sheet.text(one.name(), Typeface.REGULAR, LETTERS, x + 28, 91, Align.LEFT, Palette.TEXT);
            x += 28 + Typeface.REGULAR.width(one.name(), LETTERS) + 26;
        }
    }

    private void drawScale(Sheet sheet, int top) {
        for (int line = 0; line <= LINES; line++) {
            double y = y((double) top * line / LINES, top);
            sheet.rule(LEFT, RIGHT, y, Palette.LINE);
            String number = Integer.toString(top * line / LINES);
            sheet.text(number, Typeface.REGULAR, LETTERS, LEFT - 12, y + 7, Align.RIGHT, Palette.MUTED);
        }
    }

    private void drawBars(Sheet sheet, int top) {
        double place = place();
        double width = Math.min(56, Math.max(3, place * 0.7));
        for (int at = 0; at < labels.size(); at++) {
            double x = LEFT + place * at + (place - width) / 2;
            int below = 0;
            for (Series one : series) {
                int value = one.values().get(at);
                double high = y(below, top) - y(below + value, top);
                sheet.box(x, y(below + value, top), width, high, 0, one.tone().color);
                below += value;
            }
        }
    }

    private void drawLines(Sheet sheet, int top) {
        double place = place();
        for (Series one : series) {
            Path2D line = new Path2D.Double();
            for (int at = 0; at < labels.size(); at++) {
                double x = LEFT + place * (at + 0.5);
                double y = y(one.values().get(at), top);
                if (at == 0) {
                    line.moveTo(x, y);
                } else {
                    line.lineTo(x, y);
                }
            }
            sheet.stroke(line, 4, one.tone().color);
        }
    }

    /** Every label, or every second, third …, counted from the last, which matters most. */
    private void drawLabels(Sheet sheet) {
        double widest = labels.stream()
                .mapToDouble(label -> Typeface.REGULAR.width(label, LETTERS))
                .max()
                .orElse(0);
        int step = Math.max(1, (int) Math.ceil((widest + 16) / place()));
        for (int at = labels.size() - 1; at >= 0; at -= step) {
            double middle = LEFT + place() * (at + 0.5);
            double x = Math.min(middle, WIDTH - 8 - Typeface.REGULAR.width(labels.get(at), LETTERS) / 2);
            sheet.text(labels.get(at), Typeface.REGULAR, LETTERS, x, BOTTOM + 32, Align.CENTER, Palette.MUTED);
        }
    }

    private double place() {
        return (RIGHT - LEFT) / (double) Math.max(1, labels.size());
    }

    private static double y(double value, int top) {
        return BOTTOM - (BOTTOM - TOP) * value / top;
    }

    /** A round number that no value is above and that the lines of the scale divide without rest. */
    private int topValue() {
        int highest = highest();
        for (int tens = 1; ; tens *= 10) {
            for (int step : STEPS) {
                if (step * tens * LINES >= highest) {
                    return step * tens * LINES;
                }
            }
        }
    }

    private int highest() {
        int highest = 0;
        for (int at = 0; at < labels.size(); at++) {
            highest = Math.max(highest, at(at));
        }
        return highest;
    }

    private int at(int place) {
        var values = series.stream().mapToInt(one -> one.values().get(place));
        return kind == Kind.BARS ? values.sum() : values.max().orElse(0);
    }
}
