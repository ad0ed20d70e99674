package dev.slotquest.portal.api;

import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the person an address names, for the person themselves and for admins. */
@Component
class OwnOrAdmin {

    private final People people;

    OwnOrAdmin(People people) {
        this.people = people;
    }

    /** Nobody else learns whether there is such a person. */
    User find(String username, User caller) {
        if (caller.may(Permission.ADMINISTER)) {
            return people.findByUsername(username).orElseThrow(() -> ApiProblem.notFound("user"));
        }
        return people.findByUsername(username)
                .filter(user -> user.id() == caller.id())
                .orElseThrow(ApiProblem::forbidden);
    }

    /** As {@link #find}, but somebody who left gets nothing new. */
    User findActive(String username, User caller) {
        User user = find(username, caller);
        if (!user.active()) {
            throw ApiProblem.of(HttpStatus.CONFLICT, "user-left");
        }
        return user;
    }
}
