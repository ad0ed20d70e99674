package dev.slotquest.portal.operations.backup;

import dev.slotquest.backups.RestoreBackup.Examined;
import dev.slotquest.portal.operations.task.Terminal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What a look at a restored database found, a line each. The words for the states are the same in every language. */
final class FindingLines {

    private FindingLines() {}

    static void print(List<Examined> findings, MessageSource messages, Terminal terminal) {
        for (Examined one : findings) {
            String title = messages.getMessage("examination." + one.name(), null, terminal.language());
            String text = messages.getMessage(
                    one.finding().key(), one.finding().arguments().toArray(), terminal.language());
            terminal.print(
                    "%-7s  %s: %s".formatted(one.finding().state().name().toLowerCase(Locale.ROOT), title, text));
        }
    }
}
