package dev.slotquest.notifications.delivery;

import dev.slotquest.identity.User;
import dev.slotquest.shared.Channel;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.springframework.boot.test.context.TestComponent;

/** Writes down what it is to show, and answers as the test says. */
@TestComponent
public class RecordingChannel implements DeliveryChannel {

    private final List<Envelope> seen = new CopyOnWriteArrayList<>();
    private volatile Function<Envelope, CompletionStage<Delivered>> answer = RecordingChannel::shown;
    private volatile Set<Channel> open = EnumSet.noneOf(Channel.class);

    public void reset() {
        seen.clear();
        answer = RecordingChannel::shown;
        open = EnumSet.of(Channel.TELEGRAM, Channel.DISCORD, Channel.BROWSER_CHAT);
    }

    /** From now on it answers so. */
    public void answer(Function<Envelope, Delivered> then) {
        answer = envelope -> CompletableFuture.completedFuture(then.apply(envelope));
    }

    void answerLater(Function<Envelope, CompletionStage<Delivered>> then) {
        answer = then;
    }

    void leads(Channel... channels) {
        open = EnumSet.copyOf(List.of(channels));
    }

    /** What it was given, the oldest first. */
    public List<Envelope> seen() {
        return List.copyOf(seen);
    }

    /** What it was given for a person. */
    public List<Envelope> to(User user) {
        return seen.stream()
                .filter(envelope -> envelope.user().id() == user.id())
                .toList();
    }

    @Override
    public Set<Channel> open() {
        return open;
    }

    @Override
    public CompletionStage<Delivered> deliver(Envelope envelope) {
        seen.add(envelope);
        return answer.apply(envelope);
    }

    private static CompletionStage<Delivered> shown(Envelope envelope) {
        return CompletableFuture.completedFuture(
                new Delivered.Shown("shown-to-" + envelope.user().id()));
    }
}
