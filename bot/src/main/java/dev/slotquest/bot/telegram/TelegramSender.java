package dev.slotquest.bot.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Brings messages to Telegram: in order per chat, answers before notifications, no faster than Telegram allows. What
 * can be repeated safely is repeated while Telegram is away; a new message only when Telegram surely has not got it.
 */
final class TelegramSender implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(TelegramSender.class);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final Duration DRAIN = Duration.ofSeconds(3);

    private final TelegramClient client;
    private final Moves moves;
    private final Pacer pacer = new Pacer();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("telegram-send-", 0).factory());
    private final Map<Long, Outbox> outboxes = new HashMap<>();
    private boolean closed;
    private int waiting;

    TelegramSender(TelegramClient client, Moves moves) {
        this.client = client;
        this.moves = moves;
    }

    /** Hears of groups that go on under another id. */
    interface Moves {
        void moved(long from, long to);
    }

    /** The letters of one chat that wait for their turn. */
    private record Outbox(Deque<Letter> answers, Deque<Letter> notifications) {
        Outbox() {
            this(new ArrayDeque<>(), new ArrayDeque<>());
        }

        Deque<Letter> of(Urgency urgency) {
            return urgency == Urgency.ANSWER ? answers : notifications;
        }

        @Nullable
        Letter next() {
            Letter answer = answers.poll();
            return answer == null ? notifications.poll() : answer;
        }
    }

    /** Sends the letter in its turn. */
    CompletableFuture<Delivery> send(Letter letter) {
        synchronized (this) {
            if (closed) {
                letter.delivery().complete(new Delivery.Failed("The channel is stopping."));
            } else {
                enqueue(letter);
            }
        }
        return letter.delivery();
    }

    private void enqueue(Letter letter) {
        waiting++;
        Outbox outbox = outboxes.get(letter.chat());
        if (outbox == null) {
            outboxes.put(letter.chat(), new Outbox());
            threads.execute(() -> workOff(letter));
            return;
        }
        Deque<Letter> line = outbox.of(letter.urgency());
        Iterator<Letter> earlier = line.iterator();
        while (earlier.hasNext()) {
            Letter other = earlier.next();
            if (letter.makesObsolete(other) && other.edits() != null) {
                earlier.remove();
                waiting--;
                other.delivery().complete(new Delivery.Superseded(other.edits()));
            }
        }
        line.add(letter);
    }

    /** How many letters are not delivered yet. */
    synchronized int waiting() {
        return waiting;
    }

    /** Stops the spinning of a pressed button; a short text appears over the chat. */
    synchronized void answer(String press, @Nullable String text) {
        if (!closed) {
            AnswerCallbackQuery answer = AnswerCallbackQuery.builder()
                    .callbackQueryId(press)
                    .text(text)
                    .build();
            threads.execute(() -> answer(answer));
        }
    }

    private void workOff(Letter first) {
        Letter letter = first;
        while (letter != null) {
            letter.delivery().complete(delivered(letter));
            letter = next(letter.chat());
        }
    }

    private synchronized @Nullable Letter next(long chat) {
        waiting--;
        Outbox outbox = outboxes.get(chat);
        Letter next = outbox == null ? null : outbox.next();
        if (next == null) {
            outboxes.remove(chat);
        }
        return next;
    }

    private Delivery delivered(Letter letter) {
        try {
            return deliver(letter);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Delivery.Failed("The channel is stopping.");
        } catch (RuntimeException fault) {
            log.error("A message to chat {} could not be sent", letter.chat(), fault);
            return new Delivery.Failed(String.valueOf(fault.getMessage()));
        }
    }

    private Delivery deliver(Letter letter) throws InterruptedException {
        Patience patience = Patience.of(letter.urgency());
        Letter current = letter;
        while (true) {
            Thread.sleep(pacer.turn(current.chat(), current.urgency(), System.nanoTime()));
            Refusal refusal;
            try {
                return new Delivery.Shown(BotApiCall.send(client, current).get());
            } catch (ExecutionException | TelegramApiException refused) {
                refusal = Refusal.of(refused);
            }
            if (refusal instanceof Refusal.Gone && current.edits() != null) {
                current = current.asNew();
                continue;
            }
            if (refusal instanceof Refusal.Moved(long chat) && chat != current.chat()) {
                moves.moved(current.chat(), chat);
                current = current.movedTo(chat);
                continue;
            }
            Optional<Duration> pause = pause(refusal, current, patience);
            if (pause.isEmpty()) {
                return outcome(refusal, current);
            }
            Thread.sleep(pause.get());
        }
    }

    /** How long to wait before the same call is made again, or nothing when it must not be. */
    private static Optional<Duration> pause(Refusal refusal, Letter letter, Patience patience) {
        return switch (refusal) {
            case Refusal.Wait(Duration duration) -> patience.spend(duration);
            case Refusal.Passing passing when !passing.possiblyDone() || letter.edits() != null -> patience.pause();
            default -> Optional.empty();
        };
    }

    private static Delivery outcome(Refusal refusal, Letter letter) {
        Integer edits = letter.edits();
        return switch (refusal) {
            case Refusal.Unchanged() when edits != null -> new Delivery.Shown(edits);
            case Refusal.Unreachable(String reason) -> new Delivery.Unreachable(reason);
            case Refusal.Passing(boolean possiblyDone, String reason)
            when possiblyDone && edits == null -> new Delivery.Unsure(reason);
            default -> {
                log.warn("Telegram did not take a message to chat {}: {}", letter.chat(), refusal);
                yield new Delivery.Failed(refusal.toString());
            }
        };
    }

    private void answer(AnswerCallbackQuery answer) {
        Patience patience = new Patience(LONGEST_ANSWER);
        Optional<Duration> pause = Optional.of(Duration.ZERO);
        try {
            while (pause.isPresent()) {
                Thread.sleep(pause.get());
                pause = answered(answer, patience);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Duration> answered(AnswerCallbackQuery answer, Patience patience) throws InterruptedException {
        try {
            client.executeAsync(answer).get();
            return Optional.empty();
        } catch (ExecutionException | TelegramApiException refused) {
            Refusal refusal = Refusal.of(refused);
            return switch (refusal) {
                case Refusal.Wait(Duration duration) -> patience.spend(duration);
                case Refusal.Passing _ -> patience.pause();
                case Refusal.TooLate() -> Optional.empty();
                default -> {
                    log.warn("Telegram did not take the answer to a pressed button: {}", refusal);
                    yield Optional.empty();
                }
            };
        }
    }

    /** Takes nothing new; what is under way has some seconds to arrive. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException interrupted) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
