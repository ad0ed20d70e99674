package dev.slotquest.portal.api;

import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds the person a call names, for the person themselves and for who may see everybody. Nobody else learns whether there is
 * such a person.
 */
@Component
class AskedPeople {

    private final People people;

    AskedPeople(People people) {
        this.people = people;
    }

    /** Whose work and game it is about; who leads the team sees everybody's. */
    User player(String username, User caller) {
        return find(username, caller, Permission.LEAD_TEAM);
    }

    /** As {@link #player}, and the caller where nobody is named. */
    User playerOrCaller(@Nullable String username, User caller) {
        return username == null ? caller : player(username, caller);
    }

    /** Whose account it is about; admins see everybody's. */
    User account(String username, User caller) {
        return find(username, caller, Permission.ADMINISTER);
    }

    /** As {@link #account}, but somebody who left gets nothing new. */
    User activeAccount(String username, User caller) {
        User user = account(username, caller);
        if (!user.active()) {
            throw ApiProblem.of(HttpStatus.CONFLICT, "user-left");
        }
        return user;
    }

    private User find(String username, User caller, Permission toSeeEverybody) {
        if (caller.may(toSeeEverybody)) {
            return people.findByUsername(username).orElseThrow(() -> ApiProblem.notFound("user"));
        }
        return people.findByUsername(username)
                .filter(user -> user.id() == caller.id())
                .orElseThrow(ApiProblem::forbidden);
    }
}
