package dev.slotquest.identity;

import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.WrongSetting;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes the people and the key that the settings name, before the first request; never touches who is there. */
@Component
class FirstStart implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(FirstStart.class);

    private final Environment environment;
    private final AddUser addUser;
    private final People people;
    private final BootstrapKey bootstrapKey;

    FirstStart(Environment environment, AddUser addUser, People people, BootstrapKey bootstrapKey) {
        this.environment = environment;
        this.addUser = addUser;
        this.people = people;
        this.bootstrapKey = bootstrapKey;
    }

    @Override
    public void afterSingletonsInstantiated() {
        String key = Settings.text(environment, "slotquest.bootstrap-api-key", "SLOTQUEST_BOOTSTRAP_API_KEY");
        UserList.parse(Settings.text(environment, "slotquest.userlist", "USERLIST"))
                .entries()
                .forEach(this::ensure);
        if (!key.isEmpty()) {
            bootstrapKey.ensure(key, locale());
        }
    }

    private void ensure(UserList.Entry entry) {
        if (people.findByUsername(entry.username()).isPresent()) {
            return;
        }
        var wanted = new NewUser(
                entry.username(),
                InitialPassword.configured(entry.password()),
                Profile.of(entry.username(), entry.role(), locale()));
        switch (addUser.add(wanted, Actor.system())) {
            case AddUser.Result.Added(User user) -> log.info("Added {} as {}.", user.username(), user.role());
            case AddUser.Result.Refused(var problems) -> log.info("Did not add {}: {}", entry.username(), problems);
        }
    }

    private Locale locale() {
        String language = environment.getProperty("slotquest.locale", "de");
        return Profile.LOCALES.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst()
                .orElseThrow(() -> new WrongSetting(
                        "SLOTQUEST_LOCALE", "'%s' is no language of the product; de and en are.".formatted(language)));
    }
}
