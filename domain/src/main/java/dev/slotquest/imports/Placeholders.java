package dev.slotquest.imports;

import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.identity.DeactivateUser;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Languages;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is meant by the names in a file; whoever is not known here becomes a placeholder that is not active. */
@Component
class Placeholders {

    /** Who made bookings of which nobody knows who made them. */
    static final String UNKNOWN = "import";

    private static final int LONGEST_USERNAME = 64;

    private final RuleBooks ruleBooks;
    private final ManageConsultants manageConsultants;
    private final People people;
    private final AddUser addUser;
    private final DeactivateUser deactivateUser;
    private final Languages languages;

    Placeholders(
            RuleBooks ruleBooks,
            ManageConsultants manageConsultants,
            People people,
            AddUser addUser,
            DeactivateUser deactivateUser,
            Languages languages) {
        this.ruleBooks = ruleBooks;
        this.manageConsultants = manageConsultants;
        this.people = people;
        this.addUser = addUser;
        this.deactivateUser = deactivateUser;
        this.languages = languages;
    }

    /** Looks everybody up once; for one portion, because what it adds may be rolled back with it. */
    Names names(Actor by) {
        return new Names(by);
    }

    /** The names of one portion. */
    final class Names {

        private final Actor by;
        private final RuleBook book = ruleBooks.current();
        private final Map<String, Optional<Long>> consultants = new HashMap<>();
        private final Map<String, Optional<Long>> staff = new HashMap<>();

        private Names(Actor by) {
            this.by = by;
        }

        /** The consultant of this name; nothing when nobody can be called so. */
        Optional<Long> consultant(String name) {
            return consultants.computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> findOrAddConsultant(name));
        }

        private Optional<Long> findOrAddConsultant(String name) {
            return book.consultantNamed(name).map(Consultant::id).or(() -> {
                var details = new Details(name, null, ReadyMode.HOURS, null, 0, 0, false);
                return manageConsultants.add(details, List.of(), null, by) instanceof ManageConsultants.Result.Done done
                        ? Optional.of(done.consultant().id())
                        : Optional.empty();
            });
        }

        /** The person with this user name; nothing when nobody can be called so. */
        Optional<Long> staff(@Nullable String name) {
            String wanted = name == null ? UNKNOWN : name;
            return staff.computeIfAbsent(wanted.toLowerCase(Locale.ROOT), _ -> findOrAddPerson(wanted));
        }

        private Optional<Long> findOrAddPerson(String name) {
            String username = usernameOf(name);
            return people.findByUsername(name)
                    .or(() -> people.findByUsername(username))
                    .map(User::id)
                    .or(() -> addPerson(username, name));
        }

        private Optional<Long> addPerson(String username, String name) {
            var wanted = new NewUser(username, null, Profile.of(name, Role.STAFF, languages.usual()));
            if (addUser.add(wanted, by) instanceof AddUser.Result.Added added) {
                deactivateUser.deactivate(username, by);
                return Optional.of(added.user().id());
            }
            return Optional.empty();
        }
    }

    /** A name as one that somebody could log in with. */
    private static String usernameOf(String name) {
        String username = name.strip().replaceAll("[^\\p{L}\\p{N}._@+-]+", ".").replaceAll("^[^\\p{L}\\p{N}]+", "");
        return username.length() <= LONGEST_USERNAME ? username : username.substring(0, LONGEST_USERNAME);
    }
}
