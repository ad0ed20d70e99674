package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.Span;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LinkButtonTests {

    @Test
    void opensAnAddress() {
        var keyboard = Objects.requireNonNull(
                Rendered.of(screen("https://booking.example.org/a?b=c")).keyboard());

        assertThat(keyboard.getKeyboard().getFirst().getFirst())
                .returns("https://booking.example.org/a?b=c", button -> button.getUrl())
                .returns(null, button -> button.getCallbackData());
    }

    @Test
    void standsInTheTextWhereTelegramTakesNoAddress() {
        Rendered rendered = Rendered.of(screen("http://localhost:8080/a"));

        assertThat(rendered.keyboard()).isNull();
        assertThat(rendered.content()).isEqualTo(new Letter.Content.Text("Hello\n\nOpen: http://localhost:8080/a"));
    }

    private static Screen screen(String url) {
        var link = new Button("", "Open", Button.Style.PRIMARY, new Button.Address(url, true));
        return new Screen(
                List.of(new Block.Paragraph(List.of(new Span.Plain("Hello")))), List.of(List.of(link)), null, null);
    }
}
