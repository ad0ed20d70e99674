package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Reply;
import dev.slotquest.bot.discord.Spots.Spot;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Languages;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.requests.RestAction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;

/** Brings what people say on Discord to the chat, and what they are to see back to them. */
final class DiscordChannel implements EventHandler, ChannelAdapter {
    private static final Logger log = LoggerFactory.getLogger(DiscordChannel.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Conversations conversations;
    private final MessageSource messages;
    private final Languages languages;
    private final Spots spots = new Spots();
    private volatile @Nullable JDA connected;

    DiscordChannel(Conversations conversations, MessageSource messages, Languages languages) {
        this.conversations = conversations;
        this.messages = messages;
        this.languages = languages;
    }

    /** From now on, what is pushed goes out here; {@code null}: nowhere. */
    void connected(@Nullable JDA jda) {
        connected = jda;
    }

    @Override
    public Channel channel() {
        return Channel.DISCORD;
    }

    @Override
    public CompletionStage<Pushed> push(String conversation, Posting posting) {
        JDA jda = connected;
        if (jda == null) {
            return CompletableFuture.completedFuture(new Pushed.Failed("This process is not connected to Discord."));
        }
        long person;
        try {
            person = Said.personIn(conversation);
        } catch (NumberFormatException strange) {
            return CompletableFuture.completedFuture(
                    new Pushed.Unreachable("'%s' is nobody on Discord.".formatted(conversation)));
        }
        Rendered rendered = Rendered.of(posting.screen());
        return CompletableFuture.supplyAsync(
                () -> {
                    Delivery delivery = inPrivate(jda, person, posting, rendered, nonce(posting));
                    remember(posting, delivery);
                    return pushed(delivery);
                },
                task -> Thread.ofVirtual().name("discord-push").start(task));
    }

    /** Discord shows what carries the same number within some minutes only once. */
    private static @Nullable String nonce(Posting posting) {
        return posting.message() == Posting.UNKNOWN ? null : "p" + posting.message();
    }

    private static Pushed pushed(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Shown(var reference) -> new Pushed.Shown(reference);
            case Delivery.Unreachable(var reason) -> new Pushed.Unreachable(reason);
            case Delivery.Failed(var reason) -> new Pushed.Failed(reason);
            case Delivery.Gone() -> new Pushed.Failed("It could not be shown.");
        };
    }

    @Override
    public void handle(Heard heard) {
        Reply reply = conversations.handle(heard.said().inbound());
        boolean answered = isOnMessage(heard.said());
        for (int i = 0; i < reply.postings().size(); i++) {
            Posting posting = reply.postings().get(i);
            boolean isAnswer = !answered && posting.reference() == null;
            answered |= isAnswer;
            Delivery delivery = shown(heard, posting, isAnswer, heard.said().event() + "-" + i);
            remember(posting, delivery);
        }
        InteractionHook hook = heard.hook();
        if (hook != null) {
            finish(hook, reply.toast(), answered);
        }
    }

    /** Pressed buttons, and forms opened by them, have a message already; everything else waits for its answer. */
    private static boolean isOnMessage(Said said) {
        return said.reference() != null;
    }

    /** Nobody is left with a spinning "thinks …"; a word that is for the moment is shown to who pressed only. */
    private static void finish(InteractionHook hook, @Nullable String toast, boolean answered) {
        if (answered && toast == null) {
            return;
        }
        Delivery delivery = toast == null
                ? outcome(hook.deleteOriginal().map(_ -> ""))
                : answered
                        ? outcome(hook.sendMessage(Rendered.of(toast).asNew())
                                .setEphemeral(true)
                                .map(Message::getId))
                        : outcome(hook.editOriginal(Rendered.of(toast).asEdit()).map(Message::getId));
        if (!(delivery instanceof Delivery.Shown)) {
            log.info("A word was not shown: {}", delivery);
        }
    }

    private Delivery shown(Heard heard, Posting posting, boolean isAnswer, String nonce) {
        Said said = heard.said();
        InteractionHook hook = heard.hook();
        Rendered rendered = Rendered.of(posting.screen());
        if (hook != null && (isAnswer || isPlaceOf(said, posting))) {
            Delivery delivery = original(said, hook, rendered);
            if (!(delivery instanceof Delivery.Gone)) {
                return delivery;
            }
        }
        return said.hidden()
                ? hidden(hook, posting, rendered)
                : inPrivate(heard.jda(), said.user(), posting, rendered, nonce);
    }

    private static boolean isPlaceOf(Said said, Posting posting) {
        return said.reference() != null && said.reference().equals(posting.reference());
    }

    private Delivery original(Said said, InteractionHook hook, Rendered rendered) {
        Delivery delivery = outcome(hook.editOriginal(rendered.asEdit()).map(Message::getId));
        return said.hidden() ? noted(delivery, new Spot(hook, true)) : delivery;
    }

    private Delivery noted(Delivery delivery, Spot spot) {
        if (delivery instanceof Delivery.Shown(var reference)) {
            spots.remember(reference, spot);
        }
        return delivery;
    }

    private Delivery hidden(@Nullable InteractionHook hook, Posting posting, Rendered rendered) {
        String place = posting.reference();
        if (place != null) {
            Delivery edited = spots.of(place)
                    .map(spot -> outcome(edit(spot, place, rendered)))
                    .orElseGet(Delivery.Gone::new);
            if (!(edited instanceof Delivery.Gone)) {
                return edited;
            }
        }
        if (hook == null) {
            return new Delivery.Failed("Nobody else may read it, and the interaction is over.");
        }
        return noted(
                outcome(hook.sendMessage(rendered.asNew()).setEphemeral(true).map(Message::getId)),
                new Spot(hook, false));
    }

    private static RestAction<String> edit(Spot spot, String place, Rendered rendered) {
        InteractionHook hook = spot.hook();
        return (spot.original() ? hook.editOriginal(rendered.asEdit()) : hook.editMessageById(place, rendered.asEdit()))
                .map(Message::getId);
    }

    /** A message that is gone, or never was here, is shown anew. */
    private static Delivery inPrivate(
            JDA jda, long person, Posting posting, Rendered rendered, @Nullable String nonce) {
        String place = posting.reference();
        if (place != null) {
            Delivery edited = outcome(jda.openPrivateChannelById(person)
                    .flatMap(chat -> chat.editMessageById(place, rendered.asEdit()))
                    .map(Message::getId));
            if (!(edited instanceof Delivery.Gone)) {
                return edited;
            }
        }
        return outcome(jda.openPrivateChannelById(person)
                .flatMap(chat -> chat.sendMessage(rendered.asNew()).setNonce(nonce))
                .map(Message::getId));
    }

    /** The next thing said in this chat may be about what is shown now, so it waits until that is known. */
    private static Delivery outcome(RestAction<String> action) {
        try {
            return new Delivery.Shown(action.submit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The channel is stopping.", stopping);
        } catch (TimeoutException late) {
            return new Delivery.Failed("Discord took too long.");
        } catch (ExecutionException | RuntimeException fault) {
            return Delivery.of(fault);
        }
    }

    /** Shown is shown: if it cannot be noted where, the message is merely sent anew next time. */
    private void remember(Posting posting, Delivery delivery) {
        if (delivery instanceof Delivery.Shown(var reference)) {
            try {
                conversations.shown(posting.message(), reference);
            } catch (RuntimeException fault) {
                log.warn("It could not be noted where message {} is: {}", posting.message(), fault.getMessage());
            }
        } else {
            log.info("Message {} was not shown: {}", posting.message(), delivery);
        }
    }

    @Override
    public void givenUp(Heard heard) {
        String text = messages.getMessage("discord.given-up", null, languageOf(heard.said()));
        InteractionHook hook = heard.hook();
        Delivery delivery = hook == null
                ? outcome(heard.jda()
                        .openPrivateChannelById(heard.said().user())
                        .flatMap(chat -> chat.sendMessage(Rendered.of(text).asNew()))
                        .map(Message::getId))
                : outcome(hook.sendMessage(Rendered.of(text).asNew())
                        .setEphemeral(heard.said().hidden())
                        .map(Message::getId));
        log.info("Somebody was told that their event could not be handled: {}", delivery);
    }

    private Locale languageOf(Said said) {
        return Languages.spoken(said.language()).orElse(languages.usual());
    }
}
