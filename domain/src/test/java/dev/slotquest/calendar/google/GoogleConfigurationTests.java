package dev.slotquest.calendar.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.calendar.CalendarAccount;
import dev.slotquest.calendar.CalendarPort;
import dev.slotquest.calendar.CalendarPort.Source;
import dev.slotquest.calendar.CentralCalendar;
import dev.slotquest.calendar.google.fake.FakeGoogle;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.WrongSetting;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class GoogleConfigurationTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(GoogleConfiguration.class)
            .withBean(BusinessTime.class, () -> Connection.TIME);

    @ParameterizedTest
    @ValueSource(
            strings = {"unrelated=1", "google.creds-base64=", "GOOGLE_CREDS_BASE64= ", "central-calendar-id=c@x.org"})
    void leavesGoogleOffWithoutCredentials(String property) {
        context.withPropertyValues(property)
                .run(started -> assertThat(started)
                        .hasNotFailed()
                        .doesNotHaveBean(CalendarPort.class)
                        .doesNotHaveBean(CalendarAccount.class)
                        .getBean(CentralCalendar.class)
                        .isEqualTo(new CentralCalendar(null)));
    }

    @Test
    void understandsTheNamesOfTheDocumentation() {
        try (var google = FakeGoogle.start()) {
            google.calendar("anna@example.org").title("Anna");
            withVariables(Map.of(
                            "GOOGLE_CREDS_BASE64", lines(google.credentialsBase64()),
                            "CENTRAL_CALENDAR_ID", "central@example.org",
                            "SLOTQUEST_GOOGLE_API_URL", google.url()))
                    .run(started -> {
                        assertThat(started.getBean(CentralCalendar.class).id()).isEqualTo("central@example.org");
                        assertThat(started.getBean(CalendarAccount.class).email())
                                .isEqualTo(google.email());
                        assertThat(started.getBean(CalendarPort.class)
                                        .describe(new Source("anna@example.org", 1L))
                                        .title())
                                .isEqualTo("Anna");
                    });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GOOGLE_CREDS_BASE64", "google.creds-base64"})
    void startsWhileGoogleIsAway(String name) {
        var google = FakeGoogle.start();
        google.close();

        context.withPropertyValues(name + "=" + google.credentialsBase64())
                .run(started -> assertThat(started).hasNotFailed().hasSingleBean(CalendarPort.class));
    }

    static Stream<Arguments> credentials() {
        return Stream.of(
                Arguments.of("{\"type\":\"service_account\"}", "is JSON as it is"),
                Arguments.of("!!!", "is no base64"),
                Arguments.of(base64("hello"), "not of a JSON file"),
                Arguments.of(base64("[1]"), "not of a JSON file"),
                Arguments.of(base64("{\"type\":\"authorized_user\"}"), "not the key of a service account"),
                Arguments.of(base64("{}"), "not the key of a service account"),
                Arguments.of(base64("{\"type\":\"service_account\"}"), "incomplete or damaged"),
                Arguments.of(
                        base64("{\"type\":\"service_account\",\"client_id\":\"1\",\"client_email\":\"a@b.c\","
                                + "\"private_key_id\":\"1\",\"private_key\":\"very secret\"}"),
                        "incomplete or damaged"));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void namesTheSettingWhenTheCredentialsAreNone(String credentials, String problem) {
        withVariables(Map.of("GOOGLE_CREDS_BASE64", credentials))
                .run(started -> assertThat(started.getStartupFailure())
                        .rootCause()
                        .isInstanceOf(WrongSetting.class)
                        .hasMessageStartingWith("GOOGLE_CREDS_BASE64: ")
                        .hasMessageContaining(problem)
                        .hasMessageNotContaining("secret")
                        .hasNoCause());
    }

    @ParameterizedTest
    @ValueSource(strings = {"googleapis.com", "ftp://x.example", "https:", "http://a b"})
    void namesTheSettingWhenTheAddressIsNone(String address) {
        context.withPropertyValues("slotquest.google.api-url=" + address)
                .run(started -> assertThat(started.getStartupFailure())
                        .hasStackTraceContaining("SLOTQUEST_GOOGLE_API_URL: '" + address + "' is no address"));
    }

    @ParameterizedTest
    @CsvSource({
        "slotquest.google.requests-per-second, 0, SLOTQUEST_GOOGLE_REQUESTS_PER_SECOND",
        "slotquest.google.requests-per-second, many, SLOTQUEST_GOOGLE_REQUESTS_PER_SECOND",
        "slotquest.google.write-pause, soon, SLOTQUEST_GOOGLE_WRITE_PAUSE"
    })
    void namesTheSettingOfAPaceThatIsNone(String property, String value, String setting) {
        context.withPropertyValues(property + "=" + value)
                .run(started -> assertThat(started.getStartupFailure())
                        .hasStackTraceContaining(setting + ": '" + value + "' is no"));
    }

    @Test
    void neverTellsTheCredentials() {
        assertThat(new GoogleProperties("c2VjcmV0", "", null, 8, Duration.ZERO))
                .asString()
                .doesNotContain("c2VjcmV0");
    }

    private ApplicationContextRunner withVariables(Map<String, Object> variables) {
        return context.withInitializer(started -> {
            var environment = started.getEnvironment();
            environment
                    .getPropertySources()
                    .replace(
                            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                            new SystemEnvironmentPropertySource(
                                    StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                    new HashMap<>(variables)));
        });
    }

    /** As {@code base64} without {@code -w0} prints it. */
    private static String lines(String base64) {
        return base64.replaceAll("(.{76})", "$1\n");
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
