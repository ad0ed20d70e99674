package dev.slotquest.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.slotquest.identity.Role;
import dev.slotquest.imports.RunImports;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApiTest
class ImportsApiTests {

    private static final String FILE = """
            id,starts_at,consultant,customer_name,booked_by,booked_at,status
            a1,2026-11-02T14:00:00+01:00,Anna,Max Muster,old,2026-10-20T10:00:00+02:00,CAME
            a2,2026-11-03T14:00:00+01:00,Anna,Max Muster,old,2026-10-21T10:00:00+02:00,NO_SHOW
            a3,never,Anna,Mia Muster,old,,CAME
            """;

    @Autowired
    ApiOffice office;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    RunImports runImports;

    private Caller admin;
    private Caller sam;

    @BeforeEach
    void open() {
        office.clear();
        admin = office.caller(Role.ADMIN);
        sam = office.caller(Role.SUPERVISOR);
    }

    @Test
    void takesAFileAndTellsWhatBecameOfIt() {
        MvcTestResult taken = upload(admin, "bookings", FILE, false);
        assertThat(taken).hasStatus(HttpStatus.ACCEPTED);
        int id = JsonPath.read(Caller.body(taken), "$.id");
        runAll();

        String body = Caller.body(admin.get("/api/v1/imports/" + id));
        assertThat(JsonPath.<String>read(body, "$.state")).isEqualTo("DONE");
        assertThat(JsonPath.<Integer>read(body, "$.rows")).isEqualTo(3);
        assertThat(JsonPath.<Integer>read(body, "$.imported")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(body, "$.skipped")).isZero();
        assertThat(JsonPath.<Double>read(body, "$.progress")).isEqualTo(1.0);
        assertThat(JsonPath.<Integer>read(body, "$.errors[0].row")).isEqualTo(4);
        assertThat(JsonPath.<String>read(body, "$.errors[0].field")).isEqualTo("starts_at");
        assertThat(JsonPath.<String>read(body, "$.errors[0].message")).isNotBlank();
        assertThat(JsonPath.<Integer>read(Caller.body(admin.get("/api/v1/imports")), "$.total"))
                .isEqualTo(1);
    }

    @Test
    void storesNothingWhenItIsOnlyTried() {
        upload(admin, "bookings", FILE, true);
        runAll();

        assertThat(office.count("booking")).isZero();
        assertThat(office.count("import_run where imported = 2 and refused = 1"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(upload(admin, "passwords", FILE, false)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(admin.get("/api/v1/imports/999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(upload(sam, "bookings", FILE, false)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void exportsADataSetInWhichNobodyCanBeRecognised() {
        upload(admin, "bookings", FILE, false);
        runAll();

        String body = Caller.body(stream(admin, "/api/v1/exports/ml-dataset?format=json"));
        assertThat(body).doesNotContain("Muster", "Anna", "SQ-");
        assertThat(JsonPath.<List<Integer>>read(body, "$[*].label_no_show")).containsExactly(0, 1);
        assertThat(JsonPath.<List<Integer>>read(body, "$[*].customer_bookings_before"))
                .containsExactly(0, 1);
        assertThat(JsonPath.<List<Integer>>read(body, "$[*].customer_came_before"))
                .containsExactly(0, 0);
        String dictionary = Caller.body(admin.get("/api/v1/exports/ml-dataset/dictionary"));
        assertThat(JsonPath.<List<String>>read(dictionary, "$[*].name"))
                .containsExactlyElementsOf(
                        JsonPath.<Map<String, Object>>read(body, "$[0]").keySet());
        assertThat(JsonPath.<List<String>>read(dictionary, "$[*].description"))
                .allSatisfy(description -> assertThat(description).isNotBlank());
        assertThat(stream(sam, "/api/v1/exports/ml-dataset")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void exportsCustomersAndTheLedger() {
        upload(admin, "bookings", FILE, false);
        runAll();

        assertThat(Caller.body(stream(admin, "/api/v1/exports/customers?format=csv")))
                .contains("id,customer_name,", "Max Muster");
        assertThat(Caller.body(stream(sam, "/api/v1/exports/ledger?format=csv")))
                .startsWith("id,username,currency,");
        assertThat(office.count("audit_entry where action = 'export.made'")).isEqualTo(2);
    }

    private void runAll() {
        int most = 10;
        while (runImports.some() && most > 0) {
            most--;
        }
    }

    private MvcTestResult upload(Caller caller, String kind, String content, boolean dryRun) {
        return mvc.post()
                .uri(URI.create("/api/v1/imports"))
                .multipart()
                .file("file", content.getBytes(StandardCharsets.UTF_8))
                .param("kind", kind)
                .param("dry_run", String.valueOf(dryRun))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + caller.key())
                .exchange();
    }

    private MvcTestResult stream(Caller caller, String address) {
        return mvc.get()
                .uri(URI.create(address))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + caller.key())
                .exchange();
    }
}
