/** Backups from the command line, in the portal and by API. */
@NullMarked
package dev.slotquest.portal.operations.backup;

import org.jspecify.annotations.NullMarked;
