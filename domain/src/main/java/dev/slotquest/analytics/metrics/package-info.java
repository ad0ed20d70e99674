/** How many bookings there were on each day, by what became of them and by what tells them apart. */
@NamedInterface("metrics")
@NullMarked
package dev.slotquest.analytics.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
