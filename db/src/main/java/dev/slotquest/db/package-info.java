/** Everything that knows it is MariaDB: the embedded server, connection settings, retries. Knows no business word. */
@NullMarked
package dev.slotquest.db;

import org.jspecify.annotations.NullMarked;
