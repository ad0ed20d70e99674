package dev.slotquest.bot.settings;

import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.bot.settings.SettingsChoice.BeQuiet;
import dev.slotquest.bot.settings.SettingsChoice.BeQuietAsUsual;
import dev.slotquest.bot.settings.SettingsChoice.BeRanked;
import dev.slotquest.bot.settings.SettingsChoice.NeverBeQuiet;
import dev.slotquest.bot.settings.SettingsChoice.SeePictures;
import dev.slotquest.bot.settings.SettingsChoice.Show;
import dev.slotquest.bot.settings.SettingsChoice.Speak;
import dev.slotquest.bot.settings.SettingsChoice.Tell;
import dev.slotquest.bot.settings.SettingsState.Kinds;
import dev.slotquest.bot.settings.SettingsState.OneKind;
import dev.slotquest.bot.settings.SettingsState.Overview;
import dev.slotquest.bot.settings.SettingsState.Quiet;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.Outlet;
import dev.slotquest.notifications.Preferences;
import dev.slotquest.notifications.Preferences.Place;
import dev.slotquest.notifications.QuietTime;
import dev.slotquest.notifications.UsualQuietHours;
import dev.slotquest.shared.Languages;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the settings look like. */
@Component
class SettingsViews {

    private static final List<QuietTime.Own> OFFERED = List.of(
            new QuietTime.Own(LocalTime.of(18, 0), LocalTime.of(8, 0)),
            new QuietTime.Own(LocalTime.of(19, 0), LocalTime.of(9, 0)),
            new QuietTime.Own(LocalTime.of(22, 0), LocalTime.of(7, 0)));

    private final UsualQuietHours usualQuietHours;

    SettingsViews(UsualQuietHours usualQuietHours) {
        this.usualQuietHours = usualQuietHours;
    }

    View of(Turn turn, User me, Preferences preferences, SettingsState state) {
        return switch (state) {
            case Overview() -> overview(turn, me, preferences);
            case Quiet() -> quiet(turn, preferences);
            case Kinds() -> kinds(turn, preferences);
            case OneKind(NotificationKind kind) -> oneKind(turn, preferences, kind);
        };
    }

    private View overview(Turn turn, User me, Preferences preferences) {
        List<List<Span>> lines = new ArrayList<>();
        lines.add(turn.rich("settings-chat.language", turn.text(languageKey(me.locale()))));
        lines.add(turn.rich("settings-chat.quiet", words(turn, preferences.quiet())));
        View view = turn.view().heading("settings-chat.heading");
        List<Option> taste = new ArrayList<>();
        if (me.may(Permission.BOOK)) {
            boolean ranked = me.profile().ranked();
            lines.add(turn.rich("settings-chat.ranking." + ranked));
            taste.add(Option.of(turn.text("settings-chat.option.ranking." + ranked), new BeRanked(!ranked)));
        }
        boolean pictures = me.profile().pictures();
        lines.add(turn.rich("settings-chat.pictures." + pictures));
        taste.add(Option.of(turn.text("settings-chat.option.pictures." + pictures), new SeePictures(!pictures)));
        return view.items(lines)
                .row(Languages.SPOKEN.stream()
                        .map(language -> Option.of(
                                chosen(language.equals(me.locale()), turn.text(languageKey(language))),
                                new Speak(language.getLanguage())))
                        .toList())
                .row(
                        Option.of(turn.text("settings-chat.option.quiet"), new Show(new Quiet())),
                        Option.of(turn.text("settings-chat.option.kinds"), new Show(new Kinds())))
                .row(taste);
    }

    private View quiet(Turn turn, Preferences preferences) {
        QuietTime now = preferences.quiet();
        View view = turn.view()
                .heading("settings-chat.quiet-heading")
                .line("settings-chat.quiet", words(turn, now))
                .line("settings-chat.quiet-means");
        view.row(Option.of(
                chosen(now instanceof QuietTime.Usual, words(turn, new QuietTime.Usual())), new BeQuietAsUsual()));
        view.row(OFFERED.stream()
                .map(own -> Option.of(chosen(own.equals(now), words(turn, own)), new BeQuiet(own.from(), own.to())))
                .toList());
        view.row(Option.of(
                chosen(now instanceof QuietTime.Never, words(turn, new QuietTime.Never())), new NeverBeQuiet()));
        return view.row(back(turn, new Overview()));
    }

    private View kinds(Turn turn, Preferences preferences) {
        View view = turn.view().heading("settings-chat.kinds-heading").line("settings-chat.kinds-means");
        List<Option> row = new ArrayList<>();
        for (NotificationKind kind : preferences.kinds()) {
            row.add(Option.of(
                    turn.text(
                            "settings-chat.option.kind",
                            turn.text("notification.kind." + kind),
                            preferences.outletsFor(kind).size(),
                            preferences.places().size()),
                    new Show(new OneKind(kind))));
            if (row.size() == 2) {
                view.row(row);
                row = new ArrayList<>();
            }
        }
        return view.row(row).row(back(turn, new Overview()));
    }

    private View oneKind(Turn turn, Preferences preferences, NotificationKind kind) {
        View view = turn.view()
                .heading("settings-chat.kind-heading", turn.text("notification.kind." + kind))
                .line("notification.kind." + kind + ".means");
        if (kind.alert()) {
            view.line("settings-chat.alert");
        }
        view.line("settings-chat.inbox-anyway");
        for (Place place : preferences.places()) {
            Outlet outlet = place.outlet();
            boolean wanted = preferences.wants(kind, outlet);
            view.row(Option.of(
                    turn.text(
                            wanted ? "settings-chat.option.on" : "settings-chat.option.off",
                            turn.text("notification.outlet." + outlet.channel(), place.name())),
                    new Tell(kind, outlet.key(), !wanted)));
        }
        return view.row(back(turn, new Kinds()));
    }

    private String words(Turn turn, QuietTime quiet) {
        return switch (quiet) {
            case QuietTime.Usual() ->
                usualQuietHours
                        .now()
                        .map(usual -> turn.text("settings-chat.quiet-usual", span(turn, usual)))
                        .orElseGet(() -> turn.text("settings-chat.quiet-usually-never"));
            case QuietTime.Own own -> span(turn, own);
            case QuietTime.Never() -> turn.text("settings-chat.quiet-never");
        };
    }

    private static String span(Turn turn, QuietTime.Own own) {
        return turn.text(
                "settings-chat.quiet-span", own.from().toString(), own.to().toString());
    }

    private static String chosen(boolean chosen, String label) {
        return chosen ? "✓ " + label : label;
    }

    private static String languageKey(Locale language) {
        return "settings-chat.language." + language.getLanguage();
    }

    private static Option back(Turn turn, SettingsState to) {
        return Option.of(turn.text("settings-chat.option.back"), new Show(to));
    }
}
