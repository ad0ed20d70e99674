package dev.slotquest.bot.discord;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.bot.chat.Announcements;
import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.ChannelAdapter.Pushed;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.Verbs;
import dev.slotquest.bot.discord.fake.FakeDiscord;
import dev.slotquest.bot.discord.fake.FakePerson;
import dev.slotquest.bot.discord.fake.Interaction;
import dev.slotquest.bot.discord.fake.SeenMessage;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.weekly.ManageParticipants;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.team.TellTeam;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.ComponentHealth;
import dev.slotquest.shared.Subject;
import dev.slotquest.shared.WrongSetting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The whole bot, as people on Discord know it: the real client library on an imitated Discord. */
class DiscordJourneyIntegrationTests {
    static final AtomicLong PEOPLE = new AtomicLong(800_000_000_000_000_000L);
    static final FakeDiscord DISCORD = FakeDiscord.start();
    static final TestDatabase DATABASE = TestDatabase.create();
    static final TestDatabase DATABASE_OF_TWO = TestDatabase.create();
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static ConfigurableApplicationContext bot;
    static Office office;

    @BeforeAll
    static void open() {
        bot = start(DISCORD);
        office = Office.in(bot);
        // No quiet hours, so that people are told at whatever hour this runs.
        assertThat(bot.getBean(ManageRules.class).set(RuleName.QUIET_FROM_HOUR, "8", Instant.now(), Actor.system()))
                .isInstanceOf(ManageRules.Result.Done.class);
        office.consultant("Anna", 1);
        office.consultant("Ben", 1);
        await().atMost(PATIENCE).until(DISCORD::isConnected);
        await().atMost(PATIENCE).until(() -> !DISCORD.commands().isEmpty());
    }

    @AfterAll
    static void close() {
        bot.close();
        DISCORD.close();
    }

    @Test
    void greetsSomebodyItDoesNotKnow() {
        var stranger = somebody("de");

        stranger.writes("/start").sees("ich kenne dich noch nicht");
        stranger.gives("link", Map.of("code", "wrongwrongwrongwrong12"));
        stranger.sees("Dieser Code passt nicht");
        somebody("en-US").gives("start");
    }

    @Test
    void booksByTypedOptionsAndTakesItBack() {
        var kim = linked();
        int before = kim.messages().size();

        var given = kim.gives(
                "book",
                Map.of(
                        "when", Office.nextTuesday() + " 16 Uhr",
                        "consultant", "Anna",
                        "customer", "Max Muster",
                        "phone", "0170 1234567",
                        "note", "Rückruf am 3.12. um 9 Uhr"));
        var card = kim.sees("👤 Max Muster");
        assertThat(card.content()).contains("16 bis 18 Uhr, bei Anna", "Rückruf am 3.12. um 9 Uhr", "+49 170 1234567");
        kim.presses("✅ Buchen");
        kim.sees("**Gebucht** `SQ-");
        kim.presses("↩️ Rückgängig");
        kim.sees("Zurückgenommen");

        assertThat(kim.messages()).hasSize(before + 1);
        assertThat(kim.messages().getLast().id()).isEqualTo(card.id());
        assertThat(given.acknowledgedAfterMillis()).isLessThan(3_000);
    }

    @Test
    void booksInFourTapsWithAForm() {
        var kim = linked();
        int before = kim.messages().size();

        kim.gives("book");
        var offers = kim.sees("Wann passt es?");
        kim.presses(offers.labels().getFirst());
        kim.sees("Für wen?");
        kim.fills("✍️ Name und Telefon", "Muster, Max\n0170 1234567");
        kim.sees("👤 Max Muster");
        kim.presses("✅ Buchen");
        kim.sees("**Gebucht**");

        var flow = kim.messages().subList(before, kim.messages().size());
        assertThat(flow).singleElement().returns(offers.id(), SeenMessage::id);
        kim.presses("↩️ Rückgängig");
        kim.sees("Zurückgenommen");
    }

    @Test
    void understandsWhatIsWrittenInPrivate() {
        var kim = linked();

        kim.writes(Office.nextTuesday() + " 18 Uhr Ben für Max *Muster* 0170 1234567");
        kim.sees("bei Ben");
        kim.writes("nein").sees("Es wurde nichts gebucht");
        kim.writes("/zurück").sees("nichts zurückzunehmen");
    }

    @Test
    void hidesOnAServerWhatIsNobodysBusiness() {
        var kim = linked();
        kim.goesOnTheServer().gives("mine");
        assertThat(kim.sees("keine kommenden Termine").isHidden()).isTrue();

        kim.gives("book", Map.of("when", Office.nextTuesday() + " 20 Uhr", "consultant", "Ben"));
        var card = kim.sees("Für wen?");
        kim.fills("✍️ Name und Telefon", "Kim Beispiel 0170 7654321");
        kim.sees("👤 Kim Beispiel");
        kim.presses("✖️ Abbrechen");
        var left = kim.sees("Abgebrochen");

        assertThat(left.id()).isEqualTo(card.id());
        assertThat(left.isHidden()).isTrue();
        assertThat(kim.messages())
                .filteredOn(message -> !message.content().startsWith("📊"))
                .allMatch(SeenMessage::isHidden);
    }

    @Test
    void bringsAHiddenMessageUpToDateWhereItStands() throws Exception {
        var kim = linked();
        String person = Long.toString(kim.id());
        kim.goesOnTheServer().gives("book", Map.of("when", Office.nextTuesday() + " 18 Uhr", "consultant", "Ben"));
        var card = kim.sees("Für wen?");
        var announcements = bot.getBean(Announcements.class);
        var open = announcements.open("booking", Set.of(Channel.DISCORD), Instant.EPOCH).stream()
                .filter(each -> each.place().conversation().equals(person))
                .findFirst()
                .orElseThrow();
        var posting = announcements.refresh(open).orElseThrow();

        assertThat(adapter().refresh(person, posting).toCompletableFuture().get(15, TimeUnit.SECONDS))
                .isInstanceOf(Pushed.Shown.class);
        assertThat(kim.sees("Für wen?"))
                .returns(card.id(), SeenMessage::id)
                .returns(card.edits() + 1, SeenMessage::edits)
                .returns(true, SeenMessage::isHidden);

        int before = kim.messages().size();
        var lost = new Posting(posting.message(), "4711", posting.screen());
        assertThat(adapter().refresh(person, lost).toCompletableFuture().get(15, TimeUnit.SECONDS))
                .isInstanceOf(Pushed.Failed.class);
        assertThat(kim.messages()).hasSize(before);
        kim.presses("✖️ Abbrechen");
        kim.sees("Abgebrochen");
    }

    @Test
    void goesOnInPrivateWithWhatWasBegunOnAServer() {
        var kim = linked();
        kim.goesOnTheServer().gives("book");
        var hidden = kim.sees("Wann passt es?");

        kim.goesPrivate().writes(Office.nextTuesday() + " 14 Uhr Ben");
        var card = kim.sees("Für wen?");
        kim.goesOnTheServer().gives("book");

        assertThat(kim.await("a new one", () -> kim.messages().getLast().equals(hidden) ? null : true))
                .isTrue();
        assertThat(kim.sees("Wann passt es?").id()).isNotEqualTo(hidden.id());
        kim.presses("✖️ Abbrechen");
        kim.sees("Abgebrochen");
        assertThat(card.isHidden()).isFalse();
    }

    @Test
    void answersAnOldButtonWithWhatIsTrueNow() {
        var kim = linked();
        kim.gives("book");
        var old = kim.sees("Wann passt es?");
        kim.presses("✖️ Abbrechen");
        kim.sees("Abgebrochen");

        var late = kim.pressesOn(old, old.labels().getFirst());
        kim.sees("So ist der Stand jetzt");
        assertThat(late.isAcknowledged()).isTrue();
        kim.presses(old, new SeenMessage.Component("forged", "forged", 0, java.util.Optional.empty()));
        kim.sees("schon etwas her");
    }

    @Test
    void booksOnceHoweverOftenTheButtonIsPressed() {
        var kim = linked();
        kim.gives(
                "book",
                Map.of(
                        "when", Office.nextTuesday() + " 11 Uhr",
                        "consultant", "Ben",
                        "customer", "Doppel Tipp",
                        "phone", "0170 1112223"));
        var card = kim.sees("👤 Doppel Tipp");

        Interaction first = kim.pressesOn(card, "✅ Buchen");
        Interaction second = kim.pressesOn(card, "✅ Buchen");
        DISCORD.repeatLastEvent();
        kim.sees("**Gebucht**");
        kim.sees("So ist der Stand jetzt");
        assertThat(kim.isSuggested("book", "customer", "tipp"))
                .containsExactly("Doppel Tipp +491701112223=Doppel Tipp +491701112223");
        assertThat(linked().isSuggested("book", "customer", "tipp")).isEmpty();

        assertThat(List.of(first, second)).allMatch(Interaction::isAcknowledged);
        assertThat(bookings("Tipp")).isEqualTo(1);
    }

    @Test
    void goesOnAfterTooManyRequests() {
        var kim = linked();
        DISCORD.tooManyRequests("PATCH webhooks/", 0.3);

        kim.gives("help");

        kim.sees("/buchen");
    }

    @Test
    void showsALostMessageAnew() {
        var kim = linked();
        kim.writes("/buchen");
        kim.sees("Wann passt es?");
        DISCORD.refuses("PATCH channels/", 404, 10008, "Unknown Message");

        kim.writes(Office.nextTuesday() + " 14 Uhr Anna");

        kim.sees("Für wen?");
        kim.writes("/abbrechen").sees("Okay, verlassen");
    }

    @Test
    void takesUpTheConnectionAgain() {
        var kim = linked();
        int resumes = DISCORD.resumes();

        DISCORD.cutConnection();
        kim.gives("help");
        kim.sees("/buchen");
        assertThat(DISCORD.resumes()).isGreaterThan(resumes);

        DISCORD.askToReconnect();
        kim.gives("mine");
        kim.sees("keine kommenden Termine");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(discordOf(bot).state()).isEqualTo(ComponentHealth.State.UP));
    }

    @Test
    void beginsAnewWhenDiscordForgotTheSession() {
        int sessions = DISCORD.identifies();
        DISCORD.forgetSession();

        await().atMost(PATIENCE).until(() -> DISCORD.identifies() > sessions && DISCORD.isConnected());

        var kim = linked();
        kim.gives("help");
        kim.sees("/buchen");
    }

    @Test
    void suggestsConsultantsAndFreeTimes() {
        var kim = linked();

        assertThat(kim.isSuggested("book", "consultant", "an"))
                .contains("Anna=Anna")
                .doesNotContain("Ben=Ben");
        var times = kim.isSuggested("book", "when", "");
        assertThat(times)
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(25)
                .allMatch(time -> time.matches(".+ \\d\\d:\\d\\d=.+"));
        assertThat(somebody("de").isSuggested("book", "consultant", "")).isEmpty();
        kim.gives("book", Map.of("when", times.getFirst().split("=", -1)[1]));
        kim.sees("Für wen?");
        kim.writes("/abbrechen");
    }

    @Test
    void tellsOfConflictsInPrivateAndEditsThemForAll() {
        User booker = office.staff();
        var kim = linkedOnTheServer(booker);
        var lead = linkedOnTheServer(office.supervisor());
        long carla = office.consultant("Carla", 1);
        var wish = BookingWish.of(carla, Office.nextTuesdayAt("14:00"), Office.customer());
        var booked = (BookSlot.Result.Done) bot.getBean(BookSlot.class).book(wish, booker, Channel.PORTAL);
        DISCORD.refuses("POST channels/", 502, 0, "Bad Gateway");

        bot.getBean(RaiseConflict.class)
                .raise(booked.booking().id(), Conflict.Kind.EVENT_DELETED, null, null, Actor.system());
        dispatchUntil(() -> kim.messages().size() == 1 && lead.messages().size() == 1);
        kim.sees("aus dem Kalender gelöscht");
        lead.presses("👍 Behalten");
        lead.sees("Der Termin bleibt, wie er ist");

        dispatchUntil(() -> kim.messages().getLast().content().contains("Der Termin bleibt, wie er ist"));
        assertThat(kim.messages())
                .singleElement()
                .satisfies(message -> assertThat(message.labels()).isEmpty());
    }

    /** The jobs are off, so the outbox is drained here. */
    private static void dispatchUntil(BooleanSupplier done) {
        var dispatch = bot.getBeansOfType(ContinuousWork.class).values().stream()
                .filter(work -> work.name().equals("notifications"))
                .findFirst()
                .orElseThrow();
        await().atMost(PATIENCE).until(() -> {
            dispatch.doSome();
            return done.getAsBoolean();
        });
    }

    private static FakePerson linkedOnTheServer(User user) {
        var person = somebody("de").goesOnTheServer();
        person.gives("link", Map.of("code", codeFor(user)));
        assertThat(person.sees("Verbunden").isHidden()).isTrue();
        return person.goesPrivate();
    }

    private static String codeFor(User user) {
        return bot.getBean(IssueLinkCode.class).issue(user, Actor.system()).code();
    }

    @Test
    void pushesInPrivate() throws Exception {
        var kim = linked();
        var posting = posting("Guten Morgen <@1> *Max*");

        var shown = adapter()
                .push(Long.toString(kim.id()), posting)
                .toCompletableFuture()
                .get(15, TimeUnit.SECONDS);
        var closed = somebody("de");
        closed.refusesMessages();
        var unreachable = adapter()
                .push(Long.toString(closed.id()), posting)
                .toCompletableFuture()
                .get(15, TimeUnit.SECONDS);

        assertThat(shown).isInstanceOf(Pushed.Shown.class);
        kim.sees("Guten Morgen \\<@1> \\*Max\\*");
        assertThat(unreachable).isInstanceOf(Pushed.Unreachable.class);
        assertThat(adapter().push("nobody", posting).toCompletableFuture().get(1, TimeUnit.SECONDS))
                .isInstanceOf(Pushed.Unreachable.class);
    }

    @Test
    void showsFilesAndMoreButtonsThanDiscordHas() throws Exception {
        var kim = linked();
        var file = new Attachment("termin.ics", "text/calendar", "Termin", "BEGIN:VCALENDAR".getBytes(UTF_8));
        var text = List.<Block>of(new Block.Paragraph(List.of(new Span.Plain("*lang* " + "x_y ".repeat(900)))));

        var shown = adapter()
                .push(
                        Long.toString(kim.id()),
                        new Posting(Posting.UNKNOWN, null, new Screen(text, buttons(30), file, "Name")))
                .toCompletableFuture()
                .get(15, TimeUnit.SECONDS);

        assertThat(shown).isInstanceOf(Pushed.Shown.class);
        var seen = kim.sees("\\*lang\\*");
        assertThat(seen.content()).hasSizeLessThanOrEqualTo(2000).endsWith("…");
        assertThat(seen.labels()).hasSize(31).contains("Nummer 0", "Nummer 27", "✍️ Name");
        assertThat(seen.component("Nummer 3").menu()).isPresent();
        assertThat(seen.component("Nummer 29").menu()).isEmpty();
        assertThat(seen.file()).contains("termin.ics");
        kim.presses("Nummer 3");
        kim.sees("schon etwas her");
    }

    @Test
    void registersItsCommandsInBothLanguagesOnceOnly() {
        JsonNode commands = DISCORD.commands().get(0L);
        JsonNode book = named(commands, "book");

        assertThat(commands.valueStream().map(command -> command.path("name").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        bot.getBean(Verbs.class).all().stream().map(Verb::name).toList());
        assertThat(named(commands, "undo").path("name_localizations").path("de").asString())
                .isEqualTo("zurück");
        assertThat(book.path("options")
                        .valueStream()
                        .map(option -> option.path("name").asString()))
                .containsExactly("when", "consultant", "customer", "phone", "note");
        assertThat(named(book.path("options"), "when").path("autocomplete").asBoolean())
                .isTrue();
        assertThat(named(book.path("options"), "customer")
                        .path("name_localizations")
                        .path("de")
                        .asString())
                .isEqualTo("kunde");
    }

    @Test
    void goesOnAfterARestartWithoutSendingTheCommandsAgain() {
        var kim = linked();
        kim.gives("book");
        var offers = kim.sees("Wann passt es?");
        long registrations = DISCORD.registrations();
        int sessions = DISCORD.identifies();
        bot.close();
        inbox().store(FakeDiscord.BOT_ID, kept(kim));
        kim.writes("/meine");

        bot = start(DISCORD);
        office = Office.in(bot);
        kim.sees("/buchen");
        kim.sees("keine kommenden Termine");
        await().atMost(PATIENCE).until(() -> DISCORD.identifies() > sessions && DISCORD.isConnected());
        kim.presses(offers.labels().getFirst());

        assertThat(kim.sees("Für wen?").id()).isEqualTo(offers.id());
        kim.writes("/abbrechen").sees("Okay, verlassen");
        assertThat(DISCORD.registrations()).isEqualTo(registrations);
    }

    @Test
    void letsASecondProcessStandBy() {
        try (var second = start(DISCORD)) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(discordOf(second).detail()).contains("another process receives"));
            assertThat(discordOf(second).state()).isEqualTo(ComponentHealth.State.UP);
        }
    }

    @Test
    void takesOverWhenTheLeaderEndsAndRegistersOnOneServer() {
        try (var discord = FakeDiscord.start()) {
            var first = start(discord, DATABASE_OF_TWO, FakeDiscord.TOKEN);
            await().atMost(PATIENCE).until(discord::isConnected);
            try (var second = start(discord, DATABASE_OF_TWO, FakeDiscord.TOKEN, Long.toString(FakeDiscord.GUILD_ID))) {
                first.close();
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(discordOf(second).detail()).contains("receives, 0 waiting"));
                await().atMost(PATIENCE).until(() -> discord.commands().containsKey(FakeDiscord.GUILD_ID));
            }
        }
    }

    @Test
    void doesNotStartWithATokenThatDiscordRefuses() {
        assertThatThrownBy(() -> start(DISCORD, "wrong"))
                .hasRootCauseInstanceOf(WrongSetting.class)
                .rootCause()
                .hasMessageStartingWith("SLOTQUEST_DISCORD_TOKEN: Discord refuses this token.");
    }

    @Test
    void staysFriendlyAndSafeWhateverComes() {
        var kim = linked();

        kim.writes("x".repeat(4_000)).sees("Wann passt es?");
        kim.writes("/abbrechen").sees("Es wurde nichts gebucht");
        kim.writes(Office.nextTuesday() + " 11 Uhr Ben für @everyone **Bobby** 0170 7654321")
                .sees("bei Ben");
        kim.writes("/abbrechen");
        kim.writes("").sees("Ich kann nur Text lesen");
        kim.writes("😀🎉 👍🏽").sees("Wann passt es?");
        kim.gives("here");
        kim.sees("gehört nicht zu deiner Rolle");
    }

    @Test
    void losesNothingOfABookingWhateverComes() {
        var kim = linked();
        kim.gives("book");
        kim.presses(kim.sees("Wann passt es?").labels().getFirst());
        var question = kim.sees("Für wen?");

        // Stickers, voices, pictures and places come without a text.
        kim.writes("").sees("Ich kann nur Text lesen");
        kim.writes("\u200b\u200e\ufeff").sees("Das war leer");
        kim.gives("here");
        kim.sees("gehört nicht zu deiner Rolle");
        kim.writes("/gibtesnicht").sees("kenne ich nicht");
        kim.presses(question, new SeenMessage.Component("forged", "forged", 0, java.util.Optional.empty()));
        kim.sees("Diese Nachricht ist schon etwas her");
        kim.writes("Mia \u202eMuster\u202c 😀 0170 1234567");

        var card = kim.sees("👤 ");
        assertThat(card.id()).isEqualTo(question.id());
        assertThat(card.content()).contains("Mia", "Muster", "+49 170 1234567").doesNotContain("\u202e", "\u202c");
        kim.presses("✖️ Abbrechen");
        kim.sees("Abgebrochen");
    }

    @Test
    void attachesTheWeeklyReport() {
        User lead = office.supervisor();
        bot.getBean(ManageParticipants.class).add(lead, lead, Channel.PORTAL);
        var sam = somebody("de");
        sam.gives("link", Map.of("code", codeFor(lead)));
        sam.sees("Verbunden");

        sam.gives("points");
        sam.presses("📄 PDF");

        assertThat(sam.sees("Wochenpunkte der Woche").file())
                .hasValueSatisfying(
                        file -> assertThat(file).startsWith("telefonie_week_").endsWith(".pdf"));
    }

    @Test
    void letsNobodyPressTheButtonsOfOthers() {
        var kim = linked();
        kim.gives("book");
        var offers = kim.sees("Wann passt es?");
        var stranger = linked();
        stranger.gives("help");
        var theirs = stranger.sees("Das kann ich");

        stranger.presses(theirs, offers.component(offers.labels().getFirst()));

        stranger.sees("für jemand anderen");
        assertThat(kim.sees("Wann passt es?").content()).isEqualTo(offers.content());
    }

    @Test
    void stopsWhoGuessesCodes() {
        var stranger = somebody("de");

        for (int guess = 0; guess < 10; guess++) {
            int before = stranger.messages().size();
            stranger.gives("link", Map.of("code", "rate%010d".formatted(guess)));
            stranger.await("an answer", () -> stranger.messages().size() > before ? true : null);
        }

        stranger.sees("zu viele Codes");
        assertThat(bot.getBean(AuditTrail.class).of(new Subject("chat-account", "DISCORD:" + stranger.id())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString())
                        .contains("account.codes-guessed")
                        .doesNotContain("rate0000000"));
    }

    @Test
    void celebratesWhereWhoLeadsTheTeamWants() {
        var lead = somebody("de");
        lead.gives("link", Map.of("code", codeFor(office.supervisor())));
        lead.sees("Verbunden");
        lead.goesOnTheServer().gives("here");
        assertThat(lead.sees("Platz des Teams").isHidden()).isTrue();

        tellTeam("team.board", 3, 20);

        assertThat(lead.sees("Heute: 3 von 20").isHidden()).isFalse();
        var kim = linked();
        kim.goesOnTheServer().gives("here");
        kim.sees("gehört nicht zu deiner Rolle");
    }

    /** The jobs are off, so what waits is posted here. */
    private static void tellTeam(String text, Object... arguments) {
        bot.getBean(TellTeam.class).tell("test:" + PEOPLE.incrementAndGet(), text, arguments);
        bot.getBeansOfType(ContinuousWork.class).values().stream()
                .filter(work -> work.name().equals("team-news"))
                .forEach(ContinuousWork::doSome);
    }

    @Test
    void startsWithoutADiscordThatIsDown() {
        try (var down = FakeDiscord.start()) {
            down.isAway(true);
            try (var process = start(down, DATABASE_OF_TWO, FakeDiscord.TOKEN)) {
                assertThat(discordOf(process).state()).isEqualTo(ComponentHealth.State.DEGRADED);
                down.isAway(false);
                await().atMost(PATIENCE)
                        .untilAsserted(
                                () -> assertThat(discordOf(process).state()).isEqualTo(ComponentHealth.State.UP));
            }
        }
    }

    /** What a process that was killed had been told, and had not answered yet. */
    private static Said kept(FakePerson person) {
        return new Said(
                4_711,
                person.id(),
                false,
                "Kim",
                "de",
                Said.Kind.COMMAND,
                "help",
                "",
                null,
                "a-token-that-was-never-acknowledged",
                null);
    }

    private static DiscordInbox inbox() {
        var transactions = new JdbcTransactionManager(DATABASE.dataSource());
        return new DiscordInbox(DATABASE.jdbc(), new TransactionTemplate(transactions), Clock.systemUTC());
    }

    private static ChannelAdapter adapter() {
        return bot.getBeansOfType(ChannelAdapter.class).values().stream()
                .filter(adapter -> adapter.channel() == Channel.DISCORD)
                .findFirst()
                .orElseThrow();
    }

    private static Posting posting(String text) {
        return new Posting(
                Posting.UNKNOWN,
                null,
                new Screen(List.of(new Block.Paragraph(List.of(new Span.Plain(text)))), List.of(), null, null));
    }

    private static List<List<Button>> buttons(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> List.of(new Button("token" + i, "Nummer " + i, Button.Style.PLAIN)))
                .toList();
    }

    private static JsonNode named(JsonNode list, String name) {
        return list.valueStream()
                .filter(each -> each.path("name").asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int bookings(String lastName) {
        return DATABASE.jdbc()
                .sql("select count(*) from booking b join customer c on c.id = b.customer_id where c.last_name = ?")
                .param(lastName)
                .query(Integer.class)
                .single();
    }

    private static FakePerson linked() {
        var person = somebody("de");
        person.gives("link", Map.of("code", codeFor(office.staff())));
        person.sees("Verbunden");
        return person;
    }

    private static FakePerson somebody(String language) {
        return DISCORD.person(PEOPLE.incrementAndGet(), "Somebody", language);
    }

    private static ComponentHealth.Health discordOf(ConfigurableApplicationContext process) {
        return process.getBeansOfType(ComponentHealth.class).values().stream()
                .filter(health -> health.name().equals("discord"))
                .findFirst()
                .orElseThrow()
                .check();
    }

    private static ConfigurableApplicationContext start(FakeDiscord discord) {
        return start(discord, FakeDiscord.TOKEN);
    }

    private static ConfigurableApplicationContext start(FakeDiscord discord, String token) {
        return start(discord, DATABASE, token);
    }

    /** A process of its own. */
    static ConfigurableApplicationContext start(FakeDiscord discord, TestDatabase database, String token) {
        return start(discord, database, token, "");
    }

    static ConfigurableApplicationContext start(
            FakeDiscord discord, TestDatabase database, String token, String guild) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "slotquest.discord.token=" + token,
                        "slotquest.discord.guild-id=" + guild,
                        "slotquest.discord.api-url=" + discord.apiUrl(),
                        "slotquest.discord.gateway-url=" + discord.gatewayUrl(),
                        "slotquest.home=target/discord-home",
                        "slotquest.jobs.enabled=false",
                        "spring.liquibase.enabled=false")
                .run(database.arguments());
    }

    // No @Configuration: the component scan of other tests must not find it.
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "dev.slotquest",
            excludeFilters = {
                @Filter(type = FilterType.CUSTOM, classes = AutoConfigurationExcludeFilter.class),
                @Filter(type = FilterType.REGEX, pattern = ".*Tests?(Configuration)?(\\$.*)?"),
                @Filter(type = FilterType.REGEX, pattern = "dev\\.slotquest\\.[A-Za-z]+Application")
            })
    static class Application {}
}
