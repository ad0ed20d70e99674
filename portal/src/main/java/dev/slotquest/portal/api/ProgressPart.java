package dev.slotquest.portal.api;

import dev.slotquest.identity.User;
import java.util.Locale;

/** What a part of the game adds to how a player is doing. Parts contribute beans; one that the company does not use adds nothing. */
interface ProgressPart {

    /** Adds what it knows about somebody who plays, in a language. */
    void add(User user, Locale locale, ProgressParts progress);
}
