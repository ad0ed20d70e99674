package dev.slotquest.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RenderingTests {

    private static final List<Block> BODY = List.of(
            new Block.Heading("Termin für <b>Max</b> & Söhne"),
            new Block.Paragraph(
                    List.of(new Span.Plain("bei "), new Span.Strong("Anna"), new Span.Faint(" (am frühesten)"))),
            new Block.Items(List.of(
                    new Block.Item(List.of(new Span.Code("SQ-7F3K2M"))),
                    new Block.Item(List.of(new Span.Link("Portal", "https://x.example/?a=\"1\"&b=2"))))));

    @Test
    void escapesWhatPeopleTyped() {
        assertThat(Rendering.html(BODY)).isEqualTo("""
                        <b>Termin für &lt;b&gt;Max&lt;/b&gt; &amp; Söhne</b>

                        bei <b>Anna</b><i> (am frühesten)</i>

                        • <code>SQ-7F3K2M</code>
                        • <a href="https://x.example/?a=&quot;1&quot;&amp;b=2">Portal</a>""");
    }

    @Test
    void keepsPlainTextPlain() {
        assertThat(Rendering.plain(BODY)).isEqualTo("""
                        Termin für <b>Max</b> & Söhne

                        bei Anna (am frühesten)

                        • SQ-7F3K2M
                        • Portal (https://x.example/?a="1"&b=2)""");
    }
}
