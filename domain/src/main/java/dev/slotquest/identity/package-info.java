/**
 * People and what they may do: who works here, in which role, by which password, chat account or API key we recognise
 * them. Everybody above asks {@link dev.slotquest.identity.People} who somebody is and calls a use case named by its
 * verb to change it. No secret is ever stored: passwords, link codes and keys are kept as hashes only.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package dev.slotquest.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
