package dev.slotquest.bot.chat;

import dev.slotquest.bot.chat.Buttons.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows which dialogue a state or a choice belongs to, and keeps them as JSON. */
@Component
class Meanings {

    private static final String COMMAND = "command";

    private final Map<String, Life<?, ?>> byName;

    Meanings(List<Dialogue<?, ?>> dialogues) {
        byName = dialogues.stream()
                .<Life<?, ?>>map(Life::new)
                .collect(Collectors.toMap(life -> life.dialogue().name(), Function.identity()));
    }

    /** The dialogue to which a state belongs. */
    Life<?, ?> ofState(Object state) {
        return byName.values().stream()
                .filter(life -> life.dialogue().states().isInstance(state))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No dialogue knows the state %s.".formatted(state)));
    }

    Optional<Life<?, ?>> named(String dialogue) {
        return Optional.ofNullable(byName.get(dialogue));
    }

    Meaning ofChoice(Object choice) {
        if (choice instanceof GiveCommand command) {
            return new Meaning(COMMAND, ChatJson.write(command, GiveCommand.class));
        }
        Life<?, ?> life = byName.values().stream()
                .filter(each -> each.dialogue().choices().isInstance(choice))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No dialogue knows the choice %s.".formatted(choice)));
        return new Meaning(
                life.dialogue().name(), ChatJson.write(choice, life.dialogue().choices()));
    }

    Optional<GiveCommand> command(Meaning meaning) {
        return meaning.dialogue().equals(COMMAND)
                ? ChatJson.read(meaning.payload(), GiveCommand.class)
                : Optional.empty();
    }

    /** A dialogue whose states and choices come and go as JSON. */
    record Life<S, C>(Dialogue<S, C> dialogue) {

        String write(Object state) {
            return ChatJson.write(state, dialogue.states());
        }

        Optional<S> read(String json) {
            return ChatJson.read(json, dialogue.states());
        }

        View view(Turn turn, Object state) {
            return dialogue.view(turn, dialogue.states().cast(state));
        }

        boolean listens(Object state) {
            return dialogue.listens(dialogue.states().cast(state));
        }

        boolean lasts(Object state) {
            return dialogue.lasts(dialogue.states().cast(state));
        }

        Object now(Turn turn, Object state) {
            return dialogue.now(turn, dialogue.states().cast(state));
        }

        Object left(Turn turn, Object state) {
            return dialogue.left(turn, dialogue.states().cast(state));
        }

        Next told(Turn turn, Object state, String text) {
            return dialogue.told(turn, dialogue.states().cast(state), text);
        }

        /** Nothing when the choice is of another version of the product. */
        Optional<Next> chosen(Turn turn, Object state, String choice) {
            return ChatJson.read(choice, dialogue.choices())
                    .map(read -> dialogue.chosen(turn, dialogue.states().cast(state), read));
        }
    }
}
