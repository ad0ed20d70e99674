package dev.slotquest.portal.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.weekly.IsoWeek;
import dev.slotquest.gamification.weekly.ManageParticipants;
import dev.slotquest.gamification.weekly.WeekSheet.Row;
import dev.slotquest.gamification.weekly.WeeklyPoints;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.Office;
import dev.slotquest.portal.PortalTest;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
@Import(Office.class)
class WeeklyPointsPageTests {

    private static final String PAGE = "/admin/telefonie-points";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Office office;

    @Autowired
    ManageParticipants participants;

    @Autowired
    WeeklyPoints weeklyPoints;

    @Autowired
    BusinessTime time;

    private Office.Team team;
    private IsoWeek week;
    private Cookie anna;
    private Cookie sam;

    @BeforeEach
    void openOffice() {
        team = office.open();
        week = IsoWeek.of(time.today());
        anna = Office.session(mvc, team.anna());
        sam = Office.session(mvc, team.sam());
    }

    @AfterEach
    void closeOffice() {
        office.close();
    }

    @Test
    void saysWhatToDoWhileNobodyTakesPart() {
        assertThat(get(sam, PAGE)).hasStatusOk().bodyText().contains("Noch nimmt niemand teil", "Aufnehmen");
        assertThat(get(anna, PAGE)).hasStatusOk().bodyText().contains("Deine Teamleitung kann dich aufnehmen");
    }

    @Test
    void aLeaderKeepsTheWeekOfEverybody() {
        assertThat(post(sam, PAGE + "/participants", Map.of("username", "anna", "week", week.toString())))
                .hasStatus(HttpStatus.FOUND);
        post(sam, PAGE + "/" + week + "/goal", Map.of("username", "anna", "points", "20,5"));
        post(sam, PAGE + "/" + week + "/activities", Map.of("username", "anna", "kind", "T1", "points", "7"));

        assertThat(get(sam, PAGE))
                .bodyText()
                .contains("anna", "20,5", "13,5", "−13,5", "Ziel gesetzt", "Summe")
                .doesNotContain("??");
        assertThat(get(anna, PAGE)).bodyText().contains("20,5", "Vorschlagen").doesNotContain("Summe", "Löschen");
    }

    @Test
    void whatStaffProposeIsDecidedByALeader() {
        participants.add(team.anna(), team.sam(), Channel.PORTAL);
        post(anna, PAGE + "/" + week + "/goal", Map.of("username", "anna", "points", "18"));
        long proposal = row().proposals().getFirst().id();

        assertThat(get(sam, PAGE)).bodyText().contains("1 Vorschlag wartet", "Ziel: 18");
        post(anna, PAGE + "/" + week + "/proposals/" + proposal + "/apply", Map.of());
        assertThat(row().goal()).isNull();
        post(sam, PAGE + "/" + week + "/proposals/" + proposal + "/apply", Map.of());

        assertThat(row().goal()).isEqualByComparingTo("18");
    }

    @Test
    void refusesNonsenseAndKeepsWhatWas() {
        participants.add(team.anna(), team.sam(), Channel.PORTAL);

        post(sam, PAGE + "/" + week + "/goal", Map.of("username", "anna", "points", "viel"));
        assertThat(get(sam, PAGE + "?week=" + week)).bodyText().contains("keine Punkte von 0 bis 100");
        assertThat(row().goal()).isNull();
        assertThat(post(sam, PAGE + "/2026-W99/goal", Map.of("username", "anna", "points", "1")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(sam, PAGE + "/" + week + "/goal", Map.of("username", "nobody", "points", "1")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(sam, PAGE + "?week=nonsense")).hasStatusOk().bodyText().contains("Diese Woche gibt es nicht");
    }

    @Test
    void theFileHasTableAndChart() throws IOException {
        participants.add(team.anna(), team.sam(), Channel.PORTAL);
        participants.add(team.ben(), team.sam(), Channel.PORTAL);
        post(sam, PAGE + "/" + week + "/goal", Map.of("username", "anna", "points", "20"));

        byte[] file = get(sam, PAGE + "/" + week + "/pdf").getResponse().getContentAsByteArray();

        try (var document = Loader.loadPDF(file)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(text).contains("Wochenpunkte, Woche " + week.number(), "anna", "ben", "Summe", "1 / 2");
        }
        byte[] own = get(anna, PAGE + "/" + week + "/pdf").getResponse().getContentAsByteArray();
        try (var document = Loader.loadPDF(own)) {
            assertThat(new PDFTextStripper().getText(document)).contains("anna").doesNotContain("ben");
        }
    }

    private Row row() {
        return weeklyPoints.of(week).of(team.anna().id()).orElseThrow();
    }

    private MvcTestResult get(Cookie session, String address) {
        return mvc.get()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .exchange();
    }

    private MvcTestResult post(Cookie session, String address, Map<String, String> form) {
        var request = mvc.post()
                .uri(address)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "de")
                .cookie(session)
                .with(CsrfToken.csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
