package dev.slotquest.bot.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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

    /** The same as it may be kept: without buttons that open what is good once. */
    Screen kept() {
        return withRows(button -> button.address() == null || !button.address().once());
    }

    /** The same for platforms that take public addresses only on buttons: the others stand in the text. */
    public Screen withLocalAddressesInText() {
        List<Block> text = new ArrayList<>(body);
        rows.stream().flatMap(List::stream).filter(Screen::isLocal).forEach(button -> text.add(inText(button)));
        return text.size() == body.size()
                ? this
                : new Screen(text, withRows(button -> !isLocal(button)).rows(), attachment, hint);
    }

    private static boolean isLocal(Button button) {
        return button.address() != null && !button.address().isPublic();
    }

    private static Block inText(Button button) {
        String url = button.address() == null ? "" : button.address().url();
        return new Block.Paragraph(List.of(new Span.Plain(button.label() + ": " + url)));
    }

    private Screen withRows(Predicate<Button> wanted) {
        return new Screen(
                body,
                rows.stream()
                        .map(row -> row.stream().filter(wanted).toList())
                        .filter(row -> !row.isEmpty())
                        .toList(),
                attachment,
                hint);
    }
}
