/**
 * Who did what, from which channel, what it was before and after, when and why: one entry for everything that happened,
 * written in the transaction in which it happened and never changed afterwards (the database itself refuses). Nobody
 * calls this module to write; it hears every {@link dev.slotquest.shared.DomainEvent}. Moments later an entry is sealed into a
 * chain of hashes, so that whoever gets past the database's refusal is found out.
 */
@ApplicationModule(allowedDependencies = {"shared", "jobs"})
@NullMarked
package dev.slotquest.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
