/**
 * The door: who may come in, and to which rooms. People log in with a password and stay logged in by a session that is
 * kept in the database, or with a link from the chat that is good once; programs show an API key with each call. {@link dev.slotquest.portal.login.Routes} lists every
 * address with those who may use it; an address that is not in the list is closed for everybody, so a new page or call
 * needs a line there. Controllers ask for the person with {@link dev.slotquest.portal.login.CurrentUser}.
 */
@NullMarked
package dev.slotquest.portal.login;

import org.jspecify.annotations.NullMarked;
