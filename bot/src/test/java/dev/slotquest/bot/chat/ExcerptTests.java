package dev.slotquest.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTests {

    @Test
    void leavesAloneWhatFits() {
        List<Block> body = List.of(new Block.Heading("Termine"), paragraph("heute <keine>"));

        assertThat(Excerpt.of(body, 4096)).isEqualTo(body);
    }

    @Test
    void endsWithAnEllipsisWhatDoesNotFit() {
        var items = IntStream.range(0, 300)
                .mapToObj(i -> new Block.Item(List.of(new Span.Strong("SQ-" + i), new Span.Plain(" bei Anna <&>"))))
                .toList();
        List<Block> body = List.of(new Block.Heading("Termine"), new Block.Items(items), paragraph("Ende"));

        var shown = Rendering.plain(Excerpt.of(body, 4096));

        assertThat(shown.length()).isBetween(4000, 4096);
        assertThat(shown).startsWith("Termine\n\n• SQ-0 bei Anna <&>\n").endsWith("…");
    }

    @Test
    void neverCutsACharacterInTwo() {
        var shown = Rendering.plain(Excerpt.of(List.of(paragraph("👋".repeat(100))), 100));

        assertThat(shown).isEqualTo("👋".repeat(49) + "…");
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(List.of(new Span.Plain(text)));
    }
}
