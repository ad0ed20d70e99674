/** What a whole team may hear: celebrations and boards, posted into the groups that supervisors chose. */
@NamedInterface("team")
@NullMarked
package dev.slotquest.notifications.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
