package dev.slotquest.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTests {

    @ParameterizedTest
    @CsvSource({
        "Max *Muster*, Max \\*Muster\\*",
        "a_b~c|d`e, a\\_b\\~c\\|d\\`e",
        "<@123> und <b>, \\<@123> und \\<b>",
        "# laut, \\# laut",
        "- Liste, \\- Liste",
        "14-16 Uhr, 14-16 Uhr",
        "2. Dezember, 2\\. Dezember",
        "am 2. Dezember, am 2. Dezember",
        "C:\\x, C:\\\\x",
        "http://localhost:8080/profile, http://localhost:8080/profile"
    })
    void letsWhatPeopleTypedMeanItself(String typed, String shown) {
        assertThat(Markdown.escaped(typed)).isEqualTo(shown);
    }

    @Test
    void callsNobody() {
        assertThat(Markdown.escaped("@everyone @here @max")).isEqualTo("@\u200Beveryone @\u200Bhere @max");
    }

    @Test
    void showsEveryLook() {
        var body = List.<Block>of(
                new Block.Heading("Kopf"),
                new Block.Paragraph(List.of(
                        new Span.Plain("a "),
                        new Span.Strong("b*"),
                        new Span.Faint(" "),
                        new Span.Faint("c"),
                        new Span.Code("`d_e`"),
                        new Span.Link("Portal", "https://x.example/a_b"))),
                new Block.Items(List.of(
                        new Block.Item(List.of(new Span.Plain("1"))), new Block.Item(List.of(new Span.Plain("2"))))));

        assertThat(Markdown.of(body))
                .isEqualTo("**Kopf**\n\na **b\\*** *c*`ˋd_eˋ`[Portal](<https://x.example/a_b>)\n\n• 1\n• 2");
    }
}
