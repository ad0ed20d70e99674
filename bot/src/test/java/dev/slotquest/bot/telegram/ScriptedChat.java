package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.Conversations;
import dev.slotquest.bot.chat.Inbound;
import dev.slotquest.bot.chat.Posting;
import dev.slotquest.bot.chat.Reply;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A chat that answers as the test wants, and remembers where its messages are. */
final class ScriptedChat implements Conversations {
    private final List<Inbound> heard = new CopyOnWriteArrayList<>();
    private final Map<Long, String> places = new ConcurrentHashMap<>();
    private volatile Function<Inbound, Reply> script = _ -> new Reply(List.of(), null);
    private volatile boolean forgetful;

    void answers(Function<Inbound, Reply> newScript) {
        script = newScript;
    }

    /** It can no longer be noted where messages are. */
    void cannotRemember() {
        forgetful = true;
    }

    List<Inbound> heard() {
        return List.copyOf(heard);
    }

    @Override
    public Reply handle(Inbound inbound) {
        heard.add(inbound);
        return script.apply(inbound);
    }

    @Override
    public void shown(long message, String reference) {
        if (forgetful) {
            throw new IllegalStateException("No memory left.");
        }
        places.put(message, reference);
    }

    /** One message with these buttons in a column; edited in place once it has been shown. */
    Reply says(long message, @Nullable String toast, String text, String... buttons) {
        return new Reply(List.of(posting(message, text, buttons)), toast);
    }

    Posting posting(long message, String text, String... buttons) {
        var rows = Arrays.stream(buttons)
                .map(label -> List.of(new Button("token-" + label, label, Button.Style.PLAIN)))
                .toList();
        var body = List.<Block>of(new Block.Paragraph(List.of(new Span.Plain(text))));
        return new Posting(message, places.get(message), new Screen(body, rows, null, null));
    }
}
