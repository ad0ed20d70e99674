/** The audit trail as admins see it: who did what, and whether anybody has tampered with what was written down. */
@NullMarked
package dev.slotquest.portal.operations.audit;

import org.jspecify.annotations.NullMarked;
