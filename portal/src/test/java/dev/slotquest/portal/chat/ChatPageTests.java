package dev.slotquest.portal.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.ChannelAdapter.Pushed;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.PersonFixture;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.portal.CsrfToken;
import dev.slotquest.portal.PortalTest;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ChatPageTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final AtomicInteger MESSAGES = new AtomicInteger(1_000_000);
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern CHANGE = Pattern.compile("class=\"chat-update\" data-change=\"(\\d+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    AddUser addUser;

    @Autowired
    BrowserChat chat;

    @Autowired
    ChatLog log;

    private User anna;
    private Cookie annas;
    private Cookie bossy;

    @BeforeEach
    void annaAndHerBoss() {
        database.jdbc().sql("delete from browser_chat").update();
        PersonFixture.clear(database);
        PersonFixture.person(addUser, "boss", Role.ADMIN);
        anna = PersonFixture.person(addUser, "anna", Role.STAFF);
        annas = logIn("anna");
        bossy = logIn("boss");
    }

    @Test
    void greetsOnceWhoComesForTheFirstTime() {
        assertThat(page(annas)).contains("Somebody called anna").containsOnlyOnce("data-message=");
        assertThat(page(annas)).containsOnlyOnce("data-message=");
    }

    @Test
    void answersAndRemembersWithoutScripts() {
        page(annas);

        assertThat(say(annas, newId(), "/hilfe")).hasRedirectedUrl("/chat");

        String later = page(logIn("anna"));
        assertThat(bubbles(later)).hasSize(3);
        assertThat(bubbles(later).get(1)).contains("bubble-own", "/hilfe");
        assertThat(bubbles(later).get(2)).doesNotContain("bubble-own").contains("/hilfe");
    }

    @Test
    void answersAPressOnceHoweverOftenItArrives() {
        chat.push(conversation(), posting(paragraph(new Span.Plain("Hello"))));
        String token = token(page(annas));
        String id = newId();

        assertThat(press(annas, id, token)).hasRedirectedUrl("/chat");
        int after = bubbles(page(annas)).size();
        press(annas, id, token);

        assertThat(bubbles(page(annas))).hasSize(after);
    }

    @Test
    void keepsAPostThatArrivesTwiceOnce() {
        page(annas);
        String id = newId();

        say(annas, id, "/hilfe");
        say(annas, id, "/hilfe");

        assertThat(bubbles(page(annas))).hasSize(3);
    }

    @Test
    void answersEachPersonForThemselvesWhateverIdTheyChoose() {
        page(annas);
        page(bossy);
        String id = newId();

        say(annas, id, "Geheimnis von Anna");
        say(bossy, id, "/hilfe");

        assertThat(page(bossy)).contains("/hilfe").doesNotContain("Geheimnis", "called anna");
        assertThat(bubbles(page(bossy))).hasSize(3);
    }

    @Test
    void showsNobodyWhatOthersSay() {
        chat.push(conversation(), posting(file("text/calendar")));
        say(annas, newId(), "Geheimnis von Anna");
        long id = log.before(anna.id(), Long.MAX_VALUE, 10).getFirst().id();
        String token = token(page(annas));

        assertThat(page(bossy)).doesNotContain("Geheimnis");
        assertThat(page(bossy, "/chat/messages?after=0")).doesNotContain("Geheimnis");
        assertThat(mvc.get().uri("/chat/messages/" + id + "/file").cookie(annas))
                .hasStatusOk();
        assertThat(mvc.get().uri("/chat/messages/" + id + "/file").cookie(bossy))
                .hasStatus(HttpStatus.NOT_FOUND);
        int before = bubbles(page(annas)).size();
        press(bossy, newId(), token);
        assertThat(bubbles(page(annas))).hasSize(before);
    }

    @Test
    void replacesAMessageInItsPlace() {
        int message = MESSAGES.incrementAndGet();
        chat.push(conversation(), new Posting(message, null, screen(paragraph(new Span.Plain("Which day?")))));
        chat.push(conversation(), posting(paragraph(new Span.Plain("Something else"))));
        assertThat(page(annas)).doesNotContain("bearbeitet");

        chat.push(conversation(), new Posting(message, "1", screen(paragraph(new Span.Strong("Tuesday")))));

        List<String> bubbles = bubbles(page(annas));
        assertThat(bubbles).hasSize(2);
        assertThat(bubbles.getFirst()).contains("<b>Tuesday</b>", "bearbeitet").doesNotContain("Which day?");
        assertThat(bubbles.getLast()).contains("Something else").doesNotContain("bearbeitet");
    }

    @Test
    void showsWhatPeopleWriteAsTheyWroteIt() {
        say(annas, newId(), "<script>alert(1)</script>\r\n*zwei* <b>Zeilen</b>");
        chat.push(conversation(), posting(paragraph(new Span.Strong("<img src=x onerror=alert(1)>"))));
        chat.push(conversation(), posting(paragraph(new Span.Link("Hier", "javascript:alert(1)"))));
        chat.push(conversation(), posting(paragraph(new Span.Link("Dort", "https://example.org/?a=1&b=2"))));

        assertThat(page(annas))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;\n*zwei* &lt;b&gt;Zeilen&lt;/b&gt;")
                .contains("<b>&lt;img src=x onerror=alert(1)&gt;</b>")
                .contains("href=\"https://example.org/?a=1&amp;b=2\"")
                .contains("Hier")
                .doesNotContain("<script>alert", "<img src=x", "javascript:");
    }

    @Test
    void takesWhatNoPageWouldSend() {
        page(annas);
        page(bossy);
        String hers = token(page(annas));
        for (String token : List.of(hers, "forged", "A".repeat(22), "A".repeat(20_000), "<b>", "\u202e")) {
            assertThat(press(bossy, newId(), token)).hasRedirectedUrl("/chat");
        }
        for (int guess = 0; guess < 10; guess++) {
            assertThat(say(annas, newId(), "/verbinden rate%010d".formatted(guess)))
                    .hasRedirectedUrl("/chat");
        }

        assertThat(page(bossy)).doesNotContain("called anna").contains("schon etwas her");
        assertThat(page(annas)).contains("schon dir", "rate0000000009");
        assertThat(bubbles(page(annas))).hasSize(21);
    }

    @Test
    void asksAgainForWhatIsEmptyToTheEye() {
        page(annas);

        say(annas, newId(), "\u200b\u202e\u200f");
        say(annas, newId(), "/hier");
        say(annas, newId(), "/gibtesnicht");

        assertThat(page(annas)).contains("Das war leer", "gehört nicht zu deiner Rolle", "kenne ich nicht");
    }

    @Test
    void tellsThatATextIsTooLong() {
        page(annas);
        String text = "a".repeat(100_000);

        assertThat(say(annas, newId(), text)).hasRedirectedUrl("/chat");

        List<String> bubbles = bubbles(page(annas));
        assertThat(bubbles).hasSize(3);
        assertThat(bubbles.get(1)).hasSizeLessThan(6_000);
        assertThat(bubbles.get(2)).contains("4096");
    }

    @Test
    void takesNothingWithoutTheTokenOfTheForm() {
        page(annas);

        assertThat(mvc.post().uri("/chat").cookie(annas).param("text", "/hilfe"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/chat/choices").cookie(annas).param("token", "x"))
                .hasStatus(HttpStatus.FORBIDDEN);

        assertThat(bubbles(page(annas))).hasSize(1);
    }

    @Test
    void takesNoticeOfNothingThatSaysNothing() {
        page(annas);

        assertThat(say(annas, newId(), "  \r\n ")).hasRedirectedUrl("/chat");
        assertThat(press(annas, "no id at all", "no token either")).hasRedirectedUrl("/chat");
        assertThat(mvc.get().uri("/chat/messages?after=all").cookie(annas)).hasStatus(HttpStatus.BAD_REQUEST);

        assertThat(page(annas)).doesNotContain("bubble-own\"");
    }

    @Test
    void givesScriptsOnlyWhatChanged() {
        page(annas);
        say(annas, newId(), "Guten Tag");
        String all = page(annas, "/chat/messages?after=0");
        long change = change(all);

        MvcTestResult answer = mvc.post()
                .uri("/chat")
                .cookie(annas)
                .header("HX-Request", "true")
                .param("text", "/hilfe")
                .param("id", newId())
                .param("after", Long.toString(change))
                .with(CsrfToken.csrf())
                .exchange();

        assertThat(answer).hasStatusOk();
        String update = text(answer);
        assertThat(bubbles(update)).hasSize(2);
        assertThat(update).doesNotContain("<html", "Guten Tag", "toast");
        assertThat(change(update)).isGreaterThan(change);
        assertThat(bubbles(page(annas, "/chat/messages?after=" + change(update))))
                .isEmpty();
    }

    @Test
    void offersFilesAndShowsPictures() {
        chat.push(conversation(), posting(file("text/calendar")));
        chat.push(conversation(), posting(file("image/png")));

        List<String> bubbles = bubbles(page(annas));
        assertThat(bubbles.getFirst()).contains("download", "termin.ics").doesNotContain("<img");
        assertThat(bubbles.getLast()).contains("<img alt=\"Was es zeigt\"");
        long id = log.before(anna.id(), Long.MAX_VALUE, 10).getFirst().id();
        assertThat(mvc.get().uri("/chat/messages/" + id + "/file").cookie(annas))
                .hasStatusOk()
                .hasContentType("text/calendar")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
    }

    @Test
    void answersLaterWhatAProcessLeftUnanswered() {
        page(annas);
        log.written(anna.id(), anna.id() + ":" + newId(), "/hilfe");
        assertThat(bubbles(page(annas))).hasSize(2);

        database.jdbc()
                .sql("update browser_chat_message set said_at = said_at - interval 1 minute where not answered")
                .update();

        assertThat(bubbles(page(annas))).hasSize(3);
        assertThat(bubbles(page(annas))).hasSize(3);
    }

    @Test
    void leafsThroughALongHistory() {
        for (int i = 0; i < 60; i++) {
            chat.push(conversation(), posting(paragraph(new Span.Plain("Number %d.".formatted(i)))));
        }

        String newest = page(annas);
        assertThat(bubbles(newest)).hasSize(50);
        assertThat(newest).contains("Number 59.").doesNotContain("Number 9.");
        Matcher older = Pattern.compile("/chat\\?before=\\d+").matcher(newest);
        assertThat(older.find()).isTrue();
        assertThat(bubbles(page(annas, older.group())))
                .hasSize(10)
                .first()
                .asString()
                .contains("Number 0.");
    }

    @Test
    void speaksBothLanguages() {
        assertThat(page(annas)).contains("Schreib eine Nachricht", ">/hilfe<");

        database.jdbc().sql("update user_account set locale = 'en'").update();

        assertThat(page(annas)).contains("Write a message", ">/help<");
    }

    @Test
    void isForWhoIsLoggedIn() {
        assertThat(mvc.get().uri("/chat")).hasRedirectedUrl("/login?continue=%2Fchat");
        assertThat(mvc.get().uri("/chat/events")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void isForEveryRole() {
        for (Role role : Role.values()) {
            PersonFixture.person(addUser, "one-" + role.name().toLowerCase(Locale.ROOT), role);
            Cookie session = logIn("one-" + role.name().toLowerCase(Locale.ROOT));
            assertThat(page(session)).contains("data-chat-composer", "data-message=");
        }
    }

    @Test
    void tellsOpenWindowsOfEveryChange() throws Exception {
        page(annas);
        MvcTestResult window = mvc.get().uri("/chat/events").cookie(annas).asyncExchange();
        MvcTestResult others = mvc.get().uri("/chat/events").cookie(bossy).asyncExchange();
        long known = lastNumber(window, 0);

        log.shown(anna.id(), List.of(posting(paragraph(new Span.Plain("From another process")))), null);
        long told = lastNumber(window, known);

        assertThat(page(annas, "/chat/messages?after=" + known)).contains("From another process");
        assertThat(told).isGreaterThan(known);
        assertThat(text(others)).doesNotContain("event:change");
    }

    @Test
    void saysWhomItCannotReach() {
        var posting = posting(paragraph(new Span.Plain("Hello")));

        assertThat(pushed("0", posting)).isInstanceOf(Pushed.Unreachable.class);
        assertThat(pushed("somewhere", posting)).isInstanceOf(Pushed.Unreachable.class);
        assertThat(pushed(conversation(), posting)).isInstanceOf(Pushed.Shown.class);
    }

    private Pushed pushed(String conversation, Posting posting) {
        return chat.push(conversation, posting).toCompletableFuture().join();
    }

    private static long lastNumber(MvcTestResult window, long moreThan) throws Exception {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (Instant.now().isBefore(end)) {
            long last = Pattern.compile("event:change\\s+data:(\\d+)")
                    .matcher(text(window))
                    .results()
                    .mapToLong(number -> Long.parseLong(number.group(1)))
                    .max()
                    .orElse(0);
            if (last > moreThan) {
                return last;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The window was not told: " + text(window));
    }

    private String conversation() {
        return Long.toString(anna.id());
    }

    private static Block paragraph(Span span) {
        return new Block.Paragraph(List.of(span));
    }

    private static Posting posting(Block block) {
        return posting(screen(block));
    }

    private static Posting posting(Screen screen) {
        return new Posting(MESSAGES.incrementAndGet(), null, screen);
    }

    private static Screen screen(Block block) {
        var button = new Button("A".repeat(22), "Press", Button.Style.PRIMARY);
        return new Screen(List.of(block), List.of(List.of(button)), null, null);
    }

    private static Screen file(String mediaType) {
        var file = new Attachment(
                "termin.ics", mediaType, "Was es zeigt", "BEGIN:VCALENDAR".getBytes(StandardCharsets.UTF_8));
        return new Screen(List.of(paragraph(new Span.Plain("Hello"))), List.of(), file, null);
    }

    private Cookie logIn(String username) {
        String address = "10.1.0." + ADDRESSES.incrementAndGet() % 250;
        Cookie session = mvc.post()
                .uri("/login")
                .param("username", username)
                .param("password", PersonFixture.PASSWORD)
                .with((MockHttpServletRequest request) -> {
                    request.setRemoteAddr(address);
                    return request;
                })
                .with(CsrfToken.csrf())
                .exchange()
                .getResponse()
                .getCookie("SESSION");
        assertThat(session).isNotNull();
        return session;
    }

    private MvcTestResult say(Cookie session, String id, String text) {
        return mvc.post()
                .uri("/chat")
                .cookie(session)
                .param("id", id)
                .param("text", text)
                .with(CsrfToken.csrf())
                .exchange();
    }

    private MvcTestResult press(Cookie session, String id, String token) {
        return mvc.post()
                .uri("/chat/choices")
                .cookie(session)
                .param("id", id)
                .param("token", token)
                .with(CsrfToken.csrf())
                .exchange();
    }

    private String page(Cookie session) {
        return page(session, "/chat");
    }

    private String page(Cookie session, String address) {
        MvcTestResult result =
                mvc.get().uri(address).cookie(session).accept("text/html").exchange();
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private static String text(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> bubbles(String page) {
        List<Integer> starts = Pattern.compile("<div class=\"bubble[^>]*data-message=")
                .matcher(page)
                .results()
                .map(MatchResult::start)
                .toList();
        return IntStream.range(0, starts.size())
                .mapToObj(i -> page.substring(
                        starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : endOf(page, starts.get(i))))
                .toList();
    }

    private static int endOf(String page, int from) {
        int end = page.indexOf("chat-foot", from);
        return end < 0 ? page.length() : end;
    }

    private static String token(String page) {
        return first(TOKEN, page);
    }

    private static long change(String update) {
        return Long.parseLong(first(CHANGE, update));
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
