package dev.slotquest.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandOptionsTests {

    @Test
    void readsLikeSomethingWritten() {
        assertThat(CommandOptions.asWritten(Map.of(
                        "note", "ruft\nzurück",
                        "customer", " Max Muster ",
                        "when", "morgen 14 Uhr",
                        "consultant", "Anna",
                        "phone", "0170 1")))
                .isEqualTo("morgen 14 Uhr Anna\nfür Max Muster 0170 1\nNotiz: ruft zurück");
    }

    @Test
    void leavesOutWhatWasNotGiven() {
        assertThat(CommandOptions.asWritten(Map.of("phone", "0170 1"))).isEqualTo("0170 1");
        assertThat(CommandOptions.asWritten(Map.of("code", "abc"))).isEqualTo("abc");
        assertThat(CommandOptions.asWritten(Map.of())).isEmpty();
    }
}
