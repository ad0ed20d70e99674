package dev.slotquest.portal.live;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Where to look again. Two of the same name that say the same are the same.
 *
 * @param name {@code booking}, {@code outcome}, {@code availability}, {@code notification}, {@code badge}, {@code level} or
 *     {@code job}
 * @param data what it is about: keys only, nobody's data
 * @param audience who learns of it
 */
record LiveEvent(String name, Map<String, Object> data, Audience audience) {

    /** Everything may be otherwise: what happened meanwhile cannot be told one by one. */
    static final LiveEvent RESYNC = new LiveEvent("resync", Map.of(), Audience.EVERYBODY);

    /** What somebody may see is otherwise: ends their streams, which begin anew with what holds now. */
    static LiveEvent accessChanged(String username) {
        return new LiveEvent("", Map.of(), new Audience.Person(username));
    }

    boolean isAccessChange() {
        return name.isEmpty();
    }

    /** Who learns of something. */
    sealed interface Audience extends Predicate<User> {

        Audience EVERYBODY = new Everybody();

        record Everybody() implements Audience {
            @Override
            public boolean test(User user) {
                return true;
            }
        }

        /** One person. */
        record Person(String username) implements Audience {
            @Override
            public boolean test(User user) {
                return user.username().equals(username);
            }
        }

        /** One person, by key. */
        record Owner(long userId) implements Audience {
            @Override
            public boolean test(User user) {
                return user.id() == userId;
            }
        }

        /** Who may do something. */
        record Holders(Permission permission) implements Audience {
            @Override
            public boolean test(User user) {
                return user.may(permission);
            }
        }

        /** Who books, and the consultant who is booked. */
        record Desk(long consultantId) implements Audience {
            @Override
            public boolean test(User user) {
                Long own = user.consultantId();
                return user.may(Permission.BOOK)
                        || user.may(Permission.LEAD_TEAM)
                        || (own != null && own == consultantId);
            }
        }
    }
}
