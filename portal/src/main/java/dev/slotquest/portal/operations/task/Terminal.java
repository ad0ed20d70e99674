package dev.slotquest.portal.operations.task;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.context.MessageSource;

/** Where a task writes its lines; knows the few words that are needed before there is anything else. */
public final class Terminal {

    private static final String TEXTS = "messages/portal-operations";

    private final PrintStream out;
    private final Locale language;

    Terminal(PrintStream out, Locale language) {
        this.out = out;
        this.language = language;
    }

    /** Standard output; in UTF-8 where it would otherwise turn umlauts into question marks. */
    static Terminal standard(Locale language) {
        boolean speaksGerman = System.out.charset().newEncoder().canEncode("äöüß„“–");
        return new Terminal(
                speaksGerman
                        ? System.out
                        : new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
                language);
    }

    /** The language of every line. */
    public Locale language() {
        return language;
    }

    /** Writes one line. */
    public void print(String line) {
        out.println(line.replaceAll("\\s*\\R\\s*", " "));
    }

    /** Writes one line of the product's own words. */
    public void say(MessageSource messages, String key, Object... arguments) {
        print(messages.getMessage(key, arguments, language));
    }

    void say(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle(TEXTS, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        print(new MessageFormat(texts.getString(key), language).format(arguments));
    }
}
