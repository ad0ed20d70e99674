/**
 * Understands what staff write while a customer is on the phone: when, with whom, for whom, in German and English mixed,
 * in any order. Reads text and nothing else: it knows no calendar, no database and no clock of its own. Whatever is half
 * understood is handed on as understood, with the doubtful part named as a question or a problem.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package dev.slotquest.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
