package dev.slotquest.bot.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.methods.description.SetMyDescription;
import org.telegram.telegrambots.meta.api.methods.description.SetMyShortDescription;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeAllGroupChats;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeDefault;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/** What people see of the bot before they write to it: its commands and a few words, in each language. */
final class BotProfile {
    private static final Logger log = LoggerFactory.getLogger(BotProfile.class);
    private static final Duration WORTH_TRYING = Duration.ofMinutes(5);

    private final Supplier<List<Page>> pages;
    private final AtomicBoolean shown = new AtomicBoolean();

    /** A command with what it does in a few words. */
    record Command(String name, String description) {}

    /**
     * The profile in one language.
     *
     * @param language two letters, or {@code null} for everybody whose language has no page of its own
     * @param commands offered in private chats
     * @param groupCommands offered in groups
     * @param description shown in an empty chat
     * @param shortDescription shown with the bot's picture
     */
    record Page(
            @Nullable String language,
            List<Command> commands,
            List<Command> groupCommands,
            String description,
            String shortDescription) {}

    /** With pages that are written when they are shown, once all commands are there. */
    BotProfile(Supplier<List<Page>> pages) {
        this.pages = pages;
    }

    /** Shows the profile, once per process; nothing waits for it and nothing depends on it. */
    void showSoon(TelegramClient client) {
        if (shown.compareAndSet(false, true)) {
            Thread.ofVirtual().name("telegram-profile").start(() -> show(client));
        }
    }

    private void show(TelegramClient client) {
        Queue<BotApiMethod<Boolean>> calls = new ArrayDeque<>();
        pages.get().forEach(page -> calls.addAll(calls(page)));
        Patience patience = new Patience(WORTH_TRYING);
        try {
            while (!calls.isEmpty()) {
                Optional<Refusal> refusal = refusal(client, calls.peek());
                if (refusal.isEmpty()) {
                    calls.remove();
                } else if (!again(refusal.get(), patience)) {
                    log.warn("Telegram did not take the bot's commands: {}", refusal.get());
                    shown.set(false);
                    return;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Optional<Refusal> refusal(TelegramClient client, BotApiMethod<Boolean> call)
            throws InterruptedException {
        try {
            client.executeAsync(call).get();
            return Optional.empty();
        } catch (ExecutionException | TelegramApiException refused) {
            return Optional.of(Refusal.of(refused));
        }
    }

    private static boolean again(Refusal refusal, Patience patience) throws InterruptedException {
        Optional<Duration> pause = switch (refusal) {
            case Refusal.Wait(Duration duration) -> patience.spend(duration);
            case Refusal.Passing _ -> patience.pause();
            default -> Optional.empty();
        };
        if (pause.isPresent()) {
            Thread.sleep(pause.get());
        }
        return pause.isPresent();
    }

    private static List<BotApiMethod<Boolean>> calls(Page page) {
        return List.of(
                commands(page.commands(), BotCommandScopeDefault.builder().build(), page.language()),
                commands(
                        page.groupCommands(),
                        BotCommandScopeAllGroupChats.builder().build(),
                        page.language()),
                SetMyDescription.builder()
                        .description(page.description())
                        .languageCode(page.language())
                        .build(),
                SetMyShortDescription.builder()
                        .shortDescription(page.shortDescription())
                        .languageCode(page.language())
                        .build());
    }

    private static SetMyCommands commands(List<Command> commands, BotCommandScope scope, @Nullable String language) {
        List<BotCommand> offered = commands.stream()
                .map(c -> new BotCommand(c.name(), c.description()))
                .toList();
        return SetMyCommands.builder()
                .commands(offered)
                .scope(scope)
                .languageCode(language)
                .build();
    }
}
