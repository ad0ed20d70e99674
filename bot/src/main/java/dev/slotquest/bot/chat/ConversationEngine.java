package dev.slotquest.bot.chat;

import dev.slotquest.bot.chat.Buttons.Pressed;
import dev.slotquest.bot.chat.Stage.Alive;
import dev.slotquest.db.DatabaseBusy;
import dev.slotquest.db.DatabaseUnavailable;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.AccountReach;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Languages;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers what is said, each thing in one transaction: what was decided, what the message has come to and the answer
 * stand together or not at all. The party's row, locked first, makes the turns of one person follow each other.
 */
@Service
class ConversationEngine implements Conversations {

    private static final Logger log = LoggerFactory.getLogger(ConversationEngine.class);
    private static final int LONGEST_TEXT = 4096;
    private static final String HERE = "here";

    /** More at once would only wait for each other, and keep the portal waiting for connections. */
    private static final int TURNS_AT_ONCE = 8;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore room = new Semaphore(TURNS_AT_ONCE, true);

    private final TransactionRetry transaction;
    private final TransactionTemplate afterwards;
    private final Speakers speakers;
    private final AccountReach reach;
    private final Parties parties;
    private final ChatMessages chatMessages;
    private final Buttons buttons;
    private final Answers answers;
    private final Meanings meanings;
    private final Verbs verbs;
    private final MessageSource messages;
    private final Languages languages;
    private final BusinessTime time;
    private final ObjectProvider<Hearing> hearing;

    ConversationEngine(
            TransactionRetry transaction,
            TransactionTemplate afterwards,
            Speakers speakers,
            AccountReach reach,
            Parties parties,
            ChatMessages chatMessages,
            Buttons buttons,
            Answers answers,
            Meanings meanings,
            Verbs verbs,
            MessageSource messages,
            Languages languages,
            BusinessTime time,
            ObjectProvider<Hearing> hearing) {
        this.transaction = transaction;
        this.afterwards = afterwards;
        this.speakers = speakers;
        this.reach = reach;
        this.parties = parties;
        this.chatMessages = chatMessages;
        this.buttons = buttons;
        this.answers = answers;
        this.meanings = meanings;
        this.verbs = verbs;
        this.messages = messages;
        this.languages = languages;
        this.time = time;
        this.hearing = hearing;
    }

    @Override
    public Reply handle(Inbound inbound) {
        try {
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("A turn was not taken: {} at once are under way", TURNS_AT_ONCE);
                return apology(inbound, "chat.apology.busy");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return apology(inbound, "chat.apology.busy");
        }
        try {
            return answerOrApologize(inbound);
        } finally {
            room.release();
        }
    }

    private Reply answerOrApologize(Inbound inbound) {
        try {
            return transaction.execute(() -> answerOnce(inbound));
        } catch (DatabaseBusy busy) {
            log.info("A turn was not taken: {}", busy.getMessage());
            return apology(inbound, "chat.apology.busy");
        } catch (RuntimeException fault) {
            if (DatabaseUnavailable.isCauseOf(fault)) {
                log.warn("A turn was not taken, the database is away: {}", fault.getMessage());
                return apology(inbound, "chat.apology.unavailable");
            }
            log.error("A turn was not taken", fault);
            return apology(inbound, "chat.apology.fault");
        }
    }

    @Override
    public void shown(long message, String reference) {
        if (message != Posting.UNKNOWN) {
            afterwards.executeWithoutResult(_ -> chatMessages.refer(message, reference));
        }
    }

    private Reply answerOnce(Inbound inbound) {
        Origin origin = inbound.origin();
        Optional<User> owner = speakers.of(origin);
        User user = owner.filter(User::active).orElse(null);
        Party party = parties.lock(Party.ownerOf(user, origin));
        if (user != null && origin.channel() != Channel.BROWSER_CHAT) {
            reach.regained(origin.channel(), origin.account());
            hearing.forEach(one -> one.heardFrom(origin.channel(), origin.account()));
        }
        Optional<Reply> earlier = answers.to(origin.channel(), origin.eventId());
        if (earlier.isPresent()) {
            return again(earlier.get());
        }
        Turn turn = new Turn(origin, user, languageOf(user, origin), time.now(), messages, 0);
        Stage stage = new Stage(chatMessages, buttons, parties, meanings, turn, party);
        if (owner.isPresent() && user == null) {
            stage.say(turn.view().line("chat.access-ended"));
        } else {
            answer(inbound, stage);
        }
        Reply reply = stage.reply();
        answers.keep(origin.channel(), origin.eventId(), reply.kept(), turn.now());
        return reply;
    }

    private void answer(Inbound inbound, Stage stage) {
        if (!inbound.origin().direct()) {
            inGroup(stage, inbound);
            return;
        }
        switch (inbound) {
            case Inbound.Command command ->
                command(stage, command.name(), Legible.of(command.argument()).strip());
            case Inbound.Text text -> text(stage, Legible.of(text.text()));
            case Inbound.Choice choice -> choice(stage, choice);
            case Inbound.Invited _ -> invited(stage);
            case Inbound.Unreadable _ ->
                stage.say(stage.turn().view().line("chat.unreadable").row(helpOption(stage.turn())));
        }
    }

    /** What people say to each other is none of our business; only commands are for us. */
    private void inGroup(Stage stage, Inbound inbound) {
        switch (inbound) {
            case Inbound.Command given ->
                verbs.byName(given.name())
                        .ifPresent(command -> inGroup(
                                stage, command, Legible.of(given.argument()).strip()));
            case Inbound.Choice choice -> choice(stage, choice);
            case Inbound.Invited _ -> invited(stage);
            case Inbound.Text _, Inbound.Unreadable _ -> {}
        }
    }

    private void inGroup(Stage stage, ChatCommand command, String argument) {
        Turn turn = stage.turn();
        boolean allowed = command.verb().isFor(turn.user().orElse(null));
        if (command.inGroups() && allowed && argument.length() <= LONGEST_TEXT) {
            stage.apply(command.run(turn, argument), null);
        } else {
            stage.say(turn.view().line(command.inGroups() ? "chat.group.for-leads" : "chat.not-in-groups"));
        }
    }

    private void invited(Stage stage) {
        Turn turn = stage.turn();
        View view = turn.view().line("chat.group.hello");
        verbs.byName(HERE)
                .filter(command -> command.verb().isFor(turn.user().orElse(null)))
                .ifPresent(_ -> view.row(Option.primary(turn.text("chat.group.option.here"), GiveCommand.of(HERE))));
        stage.say(view);
    }

    private void command(Stage stage, String name, String argument) {
        Turn turn = stage.turn();
        Optional<ChatCommand> command = verbs.byName(name);
        if (argument.length() > LONGEST_TEXT) {
            stage.say(turn.view().line("chat.text-too-long", LONGEST_TEXT));
        } else if (command.isEmpty()) {
            stage.apply(helpCommand().run(turn, name), null);
        } else {
            run(stage, command.get(), argument);
        }
    }

    private void run(Stage stage, ChatCommand command, String argument) {
        Turn turn = stage.turn();
        if (command instanceof LeaveCommand leave) {
            stage.apply(leave.answer(turn, stage.leaveOpen()), null);
        } else if (command.verb().isFor(turn.user().orElse(null))) {
            stage.apply(command.run(turn, argument), null);
        } else if (turn.user().isEmpty()) {
            stage.apply(startCommand().run(turn, ""), null);
        } else {
            log.info(
                    "Somebody gave /{}, which is not for their role",
                    command.verb().name());
            stage.say(turn.view()
                    .line("chat.not-for-your-role", command.verb().nameIn(turn.locale()))
                    .row(helpOption(turn)));
        }
    }

    private void text(Stage stage, String text) {
        Turn turn = stage.turn();
        Optional<Alive> open = stage.open();
        if (text.isBlank()) {
            stage.say(turn.view().line("chat.text-blank"));
        } else if (text.length() > LONGEST_TEXT) {
            stage.say(turn.view().line("chat.text-too-long", LONGEST_TEXT));
        } else if (open.isPresent()) {
            Alive question = open.get();
            ChatMessage here = stage.broughtHere(question);
            stage.apply(question.life().told(turn.on(here.id()), question.state(), text.strip()), here);
        } else {
            run(stage, verbs.freeText(), text.strip());
        }
    }

    private void choice(Stage stage, Inbound.Choice choice) {
        Turn turn = stage.turn();
        Optional<Pressed> found = buttons.byToken(choice.token());
        Optional<ChatMessage> on = found.flatMap(pressed -> chatMessages.byId(pressed.message()));
        if (found.isEmpty() || on.isEmpty()) {
            log.info("A button that means nothing, or nothing any more, was pressed on {}", turn.channel());
            sayExpired(stage);
            return;
        }
        ChatMessage message = withReference(on.get(), choice.reference());
        if (!isOf(turn, message)) {
            log.info("A button of somebody else was pressed on {}", turn.channel());
            stage.toast(turn.text("chat.button.not-yours"));
            return;
        }
        Optional<GiveCommand> command = meanings.command(found.get().meaning());
        if (command.isPresent()) {
            given(stage, command.get());
            return;
        }
        stage.alive(message).ifPresentOrElse(alive -> choose(stage, found.get(), alive), () -> sayExpired(stage));
    }

    private void given(Stage stage, GiveCommand command) {
        if (stage.turn().origin().direct()) {
            command(stage, command.verb(), command.argument());
        } else {
            verbs.byName(command.verb()).ifPresent(known -> inGroup(stage, known, command.argument()));
        }
    }

    private void choose(Stage stage, Pressed pressed, Alive alive) {
        ChatMessage message = alive.message();
        Turn turn = stage.turn().on(message.id());
        boolean current = pressed.version() == message.version() && (stage.isRecent(message) || alive.lasts());
        Optional<Next> next = current
                ? alive.life().chosen(turn, alive.state(), pressed.meaning().payload())
                : Optional.empty();
        if (next.isPresent()) {
            stage.apply(next.get(), message);
        } else {
            stage.refresh(alive);
            stage.toast(turn.text("chat.button.old"));
        }
    }

    private static boolean isOf(Turn turn, ChatMessage message) {
        return message.owner().equals(Party.ownerOf(turn.user().orElse(null), turn.origin()))
                || message.owner().equals(Party.ownerOf(turn.origin()));
    }

    /** A platform that says on which message a button was pressed knows better than we do. */
    private ChatMessage withReference(ChatMessage message, @Nullable String reference) {
        if (reference == null || reference.equals(message.reference())) {
            return message;
        }
        chatMessages.refer(message.id(), reference);
        return chatMessages.byId(message.id()).orElseThrow();
    }

    private static void sayExpired(Stage stage) {
        Turn turn = stage.turn();
        stage.say(turn.view().line("chat.button.expired").row(helpOption(turn)));
    }

    private static Option helpOption(Turn turn) {
        return Option.of(turn.text("chat.option.help"), GiveCommand.of("help"));
    }

    private ChatCommand helpCommand() {
        return verbs.byName("help").orElseThrow();
    }

    private ChatCommand startCommand() {
        return verbs.byName("start").orElseThrow();
    }

    /** The first answer again, at the places where its messages are now. */
    private Reply again(Reply reply) {
        List<Long> ids = reply.postings().stream().map(Posting::message).toList();
        Map<Long, String> references = chatMessages.referencesOf(ids);
        return new Reply(
                reply.postings().stream()
                        .map(posting ->
                                new Posting(posting.message(), references.get(posting.message()), posting.screen()))
                        .toList(),
                reply.toast());
    }

    /** The person's language; beside a page of the portal, that of the page. */
    private Locale languageOf(@Nullable User user, Origin origin) {
        Optional<Locale> around = Optional.ofNullable(origin.language()).flatMap(Languages::spoken);
        return user != null && origin.channel() != Channel.BROWSER_CHAT
                ? user.locale()
                : around.orElseGet(() -> user == null ? languages.usual() : user.locale());
    }

    /** Nothing was stored, so nothing can be edited later either: message 0 is known to nobody. */
    private Reply apology(Inbound inbound, String key) {
        String text = messages.getMessage(key, null, languageOf(null, inbound.origin()));
        if (inbound instanceof Inbound.Choice) {
            return new Reply(List.of(), text);
        }
        Screen screen = new Screen(List.of(new Block.Paragraph(List.of(new Span.Plain(text)))), List.of(), null, null);
        return new Reply(List.of(new Posting(Posting.UNKNOWN, null, screen)), null);
    }
}
