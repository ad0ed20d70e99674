/** What happens by itself, as admins see it: jobs, endless work, and what was given up and waits for them. */
@NullMarked
package dev.slotquest.portal.operations.jobs;

import org.jspecify.annotations.NullMarked;
