/** Files that somebody brings in, by page and from the command line. */
@NullMarked
package dev.slotquest.portal.imports;

import org.jspecify.annotations.NullMarked;
