package dev.slotquest.bot.chat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a message looks like before its buttons have become tokens. Built line by line; {@link Turn#view()} begins one. */
public final class View {

    private final Turn turn;
    private final List<Block> body = new ArrayList<>();
    private final List<List<Option>> rows = new ArrayList<>();
    private @Nullable Attachment attachment;
    private @Nullable String hint;

    View(Turn turn) {
        this.turn = turn;
    }

    /** A first line that stands out. */
    public View heading(String key, Object... arguments) {
        body.add(new Block.Heading(turn.text(key, arguments)));
        return this;
    }

    /** A paragraph. In the text, {@code *…*} stands out, {@code _…_} stands back, {@code `…`} is to be copied. */
    public View line(String key, Object... arguments) {
        body.add(new Block.Paragraph(turn.rich(key, arguments)));
        return this;
    }

    /** A paragraph that is there already. */
    public View spans(List<Span> spans) {
        body.add(new Block.Paragraph(spans));
        return this;
    }

    /** Short lines that belong together. */
    public View items(List<List<Span>> items) {
        if (!items.isEmpty()) {
            body.add(new Block.Items(items.stream().map(Block.Item::new).toList()));
        }
        return this;
    }

    /** Buttons side by side. */
    public View row(Option... options) {
        return row(Arrays.asList(options));
    }

    /** Buttons side by side; none is no row. */
    public View row(List<Option> options) {
        if (!options.isEmpty()) {
            rows.add(List.copyOf(options));
        }
        return this;
    }

    /** What may be written now. */
    public View hint(String key) {
        hint = turn.text(key);
        return this;
    }

    /** A file; a picture only for who wants pictures. */
    public View attach(Attachment file) {
        if (!file.isPicture() || turn.wantsPictures()) {
            attachment = file;
        }
        return this;
    }

    /** A picture, drawn only for who wants pictures: the words have to say the same. */
    public View picture(Supplier<Attachment> drawn) {
        return turn.wantsPictures() ? attach(drawn.get()) : this;
    }

    List<Block> body() {
        return List.copyOf(body);
    }

    /** What can be pressed and is told to us. */
    List<Option> options() {
        return rows.stream()
                .flatMap(List::stream)
                .filter(option -> !(option.choice() instanceof Button.Address))
                .toList();
    }

    /** The finished screen; the tokens are those of {@link #options()}, in order. */
    Screen screen(List<String> tokens) {
        List<List<Button>> buttons = new ArrayList<>();
        int next = 0;
        for (List<Option> row : rows) {
            List<Button> line = new ArrayList<>();
            for (Option option : row) {
                line.add(
                        option.choice() instanceof Button.Address address
                                ? new Button("", option.label(), option.style(), address)
                                : new Button(tokens.get(next++), option.label(), option.style()));
            }
            buttons.add(line);
        }
        return new Screen(body, buttons, attachment, hint);
    }
}
