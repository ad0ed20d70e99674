package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/** Lines that say themselves that they are a note: {@code Notiz: ruft zurück am 5.12.} */
final class Notes implements Recogniser<String> {

    @Override
    public @Nullable Found<String> at(Utterance text, int index) {
        int mark = text.skip(index, Topic.NOTE);
        if (mark == index || !text.isSign(mark, ":")) {
            return null;
        }
        int end = mark + 1;
        while (text.isFree(end) && !text.at(end).isBreak()) {
            end++;
        }
        return new Found<>(text.text(new Span(mark + 1, end)), new Span(index, end));
    }
}
