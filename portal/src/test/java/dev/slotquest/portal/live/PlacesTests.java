package dev.slotquest.portal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTests {

    @Test
    void comesBackAsItWasWritten() {
        var places = new Places(List.of(12L, 0L, 345L));

        assertThat(places).hasToString("12-0-345");
        assertThat(Places.parse("12-0-345", 3)).contains(places);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "1", "1-2", "1-2-3-4", "1-2-x", "-1-2-3", "1-2-99999999999999999999", "1-2-3\n"})
    void isNothingWhenItCannotBeUnderstood(String text) {
        assertThat(Places.parse(text, 3)).isEmpty();
    }
}
