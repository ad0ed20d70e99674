/** What a person was told, and how they want to be told. */
@NullMarked
package dev.slotquest.portal.inbox;

import org.jspecify.annotations.NullMarked;
