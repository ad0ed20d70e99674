package dev.slotquest.identity;

import org.springframework.core.env.Environment;

/** Reads settings that are known by a property and by an environment variable of another name. */
final class Settings {

    private Settings() {}

    /** The trimmed text, or an empty one when neither name is set. */
    static String text(Environment environment, String property, String variable) {
        return environment
                .getProperty(property, environment.getProperty(variable, ""))
                .strip();
    }
}
