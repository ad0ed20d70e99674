/** What somebody can learn from their own figures: the same for themselves and for who leads them. */
@NamedInterface("insights")
@NullMarked
package dev.slotquest.analytics.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
