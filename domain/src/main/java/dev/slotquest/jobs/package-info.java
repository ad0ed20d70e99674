/** Work that nobody asks for: what has to go on by itself, and whether it does. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package dev.slotquest.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
