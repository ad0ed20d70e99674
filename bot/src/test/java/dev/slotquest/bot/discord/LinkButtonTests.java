package dev.slotquest.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.Span;
import java.util.List;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import org.junit.jupiter.api.Test;

class LinkButtonTests {

    @Test
    void opensAnAddress() {
        Rendered rendered = Rendered.of(screen("https://booking.example.org/a?b=c"));

        assertThat(rendered.rows().getFirst().getButtons())
                .singleElement()
                .returns("https://booking.example.org/a?b=c", Button::getUrl)
                .returns(ButtonStyle.LINK, Button::getStyle)
                .returns(null, Button::getCustomId);
    }

    @Test
    void standsInTheTextWhereDiscordTakesNoAddress() {
        Rendered rendered = Rendered.of(screen("http://localhost:8080/a"));

        assertThat(rendered.rows()).isEmpty();
        assertThat(rendered.text()).contains("Open: http://localhost:8080/a");
    }

    private static Screen screen(String url) {
        var link = new dev.slotquest.bot.chat.Button(
                "",
                "Open",
                dev.slotquest.bot.chat.Button.Style.PRIMARY,
                new dev.slotquest.bot.chat.Button.Address(url, true));
        return new Screen(
                List.of(new Block.Paragraph(List.of(new Span.Plain("Hello")))), List.of(List.of(link)), null, null);
    }
}
