package dev.slotquest.portal.web;

import dev.slotquest.identity.User;

/** A number beside an entry of the menu: how much waits there for somebody. Asked once a page. */
public interface NavigationCount {

    /** The entry's address. */
    String path();

    /** How much waits for this person; 0 shows nothing. */
    long count(User user);
}
