package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Bodies of messages in Discord's markdown; what people typed means itself. */
final class Markdown {
    private static final String BETWEEN_BLOCKS = "\n\n";
    private static final Pattern SPECIAL =
            Pattern.compile("[\\\\*_~`|<\\[\\]]|(?m:^[#>+-])|(?m:(?<=^\\d{1,9})\\.)|(?<=@)(?=everyone|here)");

    private Markdown() {}

    static String of(List<Block> body) {
        return body.stream().map(Markdown::of).collect(Collectors.joining(BETWEEN_BLOCKS));
    }

    private static String of(Block block) {
        return switch (block) {
            case Block.Paragraph(var spans) -> of(spans.stream());
            case Block.Heading(var text) -> of(new Span.Strong(text));
            case Block.Items(var items) ->
                items.stream().map(item -> "• " + of(item.spans().stream())).collect(Collectors.joining("\n"));
        };
    }

    private static String of(java.util.stream.Stream<Span> spans) {
        return spans.map(Markdown::of).collect(Collectors.joining());
    }

    private static String of(Span span) {
        String text = escaped(span.text());
        return switch (span) {
            case Span.Plain _, Span.Minutes _ -> text;
            case Span.Strong _ -> marked("**", text);
            case Span.Faint _ -> marked("*", text);
            case Span.Code code -> marked("`", code.text().replace('`', 'ˋ'));
            case Span.Link link -> "[" + text + "](<" + link.address() + ">)";
        };
    }

    /** Marks around nothing would be read as text. */
    private static String marked(String mark, String text) {
        return text.isBlank() ? text : mark + text + mark;
    }

    /** A text that means itself. */
    static String escaped(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(special -> special.group().isEmpty()
                        ? "\u200B"
                        : "\\\\\\" + special.group().charAt(0));
    }
}
