package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How sentences are read. */
@ApiTest
class TextApiTests {

    private static final String PARSE = "/api/v1/text/parse";

    @Autowired
    ApiOffice office;

    private Caller staff;

    @BeforeEach
    void anna() {
        office.clear();
        staff = office.caller(Role.STAFF);
        office.office().consultant("Anna Berg", 1);
    }

    @Test
    void understandsABookingWish() {
        assertThat(staff.post(PARSE, """
                {"text":"morgen 14 Uhr Anna für Max Muster +49 170 1234567 Erstgespräch","locale":"de",
                 "now":"2026-12-01T09:00:00Z"}""")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"when":{"start":"2026-12-02T14:00:00+01:00","grain":"HOUR"},"consultant":"Anna Berg",
                 "customer":{"first_name":"Max","last_name":"Muster"},"phone":"+491701234567","note":"Erstgespräch",
                 "alternatives":[],"intents":[]}""");
    }

    @Test
    void saysThatNoTimeWasSaid() {
        assertThat(staff.post(PARSE, "{\"text\":\"Hallo\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.when")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                  | 422 | text
                    {"text":1}                          | 400 | text
                    {"text":"x","locale":"fr"}          | 422 | locale
                    {"text":"x","now":"now"}            | 400 | now
                    {"text":"x","now":"+99999-01-01T00:00:00Z"} | 400 | now
                    """)
    void namesTheFieldThatIsWrong(String sentence, int status, String field) {
        assertThat(staff.post(PARSE, sentence))
                .hasStatus(status)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo(field);
    }

    @Test
    void readsNoNovels() {
        assertThat(staff.post(PARSE, "{\"text\":\"%s\"}".formatted("x".repeat(2_001))))
                .hasStatus(422);
        assertThat(office.stranger().post(PARSE, "{\"text\":\"x\"}")).hasStatus(401);
    }
}
