/**
 * The live stream: tells open pages and programs what has become otherwise, whoever changed it and on whichever node. It never
 * says more than where to look again; they fetch the rest themselves, with their own rights. One reader per process follows
 * what is written down anyway (the audit trail, the inboxes, the changes of what can be booked), so that being watched costs a
 * booking nothing.
 */
@NullMarked
package dev.slotquest.portal.live;

import org.jspecify.annotations.NullMarked;
