package dev.slotquest.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slotquest.booking.Office;
import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.ChannelAdapter.Pushed;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.discord.fake.Call;
import dev.slotquest.bot.discord.fake.FakeDiscord;
import dev.slotquest.bot.discord.fake.FakePerson;
import dev.slotquest.bot.discord.fake.Interaction;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.IssueLinkCode;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

/** From what somebody does until its answer is to be seen on Discord; Discord itself answers at once. */
@Tag("bench")
class DiscordLatencyTests {
    static final int PEOPLE = 100;
    static final int TURNS = 400;

    final FakeDiscord discord = FakeDiscord.start();

    @AfterEach
    void stop() {
        discord.close();
    }

    @Test
    void answersQuicklyHoweverManyAsk() {
        try (var bot = DiscordJourneyIntegrationTests.start(discord, TestDatabase.create(), FakeDiscord.TOKEN)) {
            await().until(() -> !discord.commands().isEmpty());
            var office = Office.in(bot);
            IntStream.range(0, 6).forEach(i -> office.consultant("Berater " + i, 1));
            var people = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> linked(bot, office, 1_000 + i))
                    .toList();

            report("One /free after the other", turns(people));
            report("Acknowledged of 100 at once", atOnce(people));
            pushes(bot, people);
        }
    }

    private FakePerson linked(ApplicationContext bot, Office office, long id) {
        var code = bot.getBean(IssueLinkCode.class).issue(office.staff(), Actor.system());
        var person = discord.person(id, "Person " + id, "de");
        person.gives("link", Map.of("code", code.code()));
        person.sees("Verbunden");
        return person;
    }

    private static List<Double> turns(List<FakePerson> people) {
        List<Double> turns = new ArrayList<>();
        for (int i = 0; i < TURNS; i++) {
            FakePerson person = people.get(i % PEOPLE);
            int before = person.messages().size();
            long asked = System.nanoTime();
            person.gives("free");
            person.await("an answer", () -> person.messages().size() > before ? true : null);
            turns.add((System.nanoTime() - asked) / 1e6);
        }
        return turns.stream().skip(TURNS / 4).sorted().toList();
    }

    private static List<Double> atOnce(List<FakePerson> people) {
        long asked = System.nanoTime();
        List<Integer> before =
                people.stream().map(person -> person.messages().size()).toList();
        List<Interaction> given =
                people.stream().map(person -> person.gives("free")).toList();
        for (int i = 0; i < PEOPLE; i++) {
            FakePerson person = people.get(i);
            int earlier = before.get(i);
            person.await("an answer", () -> person.messages().size() > earlier ? true : null);
        }
        System.out.printf("%d at once answered after %.0f ms%n", PEOPLE, (System.nanoTime() - asked) / 1e6);
        return given.stream()
                .map(interaction -> (double) interaction.acknowledgedAfterMillis())
                .sorted()
                .toList();
    }

    private void pushes(ApplicationContext bot, List<FakePerson> people) {
        ChannelAdapter adapter = bot.getBeansOfType(ChannelAdapter.class).values().stream()
                .filter(each -> each.channel() == Channel.DISCORD)
                .findFirst()
                .orElseThrow();
        long begun = System.nanoTime();
        List<CompletableFuture<Pushed>> pushed = IntStream.range(0, 2 * PEOPLE)
                .mapToObj(i -> adapter.push(Long.toString(people.get(i % PEOPLE).id()), posting("Neu " + i))
                        .toCompletableFuture())
                .toList();
        assertThat(pushed.stream().map(CompletableFuture::join)).allMatch(Pushed.Shown.class::isInstance);
        System.out.printf("%d pushed after %.0f ms%n", pushed.size(), (System.nanoTime() - begun) / 1e6);
        assertThat(discord.calls()).extracting(Call::status).doesNotContain(429);
    }

    private static Posting posting(String text) {
        var body = List.<Block>of(new Block.Paragraph(List.of(new Span.Plain(text))));
        return new Posting(Posting.UNKNOWN, null, new Screen(body, List.of(), null, null));
    }

    private static void report(String what, List<Double> sorted) {
        System.out.printf(
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, worst %.1f ms (n=%d)%n",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                sorted.get(sorted.size() * 99 / 100),
                sorted.getLast(),
                sorted.size());
        assertThat(sorted.getLast()).isLessThan(3_000);
    }
}
