package dev.slotquest.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class PublicAddressTests {

    private final MockEnvironment settings = new MockEnvironment();

    @Test
    void isThisMachineUnlessSomebodySaysOtherwise() {
        var address = new PublicAddress(settings.withProperty("server.port", "8123"));

        assertThat(address.of("/bookings")).isEqualTo("http://localhost:8123/bookings");
        assertThat(address.given()).isFalse();
    }

    @Test
    void takesTheGivenAddressWithItsPathAndWithoutTheLastSlash() {
        var address = new PublicAddress(settings.withProperty("slotquest.base-url", "https://example.org/termine/"));

        assertThat(address.of("/setup")).isEqualTo("https://example.org/termine/setup");
        assertThat(address.given()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.org",
                "ftp://example.org",
                "https://",
                "https://example.org/?a=b",
                "https://exa mple.org"
            })
    void refusesWhatIsNoWebAddress(String wrong) {
        settings.withProperty("slotquest.base-url", wrong);

        assertThatThrownBy(() -> new PublicAddress(settings))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("SLOTQUEST_BASE_URL")
                .hasMessageContaining(wrong);
    }
}
