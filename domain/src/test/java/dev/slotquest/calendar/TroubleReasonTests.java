package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.calendar.TroubleReason.Code;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TroubleReasonTests {

    @Test
    void isReadAsItWasKept() {
        var trouble = CalendarTrouble.lasting("not shared", null).because(Code.NOT_SHARED, "anna@x", "bot@y");

        assertThat(trouble.isPassing()).isFalse();
        assertThat(trouble).hasMessage("not shared");
        assertThat(TroubleReason.read(trouble.words()))
                .hasValue(new TroubleReason(Code.NOT_SHARED, List.of("anna@x", "bot@y")));
    }

    @Test
    void leavesFreeTextAsItIs() {
        assertThat(CalendarTrouble.passing("whatever", null).words()).isEqualTo("whatever");
        assertThat(TroubleReason.read("whatever")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void isSaidInBothLanguages(Code code) {
        String key = TroubleReason.of(code).textKey();

        assertThat(ResourceBundle.getBundle("messages.calendar", Locale.ROOT).getString(key))
                .isNotBlank();
        assertThat(ResourceBundle.getBundle("messages.calendar", Locale.GERMAN).getString(key))
                .isNotBlank();
    }
}
