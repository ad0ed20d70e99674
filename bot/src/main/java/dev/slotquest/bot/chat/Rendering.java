package dev.slotquest.bot.chat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Bodies of messages in the two forms most platforms understand. */
public final class Rendering {

    private static final String BETWEEN_BLOCKS = "\n\n";

    private Rendering() {}

    /** As plain text, without any look. Addresses of links stand behind their text. */
    public static String plain(List<Block> body) {
        return render(body, Rendering::plain);
    }

    /** As HTML of inline elements only ({@code b i code a}), escaped, with line breaks as such. */
    public static String html(List<Block> body) {
        return render(body, Rendering::html);
    }

    /** A text that means itself in HTML, in an element as well as in an attribute. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.append(character);
            }
        }
        return safe.toString();
    }

    private static String render(List<Block> body, Function<Span, String> look) {
        return body.stream().map(block -> render(block, look)).collect(Collectors.joining(BETWEEN_BLOCKS));
    }

    private static String render(Block block, Function<Span, String> look) {
        return switch (block) {
            case Block.Paragraph(var spans) -> joined(spans, look);
            case Block.Heading(var text) -> look.apply(new Span.Strong(text));
            case Block.Items(var items) ->
                items.stream().map(item -> "• " + joined(item.spans(), look)).collect(Collectors.joining("\n"));
        };
    }

    private static String joined(List<Span> spans, Function<Span, String> look) {
        return spans.stream().map(look).collect(Collectors.joining());
    }

    private static String plain(Span span) {
        return switch (span) {
            case Span.Link(var text, var address) -> "%s (%s)".formatted(text, address);
            case Span.Plain _, Span.Strong _, Span.Faint _, Span.Code _, Span.Minutes _ -> span.text();
        };
    }

    private static String html(Span span) {
        String text = escaped(span.text());
        return switch (span) {
            case Span.Plain _, Span.Minutes _ -> text;
            case Span.Strong _ -> "<b>" + text + "</b>";
            case Span.Faint _ -> "<i>" + text + "</i>";
            case Span.Code _ -> "<code>" + text + "</code>";
            case Span.Link link -> "<a href=\"" + escaped(link.address()) + "\">" + text + "</a>";
        };
    }
}
