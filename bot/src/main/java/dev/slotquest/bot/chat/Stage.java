package dev.slotquest.bot.chat;

import dev.slotquest.bot.chat.Buttons.Known;
import dev.slotquest.bot.chat.Buttons.Meaning;
import dev.slotquest.bot.chat.Meanings.Life;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one turn's messages are put up and changed. Lives as long as the turn. */
final class Stage {

    /** A question that nobody answered for so long is no longer open. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private final ChatMessages messages;
    private final Buttons buttons;
    private final Parties parties;
    private final Meanings meanings;
    private final Turn turn;
    private final Party party;
    private final List<Posting> postings = new ArrayList<>();
    private @Nullable Long open;
    private @Nullable ChatMessage openRead;
    private @Nullable String toast;

    Stage(ChatMessages messages, Buttons buttons, Parties parties, Meanings meanings, Turn turn, Party party) {
        this.messages = messages;
        this.buttons = buttons;
        this.parties = parties;
        this.meanings = meanings;
        this.turn = turn;
        this.party = party;
        this.open = party.openMessage();
    }

    /** A message with what it has come to. */
    record Alive(ChatMessage message, Life<?, ?> life, Object state) {

        boolean listens() {
            return life.listens(state);
        }

        boolean lasts() {
            return life.lasts(state);
        }
    }

    Turn turn() {
        return turn;
    }

    Reply reply() {
        if (!Objects.equals(open, party.openMessage())) {
            parties.open(party.owner(), open);
        }
        return new Reply(postings, toast);
    }

    void toast(@Nullable String word) {
        toast = word;
    }

    Optional<Alive> alive(ChatMessage message) {
        String dialogue = message.dialogue();
        String state = message.state();
        if (dialogue == null || state == null) {
            return Optional.empty();
        }
        return meanings.named(dialogue).flatMap(life -> alive(message, life, state));
    }

    private static <S, C> Optional<Alive> alive(ChatMessage message, Life<S, C> life, String state) {
        return life.read(state).map(read -> new Alive(message, life, read));
    }

    /** The message whose question is open, if there is one that can still be answered. */
    Optional<Alive> open() {
        return Optional.ofNullable(open)
                .flatMap(this::read)
                .filter(this::isRecent)
                .flatMap(this::alive)
                .filter(Alive::listens);
    }

    /** As it was read before in this turn, unless the turn changed it: nobody else does while the party is locked. */
    private Optional<ChatMessage> read(long id) {
        ChatMessage earlier = openRead;
        if (earlier == null || earlier.id() != id) {
            earlier = messages.byId(id).orElse(null);
            openRead = earlier;
        }
        return Optional.ofNullable(earlier);
    }

    boolean isRecent(ChatMessage message) {
        return message.changedAt().plus(PATIENCE).isAfter(turn.now());
    }

    /** Goes on as a dialogue or a command said; {@code on} is the message it is about, if there is one. */
    void apply(Next next, @Nullable ChatMessage on) {
        if (next.toast() != null) {
            toast = next.toast();
        }
        switch (next) {
            case Next.Become become when on != null -> change(on, become.state());
            case Next.Become become -> putUp(become.state());
            case Next.Begin begin -> putUp(begin.state());
            case Next.Say say -> say(say.view());
            case Next.Stay _ -> {}
        }
    }

    void say(View view) {
        long id = messages.add(party.owner(), turn.origin(), null, null, turn.now());
        postings.add(new Posting(id, null, view.screen(buttons.add(id, 0, meaningsOf(view)))));
    }

    /** Brings an old button's message to what is true now. */
    void refresh(Alive alive) {
        change(alive.message(), alive.life().now(turn.on(alive.message().id()), alive.state()));
    }

    /** Closes the open question, if there is one, because the person turned to something else. */
    boolean leaveOpen() {
        Optional<Alive> left = open();
        open = null;
        left.ifPresent(alive -> change(
                alive.message(), alive.life().left(turn.on(alive.message().id()), alive.state())));
        return left.isPresent();
    }

    /** The same message at the place where the person speaks now. */
    ChatMessage broughtHere(Alive alive) {
        ChatMessage message = alive.message();
        if (message.isIn(turn.origin())) {
            return message;
        }
        long id = messages.add(party.owner(), turn.origin(), message.dialogue(), message.state(), turn.now());
        open = id;
        store(message, new Elsewhere.WentOn(turn.channel()));
        return messages.byId(id).orElseThrow();
    }

    /** A new message with this state. */
    void putUp(Object state) {
        Life<?, ?> life = meanings.ofState(state);
        if (life.listens(state)) {
            leaveOpen();
        }
        long id = messages.add(party.owner(), turn.origin(), life.dialogue().name(), life.write(state), turn.now());
        View view = life.view(turn.on(id), state);
        postings.add(new Posting(id, null, view.screen(buttons.add(id, 0, meaningsOf(view)))));
        if (life.listens(state)) {
            open = id;
        }
    }

    /** The same message in another state. */
    void change(ChatMessage message, Object state) {
        Life<?, ?> life = meanings.ofState(state);
        View view = life.view(turn.on(message.id()), state);
        List<String> tokens = tokens(message, life, state, meaningsOf(view));
        if (message.channel() == turn.channel()) {
            // The id of another platform means nothing here; the buttons there will tell.
            postings.add(new Posting(message.id(), message.reference(), view.screen(tokens)));
        }
        if (life.listens(state)) {
            if (open != null && open != message.id()) {
                leaveOpen();
            }
            open = message.id();
        } else if (open != null && open == message.id()) {
            open = null;
        }
    }

    /** New buttons for a new state, and for buttons that have grown old; otherwise the ones that are there. */
    private List<String> tokens(ChatMessage message, Life<?, ?> life, Object state, List<Meaning> meant) {
        List<Known> there = buttons.of(message.id(), message.version());
        boolean same = (isRecent(message) || life.lasts(state))
                && life.write(state).equals(message.state())
                && there.stream().map(Known::meaning).toList().equals(meant);
        if (same) {
            return there.stream().map(Known::token).toList();
        }
        int version = store(message, state);
        return buttons.add(message.id(), version, meant);
    }

    private int store(ChatMessage message, Object state) {
        Life<?, ?> life = meanings.ofState(state);
        int version = message.version() + 1;
        openRead = null;
        messages.change(message, life.dialogue().name(), life.write(state), version, turn.now());
        return version;
    }

    private List<Meaning> meaningsOf(View view) {
        return view.options().stream()
                .map(option -> meanings.ofChoice(option.choice()))
                .toList();
    }
}
