/** How what people are told reaches their chats: an outbox that the process which leads a platform drains. */
@NamedInterface("delivery")
@NullMarked
package dev.slotquest.notifications.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
