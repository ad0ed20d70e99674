package dev.slotquest.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slotquest.DomainTest;
import dev.slotquest.TestClock;
import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.NewsDesk;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.NotificationPreferences;
import dev.slotquest.notifications.Outlet;
import dev.slotquest.notifications.delivery.DeadLetters;
import dev.slotquest.notifications.inbox.NotificationWords;
import dev.slotquest.notifications.push.PushSubscriptions.Result;
import dev.slotquest.notifications.push.PushSubscriptions.Wish;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.net.URI;
import java.security.KeyFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

@DomainTest
@Import({NewsDesk.class, WebPushIntegrationTests.Words.class})
@TestPropertySource(properties = "slotquest.push.nearby=true")
class WebPushIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    BookSlot bookSlot;

    @Autowired
    PushSubscriptions subscriptions;

    @Autowired
    NotificationPreferences preferences;

    @Autowired
    DeadLetters deadLetters;

    @Autowired
    NewsDesk desk;

    private final FakePushService service = new FakePushService();
    private Office office;
    private User staff;
    private User annasLogin;
    private final Instant slot = Office.at("2026-12-02", "14:00");

    @BeforeEach
    void openTheOffice() {
        database.clear();
        clock.set(TestClock.START);
        office = Office.in(context);
        staff = office.staff();
        annasLogin = office.loginOf(office.consultant("Anna", 20));
    }

    @AfterEach
    void closeTheService() {
        service.close();
    }

    @Test
    void tellsABrowserInWordsThatOnlyItCanRead() {
        subscribe();
        book();

        assertThat(service.refused()).isEmpty();
        assertThat(service.messages())
                .containsExactly(
                        "{\"title\":\"Something happened\",\"body\":\"in detail\",\"tag\":\"appointment-made:%d\",\"url\":\"http://localhost:8080/notifications\"}"
                                .formatted(lastBooking()));
        desk.work("notifications");
        assertThat(service.messages()).as("once").hasSize(1);
    }

    @Test
    void isAPlaceToBeToldAtWhileThereIsABrowser() {
        assertThat(preferences.of(annasLogin).outlets()).doesNotContain(Outlet.PUSH);
        PushSubscription browser = subscribe();

        assertThat(preferences.of(annasLogin).wants(NotificationKind.BOOKING, Outlet.PUSH))
                .isTrue();
        assertThat(subscriptions.end(staff, browser.id(), Actor.system()))
                .as("not theirs")
                .isFalse();
        assertThat(subscriptions.end(annasLogin, browser.id(), Actor.system())).isTrue();
        assertThat(preferences.of(annasLogin).outlets()).doesNotContain(Outlet.PUSH);
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void forgetsABrowserThatIsGone(int status) {
        subscribe();
        service.answers(status);
        book();
        clock.moveBy(Duration.ofHours(1));
        desk.work("notifications");

        assertThat(subscriptions.of(annasLogin)).isEmpty();
        assertThat(deadLetters.latest(9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503, 400, 302})
    void triesAgainWhatWasNotTaken(int status) {
        subscribe();
        service.answers(status);
        book();
        assertThat(service.messages()).isEmpty();

        service.answers(201);
        clock.moveBy(Duration.ofMinutes(1));
        desk.work("notifications");

        assertThat(service.messages()).hasSize(1);
    }

    @Test
    void triesAgainWhenNobodyAnswers() {
        subscribe();
        service.close();
        book();

        assertThat(subscriptions.of(annasLogin)).hasSize(1);
    }

    @Test
    void hasOnePairOfKeysThatIsKeptEncrypted() {
        var processes = context.getAutowireCapableBeanFactory();
        String key = processes.createBean(VapidKeys.class).publicKey();

        assertThat(processes.createBean(VapidKeys.class).publicKey())
                .as("in another process")
                .isEqualTo(key);
        byte[] kept = database.jdbc()
                .sql("select private_key from vapid_key")
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThatThrownBy(() -> KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(kept)))
                .isInstanceOf(InvalidKeySpecException.class);
    }

    @Test
    void knowsABrowserAgain() {
        PushSubscription first = subscribe();
        assertThat(subscribe().id()).isEqualTo(first.id());

        subscriptions.subscribe(staff, service.subscribe(subscriptions.publicKey()), Actor.system());
        assertThat(subscriptions.of(annasLogin)).as("it changed hands").isEmpty();
        assertThat(subscriptions.of(staff)).hasSize(1);
    }

    @Test
    void refusesKeysThatAreNone() {
        Wish good = service.subscribe(subscriptions.publicKey());

        for (Wish bad : List.of(
                new Wish(good.endpoint(), "", good.secret(), ""),
                new Wish(good.endpoint(), "BBBB", good.secret(), ""),
                new Wish(good.endpoint(), "B".repeat(87), good.secret(), ""),
                new Wish(good.endpoint(), good.publicKey(), "c2hvcnQ", ""),
                new Wish(good.endpoint(), good.publicKey(), "!", ""))) {
            assertThat(subscriptions.subscribe(annasLogin, bad, Actor.system())).isInstanceOf(Result.BadKeys.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://push.example.org/1",
                "https://push.example.org:8443/1",
                "https://me:secret@push.example.org/1",
                "ftp://push.example.org/1",
                "https:///1",
                "nonsense",
                "https://push.example.org/#1"
            })
    void callsNothingThatIsNoPushService(String endpoint) {
        assertThat(new PushServices(false).isOne(endpoint)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://192.168.1.1/",
                "https://172.16.0.1/",
                "https://169.254.169.254/",
                "https://100.64.0.1/",
                "https://0.0.0.0/",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[::ffff:127.0.0.1]/"
            })
    void looksAroundInNobodysOwnNetwork(String endpoint) throws Exception {
        assertThat(new PushServices(false).mayBeCalled(URI.create(endpoint))).isFalse();
        assertThat(new PushServices(false).mayBeCalled(URI.create("https://203.0.113.7/")))
                .isTrue();
    }

    private PushSubscription subscribe() {
        var result = subscriptions.subscribe(annasLogin, service.subscribe(subscriptions.publicKey()), Actor.system());
        assertThat(result).isInstanceOf(Result.Subscribed.class);
        return ((Result.Subscribed) result).subscription();
    }

    private void book() {
        var wish = BookingWish.of(annasLogin.consultantId(), slot, Office.customer());
        assertThat(bookSlot.book(wish, staff, Channel.PORTAL)).isInstanceOf(BookSlot.Result.Done.class);
        desk.work("follow-ups", "notifications");
    }

    private long lastBooking() {
        return database.jdbc()
                .sql("select max(id) from booking")
                .query(Long.class)
                .single();
    }

    /** Words for whatever happens. */
    @TestComponent
    static class Words {

        @Bean
        NotificationWords someWords() {
            return (notification, settled, reader, locale) -> List.of("Something happened", "in detail");
        }
    }
}
