package dev.slotquest.bot.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingLookup;
import dev.slotquest.booking.BookingStatus;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.ChatTester;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Screens;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.ChangeUser;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.Successors;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Kim has booked Max Muster with Anna for Wednesday, 2 December 2026, 14:00 to 16:00. It is 16:15 on that day. */
@ChatTest
@Import(Screens.class)
class OutcomeChatIntegrationTests {

    private static final String CAME = "👤 Erschienen";
    private static final String NO_SHOW = "🚫 No-Show";
    private static final String MOVE = "🔁 Verschieben";
    private static final String CANCEL = "🗑️ Absagen";
    private static final CustomerDetails MAX = new CustomerDetails("Max", "Muster", "+491701234567", null);

    @Autowired
    ApplicationContext context;

    @Autowired
    Conversations conversations;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    BookingLookup lookup;

    @Autowired
    RecordOutcome recordOutcome;

    @Autowired
    Successors successors;

    @Autowired
    ChangeUser changeUser;

    @Autowired
    List<ContinuousWork> works;

    @Autowired
    List<RecurringJob> jobs;

    @Autowired
    Screens screens;

    @Autowired
    TestClock clock;

    @Autowired
    TestDatabase database;

    private long anna;
    private User kim;
    private User lead;
    private User other;
    private User annasLogin;
    private Booking booking;

    @BeforeEach
    void open() {
        database.clear();
        clock.reset();
        screens.testers.clear();
        Office office = Office.in(context);
        anna = office.consultant("Anna", 1);
        kim = office.staff();
        lead = office.supervisor();
        other = office.supervisor();
        annasLogin = office.loginOf(anna);
        List.of(kim, lead, other, annasLogin).forEach(this::sits);
        booking = book(MAX, Office.at("2026-12-02", "14:00"));
        clock.moveBy(Duration.between(clock.instant(), Office.at("2026-12-02", "16:15")));
    }

    @Test
    void asksTheConsultantWithFourButtons() {
        ask();

        assertThat(chat(annasLogin).sees())
                .contains(
                        "Was ist aus dem Termin geworden?", "Mi 02.12. 14:00 · Anna", "Max Muster", "+49 170 1234567");
        assertThat(chat(annasLogin).rows())
                .containsExactly(List.of(CAME, NO_SHOW), List.of(MOVE, CANCEL), List.of("👻 Ghost"));
        assertThat(chat(lead).messages()).isZero();
        run("outcome-prompt");
        work("notifications");
        assertThat(chat(annasLogin).messages()).as("once").isEqualTo(1);
    }

    @Test
    void takesTheAnswerInTheSameMessage() {
        ask();
        chat(annasLogin).presses(CAME);

        assertThat(chat(annasLogin).sees()).contains("👤 Erschienen").doesNotContain("geworden?");
        assertThat(chat(annasLogin).messages()).isEqualTo(1);
        assertThat(chat(annasLogin).labels()).isEmpty();
        assertThat(now().outcome()).isEqualTo(Outcome.CAME);
    }

    @Test
    void showsWhatWasAnsweredElsewhereAndAnswersOldButtonsWithTheTruth() {
        ask();
        Button came = chat(annasLogin).button(CAME);
        recordOutcome.record(booking.reference(), OutcomeWish.of(Outcome.NO_SHOW), lead, Channel.PORTAL);

        chat(annasLogin).presses(came);
        assertThat(chat(annasLogin).toast()).isEqualTo("Das ist schon eingetragen.");
        assertThat(chat(annasLogin).sees()).contains("🚫 No-Show");
        work("notifications");
        assertThat(chat(annasLogin).labels()).isEmpty();
        assertThat(now().outcome()).isEqualTo(Outcome.NO_SHOW);
    }

    @Test
    void isStillAnsweredTheNextDay() {
        ask();
        clock.moveBy(Duration.ofHours(20));
        chat(annasLogin).presses(NO_SHOW);

        assertThat(now().outcome()).isEqualTo(Outcome.NO_SHOW);
    }

    @Test
    void asksWhyItWasCalledOff() {
        ask();
        chat(annasLogin).presses(CANCEL);
        assertThat(chat(annasLogin).sees()).contains("Tippe auf den Grund");
        chat(annasLogin).presses("◀️ Zurück").presses(CANCEL).presses("Zu wenige Berater");

        assertThat(now().status()).isEqualTo(BookingStatus.CANCELLED);
        assertThat(now().cancelReason()).isEqualTo(CancelReason.OVERHANG);
        assertThat(chat(annasLogin).sees()).contains("🗑️ Abgesagt", "Zu wenige Berater");
    }

    @Test
    void asksWhenItTakesPlaceInstead() {
        ask();
        chat(annasLogin).presses(MOVE);
        assertThat(chat(annasLogin).sees()).contains("Wann findet er stattdessen statt?");
        chat(annasLogin).says("Freitag");
        assertThat(chat(annasLogin).labels()).contains("Fr 04.12. 11:00 · Anna", "🕐 Neue Zeit später");
        chat(annasLogin).presses("Fr 04.12. 11:00 · Anna");

        assertThat(now().outcome()).isEqualTo(Outcome.MOVED);
        Booking next = lookup.byId(successors.of(booking.id()).getFirst().successorId())
                .orElseThrow();
        assertThat(next.startsAt()).isEqualTo(Office.at("2026-12-04", "11:00"));
        assertThat(chat(annasLogin).sees())
                .contains("🔁 Verschoben", "Verschoben auf: Fr 04.12. 11:00 · Anna " + next.reference());
    }

    @Test
    void leavesTheNewTimeToTheBooker() {
        ask();
        chat(annasLogin).presses(MOVE).presses("🕐 Neue Zeit später");
        work("notifications");

        assertThat(now().outcome()).isEqualTo(Outcome.MOVED);
        assertThat(chat(kim).sees()).contains("📞 Bitte zurückrufen: Max Muster", "Möchte einen neuen Termin");
        chat(kim).presses("📵 Nicht erreicht");
        assertThat(chat(kim).sees()).contains("Einmal nicht erreicht");
        chat(kim).presses("📅 Neuer Termin");
        assertThat(chat(kim).sees()).contains("Max Muster").doesNotContain("Rückgewinnung");
        chat(kim).presses("⭐ Beste Wahl").presses("✅ Buchen");
        work("follow-ups");
        work("notifications");

        assertThat(successors.of(booking.id())).hasSize(1);
        assertThat(chat(kim).seesInAll().getFirst()).contains("✅ Neuer Termin gebucht");
        assertThat(chat(kim).says("/rueckrufe").sees()).contains("Keine Rückrufe für dich");
    }

    @Test
    void listsWhatIsOpenByVerb() {
        book(Office.customer(), Office.at("2026-12-03", "11:00"));
        assertThat(chat(annasLogin).says("/ergebnis").sees())
                .as("the only one")
                .contains("Was ist aus dem Termin geworden?", booking.reference());

        clock.moveBy(Duration.ofDays(1));
        assertThat(chat(annasLogin).says("/outcome").sees()).contains("Termine ohne Ergebnis", booking.reference());
        chat(annasLogin).presses("Mi 02.12. 14:00 · Max Muster").presses(CAME);
        assertThat(chat(annasLogin).labels()).containsExactly("📋 Alle offenen");
        chat(annasLogin).presses("📋 Alle offenen");
        assertThat(chat(annasLogin).sees()).doesNotContain(booking.reference());
        chat(annasLogin).presses(chat(annasLogin).labels().getFirst()).presses(CAME);
        assertThat(chat(annasLogin).says("/outcome").sees()).contains("Alles eingetragen");
    }

    @Test
    void findsAnAppointmentByReferenceOrName() {
        assertThat(chat(lead)
                        .says("/outcome " + booking.reference().toLowerCase(Locale.ROOT))
                        .labels())
                .contains(CAME);
        assertThat(chat(lead).says("/outcome muster").labels()).contains(CAME);
        assertThat(chat(lead).says("/outcome Niemand").sees()).contains("Zu „Niemand“ finde ich keinen Termin");
        assertThat(chat(kim).says("/outcome Muster").labels()).as("the booker").containsExactly(MOVE, CANCEL);
    }

    @Test
    void isCorrectedByTheTeamLead() {
        recordOutcome.record(booking.reference(), OutcomeWish.of(Outcome.NO_SHOW), annasLogin, Channel.PORTAL);
        assertThat(chat(annasLogin).says("/outcome Muster").labels()).isEmpty();

        chat(lead).says("/outcome Muster").presses("✏️ Korrigieren").presses("Erschienen");
        assertThat(chat(lead).sees()).contains("Neu: Erschienen. Warum?");
        chat(lead).says("Kam zu spät");

        assertThat(now().outcome()).isEqualTo(Outcome.CAME);
        assertThat(chat(lead).sees()).contains("👤 Erschienen");
    }

    @Test
    void tellsTheTeamLeadWhatIsOverdue() {
        clock.moveBy(Duration.between(clock.instant(), Instant.parse("2026-12-02T19:00:00Z")));
        run("daily-outcomes");
        work("notifications");
        clock.moveBy(Duration.ofHours(12));
        work("notifications");

        assertThat(chat(lead).sees()).contains("⏰ Ein Termin ohne Ergebnis", booking.reference());
        chat(lead).presses("📋 Eintragen");
        assertThat(chat(lead).messages()).isEqualTo(2);
        chat(lead).presses("Mi 02.12. 14:00 · Max Muster").presses(NO_SHOW);
        work("notifications");
        assertThat(chat(other).seesInAll()).anyMatch(text -> text.contains("✅ Alle Ergebnisse sind eingetragen."));
    }

    @Test
    void tellsEveryTeamLeadWhoIsMissing() {
        missing();

        for (User person : List.of(lead, other)) {
            assertThat(chat(person).sees())
                    .contains(
                            "🚫 Max Muster ist nicht gekommen",
                            "Mi 02.12. 14:00 · Anna",
                            "+49 170 1234567",
                            "gebucht von " + kim.displayName(),
                            "Erster Termin",
                            "🧭 Neu · ");
            assertThat(chat(person).rows())
                    .containsExactly(
                            List.of("📞 Rückruf durch " + kim.displayName(), "🙋 Ich rufe an"),
                            List.of("📅 Neuer Termin", "👻 Ghost", "✔️ Erledigt"));
        }
        assertThat(chat(kim).messages()).isZero();
    }

    @Test
    void isResolvedForAllByTheFirst() {
        missing();
        Button othersGhost = chat(other).button("👻 Ghost");

        chat(lead).presses("📞 Rückruf durch " + kim.displayName());
        String resolved = "%s kümmert sich: Der Kunde wird zurückgerufen.".formatted(lead.displayName());
        assertThat(chat(lead).sees()).contains(resolved);
        chat(other).presses(othersGhost);
        assertThat(chat(other).toast()).isEqualTo("Darum kümmert sich schon jemand.");
        work("notifications");

        assertThat(chat(other).sees()).contains(resolved);
        assertThat(chat(other).messages()).isEqualTo(1);
        assertThat(chat(other).labels()).isEmpty();
        assertThat(now().outcome()).isEqualTo(Outcome.NO_SHOW);
        assertThat(chat(kim).sees()).contains("📞 Bitte zurückrufen: Max Muster", "Nicht gekommen");
    }

    @Test
    void winsTheCustomerBackWithANewTime() {
        missing();
        chat(lead).presses("📅 Neuer Termin");
        assertThat(chat(lead).sees()).contains("Max Muster");
        chat(lead).presses("⭐ Beste Wahl").presses("✅ Buchen");
        work("follow-ups");
        work("notifications");

        Booking next = lookup.byId(successors.of(booking.id()).getFirst().successorId())
                .orElseThrow();
        assertThat(next.potential()).isEqualTo(Potential.WIN_BACK);
        assertThat(next.customer().id()).isEqualTo(booking.customer().id());
        assertThat(chat(other).sees()).contains("%s kümmert sich um einen neuen Termin.".formatted(lead.displayName()));
        assertThat(chat(lead).says("/rueckrufe").sees()).contains("Keine Rückrufe");
    }

    @Test
    void isWithdrawnWhenTheCustomerCameAfterAll() {
        missing();
        chat(other)
                .says("/ergebnis Muster")
                .presses("✏️ Korrigieren")
                .presses("Erschienen")
                .says("Saß im Wartezimmer");
        work("notifications");

        assertThat(chat(lead).sees())
                .contains("%s hat ein anderes Ergebnis eingetragen.".formatted(other.displayName()));
    }

    @Test
    void listsNoShowsAndCallsByVerb() {
        assertThat(chat(lead).says("/noshows").sees()).contains("Keine offenen No-Shows");
        missing();
        chat(lead).says("/noshows").presses("🚫 Mi 02.12. 14:00 · Max Muster");
        chat(lead).presses("🙋 Ich rufe an");
        assertThat(chat(lead).says("/noshows").sees())
                .contains("📞 Ein Rückruf offen", "Max Muster – " + lead.displayName());
        chat(lead).presses("📞 Mi 02.12. 14:00 · Max Muster").presses("✅ Erreicht");
        assertThat(chat(lead).sees()).contains("✅ Erreicht, kein neuer Termin");
        assertThat(chat(kim).says("/noshows").sees()).doesNotContain("Max Muster");
    }

    @Test
    void tellsOnTheDayOfWhoLeadsWhatWaits() {
        assertThat(chat(lead).says("/heute").sees()).contains("Alles in Ordnung", "Nichts wartet");
        missing();
        assertThat(chat(lead).says("/heute").sees())
                .contains("Was nicht stimmt", "🚫 1 Kunde kam nicht, niemand hat sich gekümmert");
        assertThat(chat(lead).presses("🚫 No-Shows ansehen").sees()).contains("Ein No-Show wartet");

        chat(lead).says("/noshows").presses("🚫 Mi 02.12. 14:00 · Max Muster").presses("🙋 Ich rufe an");
        assertThat(chat(lead).says("/heute").sees())
                .contains("Zu entscheiden", "📞 1 Kunde ist zurückzurufen")
                .doesNotContain("niemand hat sich gekümmert");
        assertThat(chat(lead).presses("📞 Zurückrufen").sees()).contains("Max Muster");
        assertThat(chat(kim).says("/heute").sees()).doesNotContain("zurückzurufen");
    }

    @Test
    void tellsWhoLeadsWhatTheDayLeftOpen() {
        clock.moveBy(Duration.between(clock.instant(), Instant.parse("2026-12-02T19:00:00Z")));
        run("daily-outcomes");

        assertThat(chat(lead).says("/heute").sees()).contains("Zu entscheiden", "❓ 1 Termin ohne Ergebnis");
        assertThat(chat(lead).presses("📋 Ergebnisse eintragen").sees()).contains("geworden?", "Max Muster");
    }

    @Test
    void tellsAConsultantWhichOutcomesAreOpen() {
        assertThat(chat(annasLogin).says("/heute").sees()).contains("❓ 1 Termin von dir ohne Ergebnis");
        assertThat(chat(kim).says("/heute").sees()).doesNotContain("ohne Ergebnis");
        chat(annasLogin).presses("📋 Ergebnisse eintragen").presses(CAME);
        assertThat(chat(annasLogin).says("/heute").sees()).doesNotContain("ohne Ergebnis");
    }

    @Test
    void tellsWhenTooManyStayAway() {
        missing();
        clock.moveBy(Duration.between(clock.instant(), Instant.parse("2026-12-02T19:00:00Z")));
        run("daily-outcomes");
        work("notifications");

        assertThat(chat(lead).seesInAll())
                .anyMatch(text -> text.contains("📉 100 % No-Shows in 7 Tagen")
                        && text.contains("1 von 1 Kunden sind nicht gekommen")
                        && text.contains("(No-Show + Ghost) / (erschienen + No-Show + Ghost)"));
    }

    @Test
    void speaksThePersonsLanguage() {
        changeUser.change(
                annasLogin.username(),
                annasLogin.profile().withLocale(Locale.ENGLISH),
                annasLogin.version(),
                Actor.system());
        ask();

        assertThat(chat(annasLogin).rows())
                .containsExactly(
                        List.of("👤 Came", "🚫 No-Show"),
                        List.of("🔁 Move", "🗑️ Cancel booking"),
                        List.of("👻 Ghost"));
    }

    private void ask() {
        run("outcome-prompt");
        work("notifications");
    }

    private void missing() {
        recordOutcome.record(booking.reference(), OutcomeWish.of(Outcome.NO_SHOW), annasLogin, Channel.TELEGRAM);
        work("notifications");
    }

    private Booking book(CustomerDetails customer, Instant start) {
        var result = bookSlot.book(BookingWish.of(anna, start, customer), kim, Channel.PORTAL);
        return ((BookSlot.Result.Done) result).booking();
    }

    private Booking now() {
        return lookup.byId(booking.id()).orElseThrow();
    }

    private void run(String name) {
        jobs.stream()
                .filter(job -> job.name().equals(name))
                .findFirst()
                .orElseThrow()
                .run();
    }

    private void work(String name) {
        works.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow()
                .doSome();
    }

    private void sits(User user) {
        String account = Long.toString(user.id());
        screens.testers.put(account, new ChatTester(conversations, Channel.BROWSER_CHAT, account));
    }

    private ChatTester chat(User user) {
        return screens.testers.get(Long.toString(user.id()));
    }
}
