package dev.slotquest.portal.today;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.BusinessTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class BeginningsTests {

    @Autowired
    Beginnings beginnings;

    @Autowired
    BusinessTime time;

    @Test
    void areReadFromTheFormTheyWereSealedFor() {
        var before = time.now().truncatedTo(ChronoUnit.MILLIS);
        String sealed = beginnings.now("key");

        assertThat(beginnings.read("key", sealed))
                .hasValueSatisfying(at -> assertThat(at).isBetween(before, time.now()));
        assertThat(beginnings.read("other", sealed)).isEmpty();
        assertThat(beginnings.read(null, sealed)).isEmpty();
    }

    @Test
    void areNotBelievedWhenSomebodyWroteThem() {
        String sealed = beginnings.now("key");
        String later = Long.parseLong(sealed.substring(0, sealed.indexOf('-')))
                + 50_000
                + sealed.substring(sealed.indexOf('-'));

        assertThat(beginnings.read("key", later)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "nonsense", "1764576000000", "99999999999999999999-00"})
    void areNothingWhenTheyCannotBeRead(String text) {
        assertThat(beginnings.read("key", text)).isEmpty();
        assertThat(beginnings.read("key", null)).isEmpty();
    }
}
