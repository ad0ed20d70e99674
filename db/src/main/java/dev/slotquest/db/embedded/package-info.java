/**
 * A real MariaDB for everybody who did not bring one: the server is started as a child process, keeps its data in the
 * product's home folder, heals itself when it dies, and stops with the product.
 */
@NullMarked
package dev.slotquest.db.embedded;

import org.jspecify.annotations.NullMarked;
