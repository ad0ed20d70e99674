package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.ChannelAdapter;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Reply;
import dev.slotquest.bot.chat.Rhythm;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.discord.Spots.Spot;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Languages;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.exceptions.InsufficientPermissionException;
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
    private final Rhythm pushes = new Rhythm(Duration.ofMillis(60), 1);
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
    public boolean leads() {
        return connected != null;
    }

    @Override
    public CompletionStage<Pushed> push(String conversation, Posting posting) {
        return push(conversation, posting, true);
    }

    @Override
    public CompletionStage<Pushed> refresh(String conversation, Posting posting) {
        return push(conversation, posting, false);
    }

    private CompletionStage<Pushed> push(String conversation, Posting posting, boolean anew) {
        JDA jda = connected;
        if (jda == null) {
            return CompletableFuture.completedFuture(new Pushed.Failed("This process is not connected to Discord."));
        }
        long person;
        try {
            person = Long.parseUnsignedLong(conversation);
        } catch (NumberFormatException strange) {
            return CompletableFuture.completedFuture(
                    new Pushed.Unreachable("'%s' is nobody on Discord.".formatted(conversation)));
        }
        Rendered rendered = Rendered.of(posting.screen());
        return CompletableFuture.supplyAsync(
                () -> {
                    awaitTurn();
                    Delivery delivery = pushed(jda, person, posting, rendered, anew);
                    remember(posting, delivery);
                    return pushed(delivery);
                },
                task -> Thread.ofVirtual().name("discord-push").start(task));
    }

    /** JDA keeps to the limits of each place, but not to the 50 calls a second of all: a message needs two of them. */
    private void awaitTurn() {
        long now = System.nanoTime();
        try {
            Thread.sleep(Duration.ofNanos(pushes.next(now) - now));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The channel is stopping.", stopping);
        }
    }

    @Override
    public CompletionStage<Pushed> post(String group, Screen screen) {
        JDA jda = connected;
        if (jda == null) {
            return CompletableFuture.completedFuture(new Pushed.Failed("This process is not connected to Discord."));
        }
        MessageChannel channel = jda.getChannelById(MessageChannel.class, group);
        if (channel == null) {
            return CompletableFuture.completedFuture(
                    new Pushed.Unreachable("The bot does not see the channel %s.".formatted(group)));
        }
        return CompletableFuture.supplyAsync(
                () -> pushed(posted(channel, Rendered.of(screen))),
                task -> Thread.ofVirtual().name("discord-post").start(task));
    }

    private static Delivery posted(MessageChannel channel, Rendered rendered) {
        try {
            return outcome(channel.sendMessage(rendered.asNew()).map(Message::getId));
        } catch (InsufficientPermissionException mayNot) {
            return new Delivery.Unreachable(String.valueOf(mayNot.getMessage()));
        }
    }

    /**
     * A hidden message is changed through its interaction, any other where it stands.
     *
     * @param anew whether a message that is gone, or never was here, is shown anew
     */
    private Delivery pushed(JDA jda, long person, Posting posting, Rendered rendered, boolean anew) {
        String place = posting.reference();
        Delivery edited = place == null
                ? new Delivery.Gone()
                : outcome(spots.of(place)
                        .map(spot -> edit(spot, place, rendered))
                        .orElseGet(() -> edit(jda, person, place, rendered)));
        return anew && edited instanceof Delivery.Gone ? inPrivate(jda, person, rendered, nonce(posting)) : edited;
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
        Answering answering = new Answering(heard, isOnMessage(heard.said()));
        // What is new comes first: it is what the person waits for.
        reply.postings().stream()
                .sorted(Comparator.comparing(posting -> posting.reference() != null))
                .forEach(posting -> remember(posting, answering.show(posting)));
        InteractionHook hook = heard.hook();
        if (hook != null) {
            finish(hook, reply.toast(), answering.answered);
        }
    }

    /** One answer, message by message. */
    private final class Answering {
        private final Heard heard;
        private boolean answered;
        private int shown;

        /** @param answered whether nothing waits for its first message */
        Answering(Heard heard, boolean answered) {
            this.heard = heard;
            this.answered = answered;
        }

        Delivery show(Posting posting) {
            Rendered rendered = Rendered.of(posting.screen());
            Delivery delivery =
                    posting.reference() == null ? new Delivery.Gone() : changed(posting.reference(), rendered);
            if (delivery instanceof Delivery.Gone && (posting.reference() == null || shown == 0)) {
                delivery = anew(rendered);
            }
            shown++;
            return delivery;
        }

        private Delivery changed(String place, Rendered rendered) {
            Said said = heard.said();
            InteractionHook hook = heard.hook();
            if (hook != null && place.equals(said.reference())) {
                Delivery delivery = original(said, hook, rendered);
                if (!(delivery instanceof Delivery.Gone)) {
                    return delivery;
                }
            }
            return said.hidden()
                    ? spots.of(place)
                            .map(spot -> outcome(edit(spot, place, rendered)))
                            .orElseGet(Delivery.Gone::new)
                    : outcome(edit(heard.jda(), said.user(), place, rendered));
        }

        /** In the place that waits for the answer, if there is one. */
        private Delivery anew(Rendered rendered) {
            Said said = heard.said();
            InteractionHook hook = heard.hook();
            if (hook != null && !answered) {
                answered = true;
                Delivery delivery = original(said, hook, rendered);
                if (!(delivery instanceof Delivery.Gone)) {
                    return delivery;
                }
            }
            return said.hidden()
                    ? followUp(hook, rendered)
                    : inPrivate(heard.jda(), said.user(), rendered, said.event() + "-" + shown);
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

    private Delivery followUp(@Nullable InteractionHook hook, Rendered rendered) {
        return hook == null
                ? new Delivery.Failed("Nobody else may read it, and the interaction is over.")
                : noted(
                        outcome(hook.sendMessage(rendered.asNew())
                                .setEphemeral(true)
                                .map(Message::getId)),
                        new Spot(hook, false));
    }

    private static RestAction<String> edit(Spot spot, String place, Rendered rendered) {
        InteractionHook hook = spot.hook();
        return (spot.original() ? hook.editOriginal(rendered.asEdit()) : hook.editMessageById(place, rendered.asEdit()))
                .map(Message::getId);
    }

    private static RestAction<String> edit(JDA jda, long person, String place, Rendered rendered) {
        return jda.openPrivateChannelById(person)
                .flatMap(chat -> chat.editMessageById(place, rendered.asEdit()))
                .map(Message::getId);
    }

    private static Delivery inPrivate(JDA jda, long person, Rendered rendered, @Nullable String nonce) {
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
