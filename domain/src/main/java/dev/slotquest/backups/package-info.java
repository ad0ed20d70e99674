/**
 * Backups: the whole database in one file, compressed and encrypted with a key that only this product has, made every night
 * and restored every week into a server of its own to see that it can be. A file in which anything was cut off or exchanged is
 * refused before anything is touched.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "jobs"})
@NullMarked
package dev.slotquest.backups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
