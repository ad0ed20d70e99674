/** Who works here and when: people with their access, consultants with their hours, absences and slots. */
@NullMarked
package dev.slotquest.portal.team;

import org.jspecify.annotations.NullMarked;
