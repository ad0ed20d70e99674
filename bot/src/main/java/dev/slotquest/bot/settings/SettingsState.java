package dev.slotquest.bot.settings;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.notifications.NotificationKind;

/** Which settings the message shows; how they are is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface SettingsState {

    /** All at a glance. */
    record Overview() implements SettingsState {}

    /** The quiet hours. */
    record Quiet() implements SettingsState {}

    /** The kinds of news. */
    record Kinds() implements SettingsState {}

    /** Where one kind of news is told. */
    record OneKind(NotificationKind kind) implements SettingsState {}
}
