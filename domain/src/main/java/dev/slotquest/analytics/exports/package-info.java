/**
 * What leaves the product as a file: exactly the rows that were asked for, streamed, so that a million of them need no more
 * memory than a hundred. Files of bookings can be read in again; spreadsheets calculate nothing they should not.
 */
@NamedInterface("exports")
@NullMarked
package dev.slotquest.analytics.exports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
