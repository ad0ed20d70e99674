/** News as messages of the browser itself, also while no page is open: by the push service of each browser's maker. */
@NamedInterface("push")
@NullMarked
package dev.slotquest.notifications.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
