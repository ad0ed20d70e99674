package dev.slotquest.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.telegram.telegrambots.meta.api.objects.Update;

/** Remembers what it was given, and does what the test wants with it. */
final class RecordingHandler implements UpdateHandler {
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();
    private volatile Consumer<String> work = _ -> {};

    void on(Consumer<String> newWork) {
        work = newWork;
    }

    List<String> handled() {
        return List.copyOf(handled);
    }

    List<String> givenUp() {
        return List.copyOf(givenUp);
    }

    void awaitHandled(int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> handled.size() >= count);
    }

    @Override
    public void noticed(Update update) {}

    @Override
    public void handle(Update update) {
        String text = text(update);
        work.accept(text);
        handled.add(text);
    }

    @Override
    public void givenUp(Update update) {
        givenUp.add(text(update));
    }

    private static String text(Update update) {
        return update.getMessage() == null
                ? "?"
                : String.valueOf(update.getMessage().getText());
    }
}
