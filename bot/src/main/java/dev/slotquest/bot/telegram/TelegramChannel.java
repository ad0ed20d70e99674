package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Reply;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.identity.LinkUrls;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Languages;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;

/** Brings what people say on Telegram to the chat, and what they are to see back to them. */
final class TelegramChannel implements UpdateHandler, ChannelAdapter, LinkUrls {
    private static final Logger log = LoggerFactory.getLogger(TelegramChannel.class);
    /** A button spins until it is answered, and only the first answer can carry a word: wait for it, but not long. */
    private static final Duration LONGEST_SPIN = Duration.ofMillis(400);

    private static final int LONGEST_TOAST = 200;

    private final Conversations conversations;
    private final TelegramSender sender;
    private final Consumer<Update> presence;
    private final ChannelState state;
    private final MessageSource messages;
    private final Languages languages;
    private final Set<String> spinning = ConcurrentHashMap.newKeySet();

    /** @param presence is shown every update before it is handled */
    TelegramChannel(
            Conversations conversations,
            TelegramSender sender,
            Consumer<Update> presence,
            ChannelState state,
            MessageSource messages,
            Languages languages) {
        this.conversations = conversations;
        this.sender = sender;
        this.presence = presence;
        this.state = state;
        this.messages = messages;
        this.languages = languages;
    }

    @Override
    public Channel channel() {
        return Channel.TELEGRAM;
    }

    @Override
    public boolean leads() {
        return state.state() == TelegramStatus.State.RECEIVING;
    }

    @Override
    public Optional<URI> linkUrl(String code) {
        return Optional.ofNullable(state.botName()).map(bot -> URI.create("https://t.me/" + bot + "?start=" + code));
    }

    @Override
    public CompletionStage<Pushed> push(String conversation, Posting posting) {
        long chat;
        try {
            chat = Long.parseLong(conversation);
        } catch (NumberFormatException strange) {
            return CompletableFuture.completedFuture(
                    new Pushed.Unreachable("'%s' is no chat on Telegram.".formatted(conversation)));
        }
        return sender.send(letter(chat, Urgency.NOTIFICATION, posting)).thenApply(delivery -> {
            remember(posting, delivery);
            return pushed(delivery);
        });
    }

    @Override
    public CompletionStage<Pushed> post(String group, Screen screen) {
        Rendered rendered = Rendered.of(screen);
        Letter letter =
                Letter.to(Long.parseLong(group), Urgency.NOTIFICATION, null, rendered.content(), rendered.keyboard());
        return sender.send(letter).thenApply(TelegramChannel::pushed);
    }

    private static Pushed pushed(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Shown(int message) -> new Pushed.Shown(Integer.toString(message));
            case Delivery.Superseded(int message) -> new Pushed.Shown(Integer.toString(message));
            case Delivery.Unreachable(String reason) -> new Pushed.Unreachable(reason);
            case Delivery.Unsure(String reason) -> new Pushed.Failed(reason);
            case Delivery.Failed(String reason) -> new Pushed.Failed(reason);
        };
    }

    @Override
    public void noticed(Update update) {
        if (update.hasCallbackQuery()) {
            String press = update.getCallbackQuery().getId();
            spinning.add(press);
            Thread.ofVirtual().name("telegram-spin").start(() -> stopSpinningLater(press));
        }
    }

    private void stopSpinningLater(String press) {
        try {
            Thread.sleep(LONGEST_SPIN);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        stopSpinning(press, null);
    }

    private void stopSpinning(String press, @Nullable String word) {
        if (spinning.remove(press)) {
            sender.answer(
                    press, word == null || word.length() <= LONGEST_TOAST ? word : word.substring(0, LONGEST_TOAST));
        }
    }

    @Override
    public void handle(Update update) {
        presence.accept(update);
        Optional<Inbound> inbound = new Heard(state.botId(), state.botName()).inbound(update);
        inbound.ifPresent(said -> {
            Reply reply = conversations.handle(said);
            if (update.hasCallbackQuery()) {
                stopSpinning(update.getCallbackQuery().getId(), reply.toast());
            }
            show(Long.parseLong(said.origin().conversation()), reply);
        });
    }

    private void show(long chat, Reply reply) {
        List<CompletableFuture<Delivery>> deliveries = reply.postings().stream()
                .map(posting -> sender.send(letter(chat, Urgency.ANSWER, posting)))
                .toList();
        for (int i = 0; i < deliveries.size(); i++) {
            remember(reply.postings().get(i), outcome(deliveries.get(i)));
        }
    }

    /** The next thing said in this chat may be about what is shown now, so it waits until that is known. */
    private static Delivery outcome(CompletableFuture<Delivery> delivery) {
        try {
            return delivery.get();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The channel is stopping.", stopping);
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A message could not be sent.", fault);
        }
    }

    private static Letter letter(long chat, Urgency urgency, Posting posting) {
        Rendered rendered = Rendered.of(posting.screen());
        return Letter.to(chat, urgency, place(posting.reference()), rendered.content(), rendered.keyboard());
    }

    private static @Nullable Integer place(@Nullable String reference) {
        return reference == null ? null : Integer.valueOf(reference);
    }

    /** Shown is shown: if it cannot be noted where, the message is merely sent anew next time. */
    private void remember(Posting posting, Delivery delivery) {
        if (delivery instanceof Delivery.Shown(int message)) {
            try {
                conversations.shown(posting.message(), Integer.toString(message));
            } catch (RuntimeException fault) {
                log.warn("It could not be noted where message {} is: {}", posting.message(), fault.getMessage());
            }
        } else {
            log.info("Message {} was not shown: {}", posting.message(), delivery);
        }
    }

    @Override
    public void givenUp(Update update) {
        User person = update.hasCallbackQuery()
                ? update.getCallbackQuery().getFrom()
                : update.hasMessage() ? update.getMessage().getFrom() : null;
        if (person != null) {
            String text = messages.getMessage("telegram.given-up", null, languageOf(person));
            var sent =
                    sender.send(Letter.to(person.getId(), Urgency.ANSWER, null, new Letter.Content.Text(text), null));
            log.info("Somebody was told that their message could not be handled: {}", outcome(sent));
        }
    }

    private Locale languageOf(User person) {
        Locale language = Heard.language(person);
        return language == null ? languages.usual() : Languages.spoken(language).orElse(languages.usual());
    }
}
