package dev.slotquest.bot.chat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from something said.
 *
 * @param postings to be shown in this order, in the conversation where it was said
 * @param toast a word for who pressed a button, shown for a moment; {@code null} when the screen says it all
 */
public record Reply(List<Posting> postings, @Nullable String toast) {
    public Reply {
        postings = List.copyOf(postings);
    }

    /** The same as it may be kept. */
    Reply kept() {
        return new Reply(
                postings.stream()
                        .map(posting -> new Posting(
                                posting.message(),
                                posting.reference(),
                                posting.screen().kept()))
                        .toList(),
                toast);
    }
}
