/** The whole database as one stream of statements, and back: MariaDB's own tools, run as child processes. */
@NullMarked
package dev.slotquest.db.backup;

import org.jspecify.annotations.NullMarked;
