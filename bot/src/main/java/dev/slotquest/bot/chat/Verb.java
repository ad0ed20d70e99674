package dev.slotquest.bot.chat;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a command is called, and who may give it. Each verb has the texts {@code verb.<name>.does} (one line) in the
 * messages.
 *
 * @param name the English name, of {@code a-z} only
 * @param german the German name; may have umlauts, and is then understood without them as well
 * @param others further names that are understood, in no list
 * @param audience who may give it
 */
public record Verb(String name, String german, List<String> others, Audience audience) {
    public Verb {
        others = List.copyOf(others);
    }

    /** Who may give a command. */
    public sealed interface Audience {

        /** Everybody, also somebody whom we do not know yet. */
        record Anybody() implements Audience {}

        /** Everybody whose chat account is linked. */
        record Linked() implements Audience {}

        /** Who may do this. */
        record Permitted(Permission permission) implements Audience {}
    }

    /** A verb for everybody, also for somebody whom we do not know yet. */
    public static Verb forAnybody(String name, String german, String... others) {
        return new Verb(name, german, List.of(others), new Audience.Anybody());
    }

    /** A verb for everybody whose chat account is linked. */
    public static Verb forLinked(String name, String german, String... others) {
        return new Verb(name, german, List.of(others), new Audience.Linked());
    }

    /** A verb for those who may do something. */
    public static Verb forThoseWhoMay(Permission permission, String name, String german, String... others) {
        return new Verb(name, german, List.of(others), new Audience.Permitted(permission));
    }

    /** Whether this person may give it; {@code null} is somebody whom we do not know. */
    public boolean isFor(@Nullable User user) {
        return switch (audience) {
            case Audience.Anybody() -> true;
            case Audience.Linked() -> user != null;
            case Audience.Permitted(var permission) -> user != null && user.may(permission);
        };
    }

    /** The name in a language, with umlauts where it has some. */
    public String nameIn(Locale locale) {
        return locale.getLanguage().equals(Locale.GERMAN.getLanguage()) ? german : name;
    }

    /** Every way to write it. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name, german, withoutUmlauts(german)), others.stream())
                .distinct();
    }

    static String withoutUmlauts(String word) {
        return word.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }
}
