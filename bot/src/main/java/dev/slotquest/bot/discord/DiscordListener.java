package dev.slotquest.bot.discord;

import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.CommandAutoCompleteInteractionEvent;
import net.dv8tion.jda.api.events.interaction.command.SlashCommandInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;
import net.dv8tion.jda.api.events.interaction.component.StringSelectInteractionEvent;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what Discord tells. Acknowledges each interaction at once, whatever the answer will cost, and never waits for
 * anything: it runs on the thread that reads the gateway, which keeps what one person does in order.
 */
final class DiscordListener extends ListenerAdapter {
    private static final Logger log = LoggerFactory.getLogger(DiscordListener.class);

    private final EventWork work;
    private final Suggestions suggestions;
    private final DiscordState state;

    DiscordListener(EventWork work, Suggestions suggestions, DiscordState state) {
        this.work = work;
        this.suggestions = suggestions;
        this.state = state;
    }

    @Override
    public void onReady(ReadyEvent event) {
        state.receives();
    }

    @Override
    public void onSessionResume(SessionResumeEvent event) {
        state.receives();
    }

    /** What was written since the last session is told by nobody, and has to be asked for. */
    @Override
    public void onSessionRecreate(SessionRecreateEvent event) {
        state.receives();
        work.catchUpSoon(event.getJDA());
    }

    @Override
    public void onSessionDisconnect(SessionDisconnectEvent event) {
        state.failed(
                DiscordStatus.State.DISTURBED,
                "The connection to Discord is lost and is taken up again: " + event.getCloseCode());
    }

    @Override
    public void onSlashCommandInteraction(SlashCommandInteractionEvent event) {
        event.deferReply(Said.isHidden(event)).queue(null, DiscordListener::tooLate);
        work.take(new Heard(
                Said.command(event, event.getName(), CommandOptions.asWritten(event)),
                event.getJDA(),
                event.getHook()));
    }

    @Override
    public void onButtonInteraction(ButtonInteractionEvent event) {
        String id = event.getComponentId();
        if (Form.isOpenedBy(id)) {
            event.replyModal(Form.openedBy(id)).queue(null, DiscordListener::tooLate);
        } else {
            event.deferEdit().queue(null, DiscordListener::tooLate);
            work.take(new Heard(Said.choice(event, id, event.getMessageId()), event.getJDA(), event.getHook()));
        }
    }

    @Override
    public void onStringSelectInteraction(StringSelectInteractionEvent event) {
        event.deferEdit().queue(null, DiscordListener::tooLate);
        String token = event.getValues().isEmpty() ? "" : event.getValues().getFirst();
        work.take(new Heard(Said.choice(event, token, event.getMessageId()), event.getJDA(), event.getHook()));
    }

    @Override
    public void onModalInteraction(ModalInteractionEvent event) {
        var message = event.getMessage();
        if (message == null) {
            event.deferReply(Said.isHidden(event)).queue(null, DiscordListener::tooLate);
        } else {
            event.deferEdit().queue(null, DiscordListener::tooLate);
        }
        work.take(new Heard(
                Said.text(event, Form.textOf(event), message == null ? null : message.getId()),
                event.getJDA(),
                event.getHook()));
    }

    @Override
    public void onCommandAutoCompleteInteraction(CommandAutoCompleteInteractionEvent event) {
        Thread.ofVirtual().name("discord-suggestions").start(() -> suggest(event));
    }

    private void suggest(CommandAutoCompleteInteractionEvent event) {
        try {
            event.replyChoices(suggestions.of(event)).queue(null, DiscordListener::tooLate);
        } catch (RuntimeException fault) {
            log.warn("Nothing could be suggested: {}", fault.getMessage());
        }
    }

    @Override
    public void onMessageReceived(MessageReceivedEvent event) {
        Message message = event.getMessage();
        if (!event.isFromGuild() && Said.isByAPerson(message)) {
            work.take(new Heard(Said.message(message), event.getJDA(), null));
        }
    }

    private static void tooLate(Throwable fault) {
        log.info("An interaction was not acknowledged: {}", fault.getMessage());
    }
}
