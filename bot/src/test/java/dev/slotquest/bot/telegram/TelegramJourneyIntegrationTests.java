package dev.slotquest.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slotquest.audit.AuditTrail;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Conflict;
import dev.slotquest.booking.Office;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.RaiseConflict;
import dev.slotquest.bot.chat.CommandMenu;
import dev.slotquest.bot.chat.Verbs;
import dev.slotquest.bot.telegram.fake.Call;
import dev.slotquest.bot.telegram.fake.FakePerson;
import dev.slotquest.bot.telegram.fake.FakeTelegram;
import dev.slotquest.bot.telegram.fake.Fault;
import dev.slotquest.bot.telegram.fake.SeenMessage;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.gamification.GameOffice;
import dev.slotquest.gamification.weekly.ManageParticipants;
import dev.slotquest.identity.AccountReach;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.UnlinkAccount;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.team.TellTeam;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.ComponentHealth;
import dev.slotquest.shared.Subject;
import dev.slotquest.shared.WrongSetting;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import tools.jackson.databind.JsonNode;

/** The whole bot, as people on Telegram know it. */
class TelegramJourneyIntegrationTests {
    static final AtomicLong PEOPLE = new AtomicLong(100);
    static final FakeTelegram TELEGRAM = FakeTelegram.start();
    static final TestDatabase DATABASE = TestDatabase.create();

    static ConfigurableApplicationContext bot;
    static Office office;

    @BeforeAll
    static void open() {
        bot = start();
        office = Office.in(bot);
        GameOffice.doWithoutBadges(bot);
        office.consultant("Anna", 1);
        office.consultant("Ben", 1);
        // No quiet hours, so that people are told at whatever hour this runs.
        assertThat(bot.getBean(ManageRules.class).set(RuleName.QUIET_FROM_HOUR, "8", Instant.now(), Actor.system()))
                .isInstanceOf(ManageRules.Result.Done.class);
    }

    @AfterAll
    static void close() {
        bot.close();
        TELEGRAM.close();
    }

    @Test
    void greetsSomebodyItDoesNotKnow() {
        var stranger = somebody("de").writes("/start");

        stranger.sees("ich kenne dich noch nicht");
        stranger.opens("wrongwrongwrongwrong12").sees("Dieser Code passt nicht");
        somebody("en").writes("/start").sees("Hello");
    }

    @Test
    void booksInFourTapsAndTakesItBack() {
        var kim = linked();
        int before = kim.botMessages().size();
        int calls = TELEGRAM.calls().size();

        kim.writes("/buchen");
        var offers = kim.sees("Wann passt es?");
        kim.presses(offers.labels().getFirst()).sees("Für wen?");
        kim.writes("Muster, Max\n0170 1234567").sees("👤 Max Muster");
        kim.presses("✅ Buchen").sees("Gebucht SQ-");

        var flow = kim.botMessages().subList(before, kim.botMessages().size());
        assertThat(flow).singleElement().returns(offers.id(), SeenMessage::id);
        kim.presses("↩️ Rückgängig").sees("Zurückgenommen");
        assertThat(kim.botMessages()).hasSize(before + 1);
        assertThat(kim.answers()).hasSize(3);
        assertThat(TELEGRAM.calls().subList(calls, TELEGRAM.calls().size()))
                .extracting(Call::status)
                .containsOnly(200);
    }

    @Test
    void booksFromOneLineOverABadConnection() {
        var kim = linked();
        TELEGRAM.faults()
                .next("sendMessage", new Fault.Page(502))
                .next("editMessageText", new Fault.CutAfter())
                .next("editMessageText", new Fault.TooManyRequests(1))
                .next("answerCallbackQuery", new Fault.CutBefore());
        int before = kim.botMessages().size();

        kim.writes(
                "/buchen " + Office.nextTuesday() + " 16 Uhr Anna für Max Muster 0170 1234567 <Erstgespräch & mehr>");
        kim.sees("<Erstgespräch & mehr>");
        kim.presses("✅ Buchen").sees("Gebucht SQ-");

        assertThat(kim.botMessages()).hasSize(before + 1);
        assertThat(kim.answers()).hasSize(1);
    }

    @Test
    void understandsTypedCommandsWithUmlautsAndInBothLanguages() {
        var kim = linked();

        kim.writes("/zurück").sees("nichts zurückzunehmen");
        kim.writes("/mine").sees("keine kommenden Termine");
        kim.writes("/hilfe@slotquest_bot").sees("/buchen");
    }

    @Test
    void answersAnOldButtonWithWhatIsTrueNow() {
        var kim = linked();
        kim.writes("/buchen");
        var old = kim.sees("Wann passt es?");
        kim.presses("✖️ Abbrechen").sees("Abgebrochen");

        kim.pressesOn(old, old.labels().getFirst());

        assertThat(kim.answers()).hasSize(2);
        kim.sees("Abgebrochen");
        assertThat(kim.forges(kim.sees("Abgebrochen"), "forged").answers()).hasSize(3);
    }

    @Test
    void goesOnAfterARestart() {
        var kim = linked();
        kim.writes("/buchen");
        var offers = kim.sees("Wann passt es?");
        bot.close();
        kim.presses(offers.labels().get(1));

        bot = start();
        office = Office.in(bot);

        assertThat(kim.sees("Für wen?").id()).isEqualTo(offers.id());
    }

    @Test
    void staysFriendlyToStickersAndVoices() {
        var kim = linked();

        kim.sendsSticker().sees("Ich kann nur Text lesen");
        kim.sendsVoice();

        kim.await("two answers", _ -> kim.botMessages().size() >= 3);
    }

    @Test
    void staysFriendlyAndSafeWhateverComes() {
        var kim = linked();

        kim.writes("x".repeat(4_096)).sees("Wann passt es?");
        kim.writes("/abbrechen").sees("Es wurde nichts gebucht");
        kim.writes("/buchen " + Office.nextTuesday() + " 11 Uhr Anna für <b>Bobby</b> 0170 7654321 Notiz: 5 < 6 & 7");
        kim.await("no markup of theirs", message -> message.html().contains("5 &lt; 6 &amp; 7"));
        assertThat(kim.sees("Bobby").html()).doesNotContain("<b>Bobby");
        kim.writes("/abbrechen");
        kim.writes("/hier").sees("gehört nicht zu deiner Rolle");
        kim.writes("😀🎉 👍🏽").sees("Wann passt es?");
    }

    @Test
    void losesNothingOfABookingWhateverComes() {
        var kim = linked();
        var offers = kim.writes("/buchen").sees("Wann passt es?");
        kim.presses(offers.labels().getFirst()).sees("Für wen?");
        int before = kim.botMessages().size();

        kim.sendsSticker().sendsVoice().sendsPhoto().sendsLocation();
        kim.await("four friendly words", _ -> unreadable(kim) == 4);
        kim.writes("\u200b\u200e\ufeff").sees("Das war leer");
        kim.writes("/hier").sees("gehört nicht zu deiner Rolle");
        kim.writes("/gibtesnicht").sees("kenne ich nicht");
        kim.forges(kim.sees("Für wen?"), "forged");
        kim.forges(kim.sees("Für wen?"), "A".repeat(22));
        kim.sees("Diese Nachricht ist schon etwas her");
        kim.sendsContact("Mia", "Muster", "+49 170 1234567").sees("👤 Mia Muster");

        assertThat(kim.sees("👤 Mia Muster").html()).contains("+49 170 1234567");
        assertThat(kim.answers()).hasSize(3);
        assertThat(kim.botMessages().size() - before).isGreaterThanOrEqualTo(8);
        kim.presses("✖️ Abbrechen").sees("Abgebrochen");
    }

    private static long unreadable(FakePerson person) {
        return person.botMessages().stream()
                .filter(message -> message.text().contains("Ich kann nur Text lesen"))
                .count();
    }

    @Test
    void takesNamesFromRightToLeftWithoutWhatNobodySees() {
        var kim = linked();

        var offers = kim.writes("/buchen").sees("Wann passt es?");
        kim.presses(offers.labels().getFirst()).sees("Für wen?");
        kim.writes("Name: \u202eمحمد\u200b علي\u202c 0170 1234567");

        var card = kim.await("the name", message -> message.text().contains("👤 محمد علي"));
        assertThat(card.text()).doesNotContain("\u202e", "\u200b", "\u202c").contains("+49 170 1234567");
        kim.presses("✖️ Abbrechen").sees("Abgebrochen");
    }

    @Test
    void sendsTheWeeklyReportAsADocument() {
        User lead = office.supervisor();
        bot.getBean(ManageParticipants.class).add(lead, lead, Channel.PORTAL);
        var sam = linked(lead);

        sam.writes("/punkte").presses("📄 PDF");

        assertThat(sam.sees("Wochenpunkte der Woche").kind()).isEqualTo("document");
    }

    @Test
    void tellsWhoLeadsWhatWaits() {
        User lead = office.supervisor();
        var sam = linked(lead);
        Booking booking = bookedTwoDaysAgo();
        bot.getBean(RecordOutcome.class)
                .record(booking.reference(), OutcomeWish.of(Outcome.NO_SHOW), lead, Channel.TELEGRAM);

        sam.writes("/heute").sees("niemand hat sich gekümmert");
        sam.presses("🚫 No-Shows ansehen").seesButton("Ida Waits");
        assertThat(sam.answers()).hasSize(1);
    }

    private static Booking bookedTwoDaysAgo() {
        long cleo = office.consultant("Cleo", 1);
        var wish = BookingWish.of(
                cleo, Office.nextTuesdayAt("14:00"), new CustomerDetails("Ida", "Waits", "0170 1112223", null));
        var done = bot.getBean(BookSlot.class).book(wish, office.staff(), Channel.PORTAL);
        Booking booking = ((BookSlot.Result.Done) done).booking();
        var past = Timestamp.from(Instant.now().minus(Duration.ofDays(2)));
        DATABASE.jdbc()
                .sql("update booking set starts_at = ?, ends_at = ? + interval 2 hour where id = ?")
                .params(past, past, booking.id())
                .update();
        return booking;
    }

    @Test
    void greetsWhoIsCalledByPicturesAndMarkup() {
        TELEGRAM.person(PEOPLE.incrementAndGet(), "<i>🦄</i> & \"Co\"", "de")
                .writes("/start")
                .sees("ich kenne dich noch nicht");
    }

    @Test
    void letsNobodyPressTheButtonsOfOthers() {
        var kim = linked();
        kim.writes("/buchen");
        var offers = kim.sees("Wann passt es?");
        var stranger = linked();
        var theirs = stranger.writes("/hilfe").sees("Das kann ich");

        stranger.forges(theirs, kim.dataOf(offers, offers.labels().getFirst()));

        assertThat(stranger.answers()).containsExactly("Dieser Knopf ist für jemand anderen.");
        assertThat(kim.sees("Wann passt es?").edits()).isEqualTo(offers.edits());
    }

    @Test
    void stopsWhoGuessesCodes() {
        var stranger = somebody("de");

        for (int guess = 0; guess < 10; guess++) {
            int before = stranger.botMessages().size();
            stranger.writes("/verbinden rate%010d".formatted(guess));
            stranger.await("an answer", _ -> stranger.botMessages().size() > before);
        }

        assertThat(stranger.botMessages().getLast().text()).contains("zu viele Codes");
        assertThat(DATABASE.jdbc()
                        .sql("select count(*) from account_link where external_id = ?")
                        .param(Long.toString(stranger.id()))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(bot.getBean(AuditTrail.class).of(new Subject("chat-account", "TELEGRAM:" + stranger.id())))
                .singleElement()
                .satisfies(entry -> assertThat(entry.toString())
                        .contains("account.codes-guessed", "Somebody")
                        .doesNotContain("rate0000000"));
    }

    @Test
    void tellsOfConflictsOverABadConnectionAndEditsThemForAll() {
        User booker = office.staff();
        var kim = linked(booker);
        var lead = linked(office.supervisor());
        long carla = office.consultant("Carla", 1);
        var wish = BookingWish.of(carla, Office.nextTuesdayAt("14:00"), Office.customer());
        var booked = (BookSlot.Result.Done) bot.getBean(BookSlot.class).book(wish, booker, Channel.PORTAL);
        TELEGRAM.faults().next("sendMessage", new Fault.Page(502)).next("editMessageText", new Fault.Page(502));

        bot.getBean(RaiseConflict.class)
                .raise(booked.booking().id(), Conflict.Kind.EVENT_DELETED, null, null, Actor.system());
        dispatchUntil(() -> kim.botMessages().size() == 2 && lead.botMessages().size() == 2);
        kim.sees("aus dem Kalender gelöscht");
        lead.sees("aus dem Kalender gelöscht");

        lead.presses("👍 Behalten").sees("Der Termin bleibt, wie er ist");
        dispatchUntil(() -> kim.botMessages().getLast().text().contains("Der Termin bleibt, wie er ist"));
        assertThat(kim.botMessages()).hasSize(2);
        assertThat(kim.botMessages().getLast().labels()).isEmpty();
    }

    @Test
    void leavesWhoBlockedItAlone() {
        User booker = office.staff();
        var kim = linked(booker);
        kim.blocksBot();
        long dora = office.consultant("Dora", 1);
        var wish = BookingWish.of(dora, Office.nextTuesdayAt("14:00"), Office.customer());
        var booked = (BookSlot.Result.Done) bot.getBean(BookSlot.class).book(wish, booker, Channel.PORTAL);

        bot.getBean(RaiseConflict.class)
                .raise(booked.booking().id(), Conflict.Kind.EVENT_DELETED, null, null, Actor.system());
        dispatchUntil(() -> DATABASE.jdbc()
                        .sql("select count(*) from notification_delivery where unreachable and channel = 'TELEGRAM'")
                        .query(Long.class)
                        .single()
                == 1);
        assertThat(bot.getBean(AccountReach.class).lostOf(booker)).hasSize(1);

        kim.unblocksBot();
        await().until(() -> bot.getBean(AccountReach.class).lostOf(booker).isEmpty());
        assertThat(kim.botMessages()).hasSize(1);
    }

    @Test
    void reachesWhoWritesAgainAfterAll() {
        User user = office.staff();
        var kim = linked(user);
        bot.getBean(AccountReach.class).lost(Channel.TELEGRAM, Long.toString(kim.id()), "It was closed.");

        kim.writes("/hilfe").sees("/buchen");

        assertThat(bot.getBean(AccountReach.class).lostOf(user)).isEmpty();
    }

    /** The jobs are off, so the outbox is drained here. */
    private static void dispatchUntil(BooleanSupplier done) {
        var dispatch = work("notifications");
        await().until(() -> {
            dispatch.doSome();
            return done.getAsBoolean();
        });
    }

    @Test
    void showsEverybodyHowToBegin() {
        await().until(() ->
                TELEGRAM.commands().keySet().containsAll(Set.of("default", "default/de", "all_group_chats/de")));

        assertThat(commands("default")).contains("start", "help", "link").doesNotContain("book", "mine");
        assertThat(commands("default/de"))
                .contains("start", "hilfe", "verbinden")
                .doesNotContain("buchen");
        assertThat(commands("all_group_chats/de")).containsExactlyInAnyOrder("hier", "hilfe");
        for (Locale locale : Profile.LOCALES) {
            String language = locale.equals(Locale.GERMAN) ? "/de" : "";
            assertThat(menu("default" + language))
                    .isEqualTo(wanted(bot.getBean(CommandMenu.class).entries(null, locale)));
            assertThat(menu("all_group_chats" + language))
                    .isEqualTo(wanted(bot.getBean(CommandMenu.class).entriesForGroups(locale)));
        }
    }

    @Test
    void showsEveryVerbOfTheRegistryToWhoMayGiveIt() {
        for (Role role : Role.values()) {
            for (Locale locale : Profile.LOCALES) {
                User user = office.staff();
                String menu = "chat:" + linked(user).id();
                become(user, role, locale);
                User now = bot.getBean(People.class).findById(user.id()).orElseThrow();
                List<String> names = bot.getBean(Verbs.class).all().stream()
                        .filter(verb -> verb.isFor(now))
                        .map(verb -> ascii(verb.nameIn(locale)))
                        .toList();

                await().untilAsserted(() -> assertThat(menu(menu).keySet())
                        .as("%s %s", role, locale)
                        .containsExactlyInAnyOrderElementsOf(names));
                assertThat(menu(menu))
                        .isEqualTo(wanted(bot.getBean(CommandMenu.class).entries(now, locale)));
            }
        }
    }

    private static String ascii(String name) {
        return name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    }

    private static Map<String, String> wanted(List<CommandMenu.Entry> entries) {
        return entries.stream().collect(Collectors.toMap(CommandMenu.Entry::name, CommandMenu.Entry::description));
    }

    /** What the menu of a scope says of each command. */
    private static Map<String, String> menu(String scope) {
        return Stream.ofNullable(TELEGRAM.commands().get(scope))
                .flatMap(JsonNode::valueStream)
                .collect(Collectors.toMap(
                        each -> each.path("command").asString(),
                        each -> each.path("description").asString()));
    }

    @Test
    void showsEachPersonTheCommandsOfTheirRole() {
        User user = office.staff();
        var kim = linked(user);
        String menu = "chat:" + kim.id();
        await().untilAsserted(() -> assertThat(commands(menu)).contains("buchen", "frei", "meine", "zurueck"));
        assertThat(commands(menu)).doesNotContain("hier");

        become(user, Role.SUPERVISOR, Locale.ENGLISH);
        await().untilAsserted(() -> assertThat(commands(menu)).contains("book", "here"));

        User now = bot.getBean(People.class).findById(user.id()).orElseThrow();
        long link = bot.getBean(People.class).linksOf(now).getFirst().id();
        bot.getBean(UnlinkAccount.class).unlink(now, link, Actor.system());
        await().until(() -> !TELEGRAM.commands().containsKey(menu));
    }

    private static void become(User user, Role role, Locale locale) {
        DATABASE.jdbc()
                .sql("update user_account set role = ?, locale = ?, version = version + 1 where id = ?")
                .params(role.name(), locale.getLanguage(), user.id())
                .update();
    }

    @Test
    void celebratesInTheGroupThatWhoLeadsTheTeamChose() {
        long group = -PEOPLE.incrementAndGet();
        var lead = linked(office.supervisor());
        var inGroup = lead.in(group, "Vertrieb").invitesBot();
        inGroup.presses("🎉 Hier feiern").sees("Platz des Teams");

        tellTeam("team.board", 3, 20);
        inGroup.sees("Heute: 3 von 20");
        tellTeam("team.board", 4, 20);
        assertThat(inGroup.botMessages()).noneMatch(message -> message.text().contains("4 von 20"));
        minuteGoesBy();
        tellTeam("team.board", 5, 20);
        inGroup.await(
                "both in one",
                message -> message.text().contains("4 von 20") && message.text().contains("5 von 20"));

        TELEGRAM.upgrades(group, group * 1_000);
        minuteGoesBy();
        tellTeam("team.board", 6, 20);
        lead.in(group * 1_000, "Vertrieb").sees("Heute: 6 von 20");
        lead.in(group * 1_000, "Vertrieb").writes("/hier aus").sees("ab jetzt bin ich hier still");
        assertThat(places()).isZero();
    }

    @Test
    void forgetsAGroupThatItWasTakenOutOf() {
        var inGroup = linked(office.supervisor())
                .in(-PEOPLE.incrementAndGet(), "Vertrieb")
                .invitesBot();
        inGroup.presses("🎉 Hier feiern").sees("Platz des Teams");
        assertThat(places()).isEqualTo(1);

        inGroup.removesBot();

        await().until(() -> places() == 0);
    }

    @Test
    void saysNothingAboutCustomersWhereOthersReadAlong() {
        var kim = linked();
        var inGroup = kim.in(-PEOPLE.incrementAndGet(), "Vertrieb");

        inGroup.invitesBot().sees("schreib mir im privaten Chat");
        assertThat(inGroup.botMessages().getLast().labels()).isEmpty();
        inGroup.writes("morgen 14 Uhr Anna für Max Muster 0170 1234567");
        inGroup.sendsSticker();
        inGroup.writes("/nobodys_command");
        for (String command : List.of("/meine", "/buchen", "/frei", "/verbinden", "/hier")) {
            int before = inGroup.botMessages().size();
            inGroup.writes(command);
            inGroup.await("one answer to " + command, _ -> inGroup.botMessages().size() == before + 1);
        }

        assertThat(inGroup.botMessages())
                .allMatch(message -> message.text().contains("privaten Chat")
                        || message.text().contains("Team leitet"));
        assertThat(inGroup.botMessages()).hasSize(6);
    }

    private static void minuteGoesBy() {
        DATABASE.jdbc()
                .sql("update chat_group set posted_at = posted_at - interval 1 minute")
                .update();
    }

    private static int places() {
        return DATABASE.jdbc()
                .sql("select count(*) from chat_group")
                .query(Integer.class)
                .single();
    }

    /** The jobs are off, so what waits is posted here. */
    private static void tellTeam(String text, Object... arguments) {
        bot.getBean(TellTeam.class).tell("test:" + PEOPLE.incrementAndGet(), text, arguments);
        work("team-news").doSome();
    }

    @Test
    void saysHowItIs() {
        await().untilAsserted(() -> assertThat(telegramOf(bot).state()).isEqualTo(ComponentHealth.State.UP));
    }

    @Test
    void letsASecondProcessStandBy() {
        try (var second = start()) {
            await().untilAsserted(() -> assertThat(telegramOf(second).detail()).contains("another process receives"));
            assertThat(telegramOf(second).state()).isEqualTo(ComponentHealth.State.UP);
        }
    }

    @Test
    void doesNotStartWithATokenThatTelegramRefuses() {
        assertThatThrownBy(() -> start("4711:wrong"))
                .hasRootCauseInstanceOf(WrongSetting.class)
                .rootCause()
                .hasMessageStartingWith("SLOTQUEST_TELEGRAM_TOKEN: Telegram refuses this token.");
    }

    private static ContinuousWork work(String name) {
        return bot.getBeansOfType(ContinuousWork.class).values().stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static FakePerson linked() {
        return linked(office.staff());
    }

    private static FakePerson linked(User user) {
        String code =
                bot.getBean(IssueLinkCode.class).issue(user, Actor.system()).code();
        var person = somebody("de").opens(code);
        person.sees("Verbunden");
        return person;
    }

    private static FakePerson somebody(String language) {
        return TELEGRAM.person(PEOPLE.incrementAndGet(), "Somebody", language);
    }

    private static ComponentHealth.Health telegramOf(ConfigurableApplicationContext process) {
        return process.getBeansOfType(ComponentHealth.class).values().stream()
                .filter(health -> health.name().equals("telegram"))
                .findFirst()
                .orElseThrow()
                .check();
    }

    private static Set<String> commands(String scope) {
        return Stream.ofNullable(TELEGRAM.commands().get(scope))
                .flatMap(JsonNode::valueStream)
                .map(c -> c.path("command").asString())
                .collect(Collectors.toSet());
    }

    private static ConfigurableApplicationContext start() {
        return start(FakeTelegram.TOKEN);
    }

    private static ConfigurableApplicationContext start(String token) {
        return start(TELEGRAM, DATABASE, token);
    }

    /** A process of its own. */
    static ConfigurableApplicationContext start(FakeTelegram telegram, TestDatabase database, String token) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "slotquest.telegram.token=" + token,
                        "slotquest.telegram.api-url=" + telegram.url(),
                        "slotquest.telegram.poll-timeout=5s",
                        "slotquest.home=target/telegram-home",
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
