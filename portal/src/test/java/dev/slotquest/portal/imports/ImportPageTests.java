package dev.slotquest.portal.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.imports.RunImports;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class ImportPageTests {

    private static final String HALF_BAD = """
            id,starts_at,consultant,customer_name,status
            a1,2025-11-03 14:00,Otto,Max Muster,CAME
            a2,never,Otto,<script>alert(1)</script>,PERHAPS
            """;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    RunImports runImports;

    private Office.Team team;
    private Cookie boss;

    @BeforeEach
    void open() {
        team = office.open();
        boss = Office.session(mvc, team.boss());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void showsWhatBecameOfAFile() {
        assertThat(get(boss, "/admin/imports"))
                .bodyText()
                .contains("Noch nichts eingelesen")
                .doesNotContain("??");

        String page = bring("BOOKINGS", HALF_BAD, "");

        assertThat(get(boss, page))
                .hasStatusOk()
                .bodyText()
                .contains("rows.csv", "fertig", "Das ist kein Zeitpunkt", "Dieses Wort kennt hier niemand.")
                .doesNotContain("??");
        assertThat(get(boss, page + "/errors.csv"))
                .hasContentTypeCompatibleWith("text/csv")
                .bodyText()
                .startsWith("row,field,message\r\n3,starts_at,\"Das ist kein Zeitpunkt");
        assertThat(get(boss, "/admin/imports")).bodyText().contains("rows.csv").doesNotContain("??");
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        String page = bring("BOOKINGS", "PK\u0003\u0004 nonsense", "");

        assertThat(get(boss, page))
                .bodyText()
                .contains("nicht lesbar", "Eine Spalte fehlt")
                .doesNotContain("??");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(upload(boss, "PASSWORDS", HALF_BAD, "")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(upload(boss, "BOOKINGS", HALF_BAD, "{\"a\": \"password\"}")).hasRedirectedUrl("/admin/imports");
        assertThat(upload(boss, "BOOKINGS", "", "")).hasRedirectedUrl("/admin/imports");
        assertThat(get(boss, "/admin/imports/999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(boss, "/admin/imports/x")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(boss, "/admin/imports")).bodyText().contains("Noch nichts eingelesen");
    }

    @Test
    void isForAdmins() {
        Cookie sam = Office.session(mvc, team.sam());

        assertThat(get(sam, "/admin/imports")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(upload(sam, "BOOKINGS", HALF_BAD, "")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void takesTablesOutAsAWhole() {
        Cookie sam = Office.session(mvc, team.sam());

        assertThat(get(boss, "/admin/export"))
                .bodyText()
                .contains("Datensatz zum Lernen", "customer_came_before", "/admin/export/customers?format=JSONL")
                .doesNotContain("??");
        assertThat(get(sam, "/admin/export"))
                .bodyText()
                .contains("/admin/export/ledger?format=CSV")
                .doesNotContain("/admin/export/customers", "??");
        assertThat(get(sam, "/admin/export/ledger?format=CSV")).hasStatusOk();
        assertThat(get(sam, "/admin/export/customers?format=CSV")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(boss, "/admin/export/ml-dataset?format=CSV"))
                .hasStatusOk()
                .bodyText()
                .startsWith("booking_id,");
        assertThat(get(boss, "/admin/export/passwords?format=CSV")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(boss, "/admin/export/ledger?format=EXE")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private String bring(String kind, String content, String mapping) {
        String page = upload(boss, kind, content, mapping).getResponse().getRedirectedUrl();
        assertThat(page).startsWith("/admin/imports/");
        while (runImports.some()) {
            assertThat(get(boss, page)).hasStatusOk();
        }
        return page;
    }

    private MvcTestResult get(Cookie who, String address) {
        return mvc.get().uri(URI.create(address)).cookie(who).exchange();
    }

    private MvcTestResult upload(Cookie who, String kind, String content, String mapping) {
        return mvc.post()
                .uri("/admin/imports")
                .multipart()
                .file(new MockMultipartFile("file", "rows.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                .param("kind", kind)
                .param("mapping", mapping)
                .cookie(who)
                .with(CsrfToken.csrf())
                .exchange();
    }
}
