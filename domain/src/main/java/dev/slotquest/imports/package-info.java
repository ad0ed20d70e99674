/**
 * What comes in from elsewhere as a file: bookings, their outcomes, customers. A file is read row by row in portions, each in
 * one transaction together with how far it got, so that an import goes on where a crash ended it. Good rows come in, bad
 * ones are told with the row, the field and the reason; what is here already stays as it is.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "jobs", "scheduling", "customers", "booking", "outcomes"})
@NullMarked
package dev.slotquest.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
