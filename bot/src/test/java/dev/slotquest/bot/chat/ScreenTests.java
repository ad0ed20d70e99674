package dev.slotquest.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenTests {

    private static final Button PLAIN = new Button("token", "Yes", Button.Style.PLAIN);

    @ParameterizedTest
    @CsvSource({
        "https://booking.example.org/login, true",
        "http://192.168.0.7:8080/, true",
        "http://[::1]:8080/, true",
        "http://localhost:8080/login, false",
        "http://portal/, false",
        "/, false",
        "not an address, false"
    })
    void knowsWhichAddressesPlatformsTake(String url, boolean taken) {
        assertThat(new Button.Address(url, false).isPublic()).isEqualTo(taken);
    }

    @Test
    void putsLocalAddressesIntoTheText() {
        Screen screen = screen(link("http://localhost:8080/a", false), PLAIN).withLocalAddressesInText();

        assertThat(Rendering.plain(screen.body())).isEqualTo("Hello\n\nOpen: http://localhost:8080/a");
        assertThat(screen.rows()).containsExactly(List.of(PLAIN));
    }

    @Test
    void leavesPublicAddressesOnTheirButtons() {
        Screen screen = screen(link("https://example.org/a", false), PLAIN);
        assertThat(screen.withLocalAddressesInText()).isEqualTo(screen);
    }

    @Test
    void keepsNothingThatIsGoodOnce() {
        assertThat(screen(link("https://example.org/a", true), PLAIN).kept().rows())
                .containsExactly(List.of(PLAIN));
        Screen lasting = screen(link("https://example.org/a", false));
        assertThat(lasting.kept()).isEqualTo(lasting);
        assertThat(link("https://example.org/secret", true).toString()).doesNotContain("secret");
    }

    private static Button link(String url, boolean once) {
        return new Button("", "Open", Button.Style.PLAIN, new Button.Address(url, once));
    }

    private static Screen screen(Button... buttons) {
        Block hello = new Block.Paragraph(List.of(new Span.Plain("Hello")));
        return new Screen(List.of(hello), List.of(List.of(buttons)), null, null);
    }
}
