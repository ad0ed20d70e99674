package dev.slotquest.bot.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.ChatTest;
import dev.slotquest.bot.chat.Origin;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Rendering;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.TestClock;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.notifications.team.TellTeam;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Today is Monday, 30 November 2026, 10:00. */
@ChatTest
@Import(TeamPostsIntegrationTests.Wall.class)
class TeamPostsIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    TestClock clock;

    @Autowired
    TeamPlaces places;

    @Autowired
    TeamPosts posts;

    @Autowired
    TeamBoard board;

    @Autowired
    TellTeam tellTeam;

    @Autowired
    Wall wall;

    Office office;

    @BeforeEach
    void begin() {
        database.clear();
        clock.reset();
        wall.reset();
        office = Office.in(context);
    }

    @Test
    void saysTwiceADayHowFullItIs() {
        choose("-1");
        long anna = office.consultant("Anna", 2);
        context.getBean(BookSlot.class)
                .book(
                        BookingWish.of(anna, Office.at("2026-11-30", "14:00"), Office.customer()),
                        office.staff(),
                        Channel.PORTAL);

        for (int hour = 10; hour < 20; hour++) {
            board.doSome();
            board.doSome();
            posts.doSome();
            clock.moveBy(Duration.ofHours(1));
        }

        assertThat(wall.posted).hasSize(2).allMatch(line -> line.startsWith("-1: 📊 Heute: 1 von "));
    }

    @Test
    void putsTogetherWhatComesWithinAMinute() {
        choose("-1");
        tell("a", 1);
        posts.doSome();
        tell("b", 2);
        tell("c", 3);
        tell("c", 3);

        posts.doSome();
        assertThat(wall.posted).containsExactly("-1: 📊 Heute: 1 von 9 Plätzen vergeben.");

        clock.moveBy(Duration.ofMinutes(1));
        posts.doSome();
        assertThat(wall.posted).hasSize(2);
        assertThat(wall.posted.getLast())
                .isEqualTo("-1: • 📊 Heute: 2 von 9 Plätzen vergeben.\n• 📊 Heute: 3 von 9 Plätzen vergeben.");
    }

    @Test
    void tellsAGroupNothingOfTheTimeBeforeItWasChosen() {
        tell("old", 1);
        choose("-1");

        posts.doSome();

        assertThat(wall.posted).isEmpty();
    }

    @Test
    void triesAgainWhatWasNotShownAndGivesUpAGroupThatIsNoMore() {
        choose("-1");
        tell("a", 1);
        wall.answer = new ChannelAdapter.Pushed.Failed("Out of order.");
        posts.doSome();
        clock.moveBy(Duration.ofMinutes(1));
        wall.answer = new ChannelAdapter.Pushed.Shown("1");
        posts.doSome();
        assertThat(wall.posted).hasSize(2).allMatch(line -> line.contains("1 von 9"));

        clock.moveBy(Duration.ofMinutes(1));
        tell("b", 2);
        wall.answer = new ChannelAdapter.Pushed.Unreachable("Kicked.");
        posts.doSome();
        clock.moveBy(Duration.ofMinutes(1));
        posts.doSome();
        assertThat(wall.posted).hasSize(3);
    }

    @Test
    void leavesOutWhatHasNoWords() {
        choose("-1");
        tellTeam.tell("strange", "no.such.text");
        tell("a", 1);

        posts.doSome();

        assertThat(wall.posted).singleElement().asString().contains("1 von 9");
    }

    private void choose(String group) {
        places.choose(Channel.TELEGRAM, new Origin.Group(group, "Vertrieb"), office.supervisor());
    }

    private void tell(String fact, int booked) {
        tellTeam.tell(fact, "team.board", booked, 9);
    }

    /** Shows what is posted into groups. */
    @TestComponent
    static class Wall implements ChannelAdapter {
        final List<String> posted = new ArrayList<>();
        Pushed answer = new Pushed.Shown("1");

        void reset() {
            posted.clear();
            answer = new Pushed.Shown("1");
        }

        @Override
        public Channel channel() {
            return Channel.TELEGRAM;
        }

        @Override
        public CompletionStage<Pushed> push(String conversation, Posting posting) {
            return CompletableFuture.completedFuture(new Pushed.Failed("Nobody is told here."));
        }

        @Override
        public CompletionStage<Pushed> post(String group, Screen screen) {
            posted.add(group + ": " + Rendering.plain(screen.body()));
            return CompletableFuture.completedFuture(answer);
        }
    }
}
