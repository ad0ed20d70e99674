/**
 * What became of appointments as pages: what nobody has said yet, who did not come, who is to be called, and the rates
 * that come of it.
 */
@NullMarked
package dev.slotquest.portal.outcomes;

import org.jspecify.annotations.NullMarked;
