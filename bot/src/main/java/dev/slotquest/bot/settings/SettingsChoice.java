package dev.slotquest.bot.settings;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.notifications.NotificationKind;
import java.time.LocalTime;

/** What can be pressed below the settings. Each says what is to hold then, so that pressing it twice is pressing it once. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface SettingsChoice {

    /** Shows other settings. */
    record Show(SettingsState settings) implements SettingsChoice {}

    record Speak(String language) implements SettingsChoice {}

    record BeRanked(boolean wanted) implements SettingsChoice {}

    record SeePictures(boolean wanted) implements SettingsChoice {}

    record BeQuietAsUsual() implements SettingsChoice {}

    record BeQuiet(LocalTime from, LocalTime to) implements SettingsChoice {}

    record NeverBeQuiet() implements SettingsChoice {}

    /**
     * Tells of such news somewhere, or not.
     *
     * @param outlet its key
     */
    record Tell(NotificationKind kind, String outlet, boolean wanted) implements SettingsChoice {}
}
