package dev.slotquest.portal.insights;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Numbers as a table, from which the page draws a chart where it can.
 *
 * @param id unique on the page
 * @param title what it shows
 * @param places what the rows are
 * @param percent whether the numbers are shares
 * @param rows one for each place from left to right
 */
record ChartTable(
        String id, String title, String places, Kind kind, boolean percent, List<Series> series, List<Row> rows) {

    /** How it is drawn. */
    enum Kind {
        /** A bar for each place, the series on top of each other. */
        BARS,
        /** A line for each series. */
        LINES
    }

    /** What a series means to its reader. */
    enum Tone {
        PLAIN,
        GOOD,
        BAD,
        QUIET,
        WAITING;

        /** As style sheets name it. */
        public String look() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Numbers of one sort. */
    record Series(String name, Tone tone) {}

    /** One place: a number for each series, where there is one. */
    record Row(String label, List<OptionalDouble> values) {}
}
