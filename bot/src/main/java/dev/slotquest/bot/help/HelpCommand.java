package dev.slotquest.bot.help;

import dev.slotquest.bot.chat.ChatCommand;
import dev.slotquest.bot.chat.GiveCommand;
import dev.slotquest.bot.chat.Next;
import dev.slotquest.bot.chat.Option;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.Verbs;
import dev.slotquest.bot.chat.View;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code /help}: what this person can do here. Also the answer to a command that does not exist. */
@Component
@Order(1000)
class HelpCommand implements ChatCommand {

    private static final Verb VERB = Verb.forAnybody("help", "hilfe");
    private static final int LONGEST_ECHO = 40;
    private static final int IN_A_ROW = 3;

    private final Verbs verbs;

    HelpCommand(Verbs verbs) {
        this.verbs = verbs;
    }

    @Override
    public Verb verb() {
        return VERB;
    }

    @Override
    public Next run(Turn turn, String unknown) {
        User user = turn.user().orElse(null);
        View view = turn.view();
        if (!unknown.isEmpty() && unknown.length() <= LONGEST_ECHO) {
            view.line("help.unknown-command", unknown);
        }
        view.heading("help.heading");
        chapters(turn, view, verbs.of(user));
        if (user == null) {
            view.line("help.not-linked");
        } else if (user.may(Permission.BOOK)) {
            view.line("help.just-write");
        }
        return Next.say(withButtons(turn, view, verbs.of(user)));
    }

    private static void chapters(Turn turn, View view, List<Verb> verbs) {
        for (Chapter chapter : Chapter.values()) {
            List<Verb> there = verbs.stream()
                    .filter(verb -> Chapter.of(verb.name()) == chapter)
                    .toList();
            if (!there.isEmpty()) {
                view.line("help.chapter." + chapter)
                        .items(there.stream().map(verb -> line(turn, verb)).toList());
            }
        }
    }

    private static View withButtons(Turn turn, View view, List<Verb> verbs) {
        List<Option> options = verbs.stream()
                .filter(verb -> Chapter.hasButton(verb.name()))
                .map(verb -> Option.of("/" + verb.nameIn(turn.locale()), GiveCommand.of(verb.name())))
                .toList();
        for (int from = 0; from < options.size(); from += IN_A_ROW) {
            view.row(options.subList(from, Math.min(options.size(), from + IN_A_ROW)));
        }
        return view;
    }

    private static List<Span> line(Turn turn, Verb verb) {
        return turn.rich("help.line", verb.nameIn(turn.locale()), turn.text("verb.%s.does".formatted(verb.name())));
    }
}
