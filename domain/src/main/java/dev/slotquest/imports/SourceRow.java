package dev.slotquest.imports;

import java.util.Map;

/**
 * One row of a file.
 *
 * @param position which one, from 1, the header not counted
 * @param number as the file counts: in a table the header is row 1
 * @param values by name of the column; empty ones are left out
 */
record SourceRow(long position, long number, Map<String, String> values) {}
