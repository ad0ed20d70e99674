package dev.slotquest.bot.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person is to see as one message.
 *
 * @param rows buttons, row by row
 * @param hint what may be written now, as a placeholder for the input; {@code null} when nothing is asked for
 */
public record Screen(
        List<Block> body,
        List<List<Button>> rows,
        @Nullable Attachment attachment,
        @Nullable String hint) {
    public Screen {
        body = List.copyOf(body);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
