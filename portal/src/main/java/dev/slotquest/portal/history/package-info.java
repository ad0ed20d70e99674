/** What happened to an object, told from the audit trail on its own page. */
@NullMarked
package dev.slotquest.portal.history;

import org.jspecify.annotations.NullMarked;
