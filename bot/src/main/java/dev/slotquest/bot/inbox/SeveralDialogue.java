package dev.slotquest.bot.inbox;

import dev.slotquest.bot.chat.PlainDialogue;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.chat.View;
import dev.slotquest.notifications.NotificationKind;
import dev.slotquest.notifications.inbox.Inbox;
import dev.slotquest.notifications.inbox.NotificationWords;
import dev.slotquest.notifications.inbox.Received;
import dev.slotquest.shared.PublicAddress;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** So much news of one kind at once that one message tells of it all. */
@Component
class SeveralDialogue extends PlainDialogue<SeveralDialogue.Shown> {

    private static final int MOST_NAMED = 5;
    private static final int LINES = 2;

    private final Inbox inbox;
    private final ObjectProvider<NotificationWords> words;
    private final PublicAddress address;

    SeveralDialogue(Inbox inbox, ObjectProvider<NotificationWords> words, PublicAddress address) {
        this.inbox = inbox;
        this.words = words;
        this.address = address;
    }

    record Shown(NotificationKind kind, long first) {}

    @Override
    public String name() {
        return "several";
    }

    @Override
    public Class<Shown> states() {
        return Shown.class;
    }

    @Override
    public View view(Turn turn, Shown state) {
        List<Received> open = inbox.openFrom(turn.person(), state.kind(), state.first());
        View view = turn.view().heading("several-chat.heading." + state.kind(), open.size());
        view.items(open.stream()
                .limit(MOST_NAMED)
                .map(received -> line(turn, received))
                .toList());
        if (open.size() > MOST_NAMED) {
            view.line("several-chat.more", open.size() - MOST_NAMED);
        }
        return view.spans(List.of(
                new Span.Link(turn.text("several-chat.all"), address.of("/notifications?kind=" + state.kind()))));
    }

    private List<Span> line(Turn turn, Received received) {
        List<String> lines = words.getObject().of(received.notification(), false, turn.person(), turn.locale());
        return List.of(
                new Span.Plain(String.join(" · ", lines.stream().limit(LINES).toList())));
    }
}
