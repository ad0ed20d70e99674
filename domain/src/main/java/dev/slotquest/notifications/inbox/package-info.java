/** What a person was told, read or not. */
@NamedInterface("inbox")
@NullMarked
package dev.slotquest.notifications.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
