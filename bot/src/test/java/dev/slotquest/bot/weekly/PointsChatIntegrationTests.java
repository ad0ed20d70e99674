package dev.slotquest.bot.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.weekly.IsoWeek;
import dev.slotquest.gamification.weekly.ManageParticipants;
import dev.slotquest.gamification.weekly.RecordWeeklyPoints;
import dev.slotquest.gamification.weekly.WeeklyKind;
import dev.slotquest.gamification.weekly.WeeklyPoints;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Today is Monday, 30 November 2026. */
@ChatTest
class PointsChatIntegrationTests {

    private static final IsoWeek WEEK = IsoWeek.of(LocalDate.parse("2026-11-30"));

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    @Autowired
    ManageParticipants participants;

    @Autowired
    RecordWeeklyPoints record;

    @Autowired
    WeeklyPoints weeklyPoints;

    private User kim;
    private User sam;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        Office office = Office.in(context);
        kim = office.staff();
        sam = office.supervisor();
    }

    @Test
    void showsOnesOwnWeek() {
        participants.add(kim, sam, Channel.PORTAL);
        record.setGoal(kim, WEEK, new BigDecimal(20), sam, Channel.PORTAL);
        record.addActivity(kim, WEEK, WeeklyKind.T1, new BigDecimal("7.5"), null, sam, Channel.PORTAL);

        assertThat(chatOf(kim).says("/punkte").sees())
                .contains("Woche 49", "Ziel: 20", "Erreicht: 7,5", "Offen: 12,5")
                .doesNotContain("Team");
    }

    @Test
    void takesASuggestedGoalAsAProposal() {
        participants.add(kim, sam, Channel.PORTAL);

        assertThat(chatOf(kim).says("/points").presses("🎯 Ziel 15").sees()).contains("vorgeschlagen", "1 Vorschlag");

        assertThat(weeklyPoints.of(WEEK).of(kim.id()).orElseThrow().proposals())
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.points()).isEqualByComparingTo("15"));
    }

    @Test
    void aSupervisorSeesTheTeamAndSetsAtOnce() {
        participants.add(kim, sam, Channel.PORTAL);
        participants.add(sam, sam, Channel.PORTAL);

        assertThat(chatOf(sam).says("/punkte Ziel 12,5").sees())
                .contains("Dein Ziel ist gesetzt", "Ziel: 12,5", "Das Team", kim.displayName() + ": 0 von 0");
    }

    @Test
    void handsOutTheWeekAsAFile() throws IOException {
        participants.add(kim, sam, Channel.PORTAL);
        participants.add(sam, sam, Channel.PORTAL);
        record.setGoal(kim, WEEK, new BigDecimal("12.5"), sam, Channel.PORTAL);

        Attachment all = Objects.requireNonNull(
                chatOf(sam).says("/punkte").presses("📄 PDF").screen().attachment());
        assertThat(all.mediaType()).isEqualTo("application/pdf");
        assertThat(all.fileName()).startsWith("telefonie_week_2026-W49_").endsWith(".pdf");
        assertThat(read(all)).contains("Wochenpunkte, Woche 49", kim.displayName(), sam.displayName(), "12,5", "Summe");

        ChatTester own = chatOf(kim).speaking(Locale.ENGLISH).says("/points PDF");
        assertThat(own.sees()).contains("Weekly points of week 49 as PDF");
        assertThat(read(Objects.requireNonNull(own.screen().attachment())))
                .contains("Weekly points, week 49", kim.displayName(), "12.5")
                .doesNotContain(sam.displayName());
    }

    @Test
    void handsOutNothingToWhoTakesNoPart() {
        participants.add(sam, sam, Channel.PORTAL);

        assertThat(chatOf(kim).says("/punkte").labels()).doesNotContain("📄 PDF");
        ChatTester asked = chatOf(kim).says("/punkte pdf");
        assertThat(asked.sees()).contains("nimmst");
        assertThat(asked.screen().attachment()).isNull();
    }

    private static String read(Attachment file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void saysWhatIsWrong() {
        participants.add(kim, sam, Channel.PORTAL);

        assertThat(chatOf(kim).says("/punkte viele").sees()).contains("keine Punkte von 0 bis 100");
        assertThat(chatOf(kim).says("/punkte 101").sees()).contains("keine Punkte von 0 bis 100");
        assertThat(chatOf(sam).speaking(Locale.ENGLISH).says("/points").sees()).contains("do not take part");
    }

    private ChatTester chatOf(User user) {
        return new ChatTester(conversations, Channel.BROWSER_CHAT, String.valueOf(user.id()));
    }
}
