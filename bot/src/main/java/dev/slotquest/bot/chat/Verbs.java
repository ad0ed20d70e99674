package dev.slotquest.bot.chat;

import dev.slotquest.identity.User;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The commands there are. */
@Component
public class Verbs implements CommandMenu {

    private final ObjectProvider<ChatCommand> beans;
    private final MessageSource messages;
    private volatile @Nullable Registry registry;

    Verbs(ObjectProvider<ChatCommand> beans, MessageSource messages) {
        this.beans = beans;
        this.messages = messages;
    }

    /** Every verb, in order. */
    public List<Verb> all() {
        return registry().inOrder().stream().map(ChatCommand::verb).toList();
    }

    /** The verbs for a person, in order; {@code null} is somebody whom we do not know. */
    public List<Verb> of(@Nullable User user) {
        return registry().inOrder().stream()
                .map(ChatCommand::verb)
                .filter(verb -> verb.isFor(user))
                .toList();
    }

    @Override
    public List<Entry> entries(@Nullable User user, Locale locale) {
        return of(user).stream().map(verb -> entry(verb, locale)).toList();
    }

    @Override
    public List<Entry> entriesForGroups(Locale locale) {
        return registry().inOrder().stream()
                .filter(command -> command.inGroups() || command.verb().name().equals("help"))
                .map(command -> entry(command.verb(), locale))
                .toList();
    }

    private Entry entry(Verb verb, Locale locale) {
        return new Entry(
                Verb.withoutUmlauts(verb.nameIn(locale)),
                messages.getMessage("verb.%s.does".formatted(verb.name()), null, locale));
    }

    Optional<ChatCommand> byName(String name) {
        return Optional.ofNullable(registry().byName().get(name.toLowerCase(Locale.ROOT)));
    }

    FreeText freeText() {
        return registry().freeText();
    }

    private record Registry(List<ChatCommand> inOrder, Map<String, ChatCommand> byName, FreeText freeText) {}

    /** Gathered when first asked for, because some commands ask for the verbs themselves. */
    private Registry registry() {
        Registry known = registry;
        if (known == null) {
            known = gather(beans.orderedStream().toList());
            registry = known;
        }
        return known;
    }

    private static Registry gather(List<ChatCommand> commands) {
        Map<String, ChatCommand> byName = new HashMap<>();
        FreeText freeText = null;
        for (ChatCommand command : commands) {
            command.verb().names().forEach(name -> {
                ChatCommand other = byName.put(name, command);
                if (other != null) {
                    throw new IllegalStateException("Two commands want to be called /%s: %s and %s."
                            .formatted(name, other.getClass(), command.getClass()));
                }
            });
            if (command instanceof FreeText takesText) {
                freeText = takesText;
            }
        }
        if (freeText == null) {
            throw new IllegalStateException("No command takes free text: one has to.");
        }
        return new Registry(commands, byName, freeText);
    }
}
