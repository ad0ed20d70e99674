package dev.slotquest.bot.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A part of a message's body, on lines of its own. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** The first line of a message that is more than a sentence. */
    record Heading(String text) implements Block {}

    /** Short lines that belong together, each one thing. */
    record Items(List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** One line of {@link Items}. */
    record Item(List<Span> spans) {
        public Item {
            spans = List.copyOf(spans);
        }
    }
}
