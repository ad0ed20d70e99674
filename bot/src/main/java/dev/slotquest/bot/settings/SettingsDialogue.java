package dev.slotquest.bot.settings;

import dev.slotquest.bot.chat.Dialogue;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.settings.SettingsState.OneKind;
import dev.slotquest.bot.settings.SettingsState.Overview;
import dev.slotquest.bot.settings.SettingsState.Quiet;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.ChangePreferences;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.NotificationPreferences;
import dev.slotquest.notifications.Outlet;
import dev.slotquest.notifications.QuietTime;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Languages;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The settings of a person, in one message that changes with every tap. */
@Component
class SettingsDialogue implements Dialogue<SettingsState, SettingsChoice> {

    private final People people;
    private final ChangeUser changeUser;
    private final NotificationPreferences preferences;
    private final ChangePreferences changePreferences;
    private final SettingsViews views;

    SettingsDialogue(
            People people,
            ChangeUser changeUser,
            NotificationPreferences preferences,
            ChangePreferences changePreferences,
            SettingsViews views) {
        this.people = people;
        this.changeUser = changeUser;
        this.preferences = preferences;
        this.changePreferences = changePreferences;
        this.views = views;
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public Class<SettingsState> states() {
        return SettingsState.class;
    }

    @Override
    public Class<SettingsChoice> choices() {
        return SettingsChoice.class;
    }

    @Override
    public View view(Turn turn, SettingsState state) {
        User me = people.findById(turn.person().id()).orElseThrow();
        // Beside a page of the portal, the language is that of the page.
        Turn here = turn.channel() == Channel.BROWSER_CHAT ? turn : turn.as(me);
        return views.of(here, me, preferences.of(me), state);
    }

    @Override
    public Next chosen(Turn turn, SettingsState state, SettingsChoice choice) {
        return switch (choice) {
            case SettingsChoice.Show(SettingsState settings) -> Next.become(settings);
            case SettingsChoice.Speak(String language) ->
                changed(
                        turn,
                        state,
                        profile -> profile.withLocale(Languages.spoken(language).orElse(profile.locale())));
            case SettingsChoice.BeRanked(boolean wanted) -> changed(turn, state, profile -> profile.withRanked(wanted));
            case SettingsChoice.SeePictures(boolean wanted) ->
                changed(turn, state, profile -> profile.withPictures(wanted));
            case SettingsChoice.BeQuietAsUsual() -> quiet(turn, new QuietTime.Usual());
            case SettingsChoice.BeQuiet(LocalTime from, LocalTime to) -> quiet(turn, new QuietTime.Own(from, to));
            case SettingsChoice.NeverBeQuiet() -> quiet(turn, new QuietTime.Never());
            case SettingsChoice.Tell(NotificationKind kind, String outlet, boolean wanted) ->
                tell(turn, kind, outlet, wanted);
        };
    }

    private Next changed(Turn turn, SettingsState state, UnaryOperator<Profile> change) {
        User me = turn.person();
        changeUser.change(me.username(), change.apply(me.profile()), null, me.toActor(turn.channel()));
        return Next.become(state);
    }

    private Next quiet(Turn turn, QuietTime quiet) {
        changePreferences.beQuiet(turn.person(), quiet, turn.person().toActor(turn.channel()));
        return Next.become(new Quiet());
    }

    private Next tell(Turn turn, NotificationKind kind, String key, boolean wanted) {
        User me = turn.person();
        Set<Outlet> outlets = new LinkedHashSet<>(preferences.of(me).outletsFor(kind));
        Outlet.parse(key).ifPresent(wanted ? outlets::add : outlets::remove);
        changePreferences.want(me, Map.of(kind, outlets), me.toActor(turn.channel()));
        return Next.become(new OneKind(kind));
    }

    @Override
    public Next told(Turn turn, SettingsState state, String text) {
        return new Next.Stay(null);
    }

    @Override
    public boolean listens(SettingsState state) {
        return false;
    }

    @Override
    public boolean lasts(SettingsState state) {
        return true;
    }

    @Override
    public SettingsState now(Turn turn, SettingsState state) {
        return new Overview();
    }

    @Override
    public SettingsState left(Turn turn, SettingsState state) {
        return state;
    }
}
