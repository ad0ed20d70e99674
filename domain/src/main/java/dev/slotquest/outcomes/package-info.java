/**
 * What became of appointments, and what follows when nobody came. {@link dev.slotquest.outcomes.RecordOutcome} is the one
 * way in, whoever says it: people in chat, portal or API, marks in the calendar, or silence where that counts. Who does not
 * say anything is asked, and what stays open is overdue. A no-show raises an alert that the first to act resolves for all;
 * who is called back, and which appointment comes of it, is kept. All rates are worked out in {@link
 * dev.slotquest.outcomes.Rate}.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "jobs", "scheduling", "customers", "booking"})
@NullMarked
package dev.slotquest.outcomes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
