package dev.slotquest.bot.team;

import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.ChannelAdapter.Pushed;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.jobs.ContinuousWork;
import dev.slotquest.notifications.team.TeamNews;
import dev.slotquest.notifications.team.TeamNewsFeed;
import dev.slotquest.notifications.team.TeamNewsFeed.Told;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Languages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Posts what the team is told into its groups: all that came together in one message, at most one a minute for each. */
@Component
class TeamPosts implements ContinuousWork {

    static final Duration AT_MOST_EVERY = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(TeamPosts.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_POST = Duration.ofSeconds(60);
    private static final int MOST_AT_ONCE = 12;

    private final ObjectProvider<ChannelAdapter> adapters;
    private final TeamPlaceRows rows;
    private final TeamPlaces places;
    private final TeamNewsFeed feed;
    private final MessageSource messages;
    private final Languages languages;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    TeamPosts(
            ObjectProvider<ChannelAdapter> adapters,
            TeamPlaceRows rows,
            TeamPlaces places,
            TeamNewsFeed feed,
            MessageSource messages,
            Languages languages,
            BusinessTime time,
            TransactionTemplate transaction) {
        this.adapters = adapters;
        this.rows = rows;
        this.places = places;
        this.feed = feed;
        this.messages = messages;
        this.languages = languages;
        this.time = time;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "team-news";
    }

    @Override
    public Duration pause() {
        return PAUSE;
    }

    @Override
    public boolean doSome() {
        adapters.stream()
                .filter(ChannelAdapter::leads)
                .forEach(adapter ->
                        rows.on(adapter.channel()).stream().filter(this::isDue).forEach(place -> post(adapter, place)));
        feed.forget(MOST_AT_ONCE);
        return false;
    }

    private boolean isDue(TeamPlace place) {
        Instant last = place.postedAt();
        return last == null || !last.plus(AT_MOST_EVERY).isAfter(time.now());
    }

    private void post(ChannelAdapter adapter, TeamPlace place) {
        List<Told> news = feed.after(place.toldUntil(), MOST_AT_ONCE);
        if (news.isEmpty()) {
            return;
        }
        long last = news.getLast().id();
        List<Block.Item> lines = news.stream()
                .flatMap(told -> line(told.news()).stream())
                .map(line -> new Block.Item(List.of(new Span.Plain(line))))
                .toList();
        Pushed pushed = lines.isEmpty() ? new Pushed.Shown("") : posted(adapter, place, screen(lines));
        note(place, last, pushed);
    }

    private static Screen screen(List<Block.Item> lines) {
        Block body = lines.size() == 1 ? new Block.Paragraph(lines.getFirst().spans()) : new Block.Items(lines);
        return new Screen(List.of(body), List.of(), null, null);
    }

    private static Pushed posted(ChannelAdapter adapter, TeamPlace place, Screen screen) {
        return adapter.post(place.conversation(), screen)
                .toCompletableFuture()
                .completeOnTimeout(
                        new Pushed.Failed("No answer for too long."), LONGEST_POST.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void note(TeamPlace place, long last, Pushed pushed) {
        Instant now = time.now();
        transaction.executeWithoutResult(_ -> {
            switch (pushed) {
                case Pushed.Shown _ -> rows.posted(place, last, null, now);
                case Pushed.Failed(String reason) -> rows.posted(place, place.toldUntil(), reason, now);
                case Pushed.Unreachable(String reason) -> {
                    log.warn("Nothing can be posted to a group of the team on {}: {}", place.channel(), reason);
                    places.giveUp(place.channel(), place.conversation(), Actor.system());
                }
            }
        });
    }

    /** Nothing for what another version of the product had to tell. */
    private Optional<String> line(TeamNews news) {
        try {
            return Optional.of(messages.getMessage(news.text(), news.arguments().toArray(), languages.usual()));
        } catch (NoSuchMessageException unknown) {
            log.info("A piece of news has no words: {}", unknown.getMessage());
            return Optional.empty();
        }
    }
}
