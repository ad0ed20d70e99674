package dev.slotquest.shared;

import org.jspecify.annotations.Nullable;

/** A setting that cannot be used: stops the start with one line which names it. */
public class WrongSetting extends RuntimeException {

    private final String setting;

    /**
     * @param setting the environment variable's name, as in the documentation
     * @param problem what is wrong and what would be right, without any secret
     */
    public WrongSetting(String setting, String problem) {
        this(setting, problem, null);
    }

    public WrongSetting(String setting, String problem, @Nullable Throwable cause) {
        super("%s: %s".formatted(setting, problem), cause);
        this.setting = setting;
    }

    /** The environment variable's name. */
    public String setting() {
        return setting;
    }
}
