package dev.slotquest.bot.chat;

import java.util.ArrayList;
import java.util.List;

/** The beginning of a body that is too long to be one message; ends with an ellipsis when something is missing. */
public final class Excerpt {
    private static final String ELLIPSIS = "…";
    private static final int BETWEEN_BLOCKS = 2;
    private static final int BEFORE_AN_ITEM = 3;

    private int left;
    private boolean cut;

    private Excerpt(int most) {
        left = most;
    }

    /**
     * As much of the body as fits.
     *
     * @param most how many characters people may get to read
     */
    public static List<Block> of(List<Block> body, int most) {
        Excerpt excerpt = new Excerpt(most - ELLIPSIS.length());
        List<Block> kept = new ArrayList<>();
        for (Block block : body) {
            if (!excerpt.cut) {
                kept.add(excerpt.of(block));
                excerpt.left -= BETWEEN_BLOCKS;
            }
        }
        return kept;
    }

    private Block of(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> new Block.Heading(of(text));
            case Block.Paragraph(List<Span> spans) -> new Block.Paragraph(spans(spans));
            case Block.Items(List<Block.Item> items) -> new Block.Items(items(items));
        };
    }

    private List<Block.Item> items(List<Block.Item> items) {
        List<Block.Item> kept = new ArrayList<>();
        for (Block.Item item : items) {
            if (!cut) {
                left -= BEFORE_AN_ITEM;
                kept.add(new Block.Item(spans(item.spans())));
            }
        }
        return kept;
    }

    private List<Span> spans(List<Span> spans) {
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            if (!cut) {
                kept.add(of(span));
            }
        }
        return kept;
    }

    private Span of(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> new Span.Plain(of(text));
            case Span.Strong(String text) -> new Span.Strong(of(text));
            case Span.Faint(String text) -> new Span.Faint(of(text));
            case Span.Code(String text) -> new Span.Code(of(text));
            case Span.Minutes minutes -> new Span.Plain(of(minutes.text()));
            case Span.Link(String text, String address) -> new Span.Link(of(text), address);
        };
    }

    private String of(String text) {
        if (text.length() <= left) {
            left -= text.length();
            return text;
        }
        cut = true;
        int end = Math.max(0, left);
        boolean insideACharacter = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, insideACharacter ? end - 1 : end) + ELLIPSIS;
    }
}
