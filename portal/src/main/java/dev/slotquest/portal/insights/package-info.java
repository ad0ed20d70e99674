/**
 * Figures as pages: what a team is led by, the same over time, what the team does now, and what everybody can learn from their
 * own. All of it is read from figures, none of it from bookings.
 */
@NullMarked
package dev.slotquest.portal.insights;

import org.jspecify.annotations.NullMarked;
