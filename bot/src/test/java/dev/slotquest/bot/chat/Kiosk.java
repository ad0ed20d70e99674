package dev.slotquest.bot.chat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.bot.chat.Kiosk.Choice.Size;
import dev.slotquest.bot.chat.Kiosk.Choice.Yes;
import dev.slotquest.bot.chat.Kiosk.State.Asking;
import dev.slotquest.bot.chat.Kiosk.State.Confirming;
import dev.slotquest.bot.chat.Kiosk.State.Gone;
import dev.slotquest.bot.chat.Kiosk.State.Ordered;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A dialog as small as can be: sells coffee. What is sold is written down outside of the database. */
final class Kiosk implements Dialogue<Kiosk.State, Kiosk.Choice>, FreeText {

    final List<Long> sold = new CopyOnWriteArrayList<>();
    volatile boolean broken;

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface State {
        record Asking(@Nullable String name) implements State {}

        record Confirming(String size, @Nullable String name) implements State {}

        record Ordered(String size) implements State {}

        record Gone() implements State {}
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
    sealed interface Choice {
        record Size(String name) implements Choice {}

        record Yes() implements Choice {}
    }

    @Override
    public Verb verb() {
        return Verb.forLinked("coffee", "kaffee");
    }

    @Override
    public Next run(Turn turn, String argument) {
        return Next.become(new Asking(argument.isEmpty() ? null : argument));
    }

    @Override
    public String name() {
        return "kiosk";
    }

    @Override
    public Class<State> states() {
        return State.class;
    }

    @Override
    public Class<Choice> choices() {
        return Choice.class;
    }

    @Override
    public View view(Turn turn, State state) {
        return switch (state) {
            case Asking asking ->
                say(turn, "Which size, " + asking.name() + "?")
                        .row(Option.of("small", new Size("small")), Option.of("big", new Size("big")));
            case Confirming confirming ->
                say(turn, confirming.size() + " for " + confirming.name()).row(Option.success("yes", new Yes()));
            case Ordered ordered -> say(turn, "Here is your coffee: " + ordered.size());
            case Gone _ -> say(turn, "Perhaps another time");
        };
    }

    private static View say(Turn turn, String text) {
        return turn.view().spans(List.of(new Span.Plain(text)));
    }

    @Override
    public Next chosen(Turn turn, State state, Choice choice) {
        if (broken) {
            throw new IllegalStateException("The machine is broken.");
        }
        return switch (choice) {
            case Size size -> Next.become(new Confirming(size.name(), nameIn(state)));
            case Yes _ -> {
                sold.add(turn.message());
                yield Next.become(new Ordered(((Confirming) state).size()), "Enjoy!");
            }
        };
    }

    private static @Nullable String nameIn(State state) {
        return switch (state) {
            case Asking asking -> asking.name();
            case Confirming confirming -> confirming.name();
            case Ordered _, Gone _ -> null;
        };
    }

    @Override
    public Next told(Turn turn, State state, String text) {
        return Next.become(
                state instanceof Confirming confirming ? new Confirming(confirming.size(), text) : new Asking(text));
    }

    @Override
    public boolean listens(State state) {
        return state instanceof Asking || state instanceof Confirming;
    }

    @Override
    public State now(Turn turn, State state) {
        return state;
    }

    @Override
    public State left(Turn turn, State state) {
        return new Gone();
    }
}
