package dev.slotquest.bot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.shared.Channel;
import org.junit.jupiter.api.Test;

class InboundTests {

    private final Origin origin = new Origin("1", Channel.TELEGRAM, "7", "7", true, "Anna", null);

    @Test
    void readsACommandWithItsArgument() {
        assertThat(Inbound.written(origin, " /BUCHEN@our_bot  morgen 14 Uhr\nMax Muster "))
                .isEqualTo(new Inbound.Command(origin, "buchen", "morgen 14 Uhr\nMax Muster"));
    }

    @Test
    void readsACommandWithAnUmlaut() {
        assertThat(Inbound.written(origin, "/zurück")).isEqualTo(new Inbound.Command(origin, "zurück", ""));
    }

    @Test
    void takesEverythingElseAsText() {
        assertThat(Inbound.written(origin, "morgen / übermorgen")).isInstanceOf(Inbound.Text.class);
        assertThat(Inbound.written(origin, "/")).isInstanceOf(Inbound.Text.class);
        assertThat(Inbound.written(origin, "14/16 Uhr")).isInstanceOf(Inbound.Text.class);
    }
}
