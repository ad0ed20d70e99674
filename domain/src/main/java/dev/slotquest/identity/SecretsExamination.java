package dev.slotquest.identity;

import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The master secret and what the settings say about first people and keys, without making any of it. */
@Component
class SecretsExamination implements Examination {

    private final Environment environment;

    SecretsExamination(Environment environment) {
        this.environment = environment;
    }

    @Override
    public String name() {
        return "secrets";
    }

    @Override
    public List<Finding> examine() {
        List<Finding> found = new ArrayList<>();
        found.add(secretKey());
        UserList.parse(Settings.text(environment, "slotquest.userlist", "USERLIST"));
        String key = Settings.text(environment, "slotquest.bootstrap-api-key", "SLOTQUEST_BOOTSTRAP_API_KEY");
        if (!key.isEmpty()) {
            BootstrapKey.check(key);
        }
        return found;
    }

    private Finding secretKey() {
        Path file = MasterSecret.fileIn(environment);
        if (!Settings.text(environment, "slotquest.secret-key", "SECRET_KEY").isEmpty()) {
            usable();
            return Finding.ok("health.secret.given");
        }
        if (!Files.exists(file)) {
            return Finding.ok("health.secret.none", file);
        }
        usable();
        return environment.getProperty("spring.datasource.url", "").isBlank()
                ? Finding.ok("health.secret.kept", file)
                : Finding.warning("health.secret.shared", file);
    }

    /** Reads what is there; makes nothing, as there is something. */
    private void usable() {
        new MasterSecret(environment);
    }
}
