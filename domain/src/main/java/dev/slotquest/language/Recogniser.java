package dev.slotquest.language;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises one kind of thing at one place of a text. */
interface Recogniser<T> {

    /** What starts exactly at this token; null when nothing of this kind does. */
    @Nullable
    Found<? extends T> at(Utterance text, int index);

    /** Everything of this kind in the text, from left to right; takes the tokens. */
    default List<Found<T>> all(Utterance text) {
        List<Found<T>> all = new ArrayList<>();
        int index = 0;
        while (index < text.size()) {
            Found<? extends T> found = text.isFree(index) ? at(text, index) : null;
            if (found == null) {
                index++;
            } else {
                text.take(found.span());
                all.add(new Found<>(found.meaning(), found.span()));
                index = found.span().to();
            }
        }
        return all;
    }
}
