package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.CommandMenu;
import dev.slotquest.bot.chat.Fingerprint;
import dev.slotquest.identity.LinkedPerson;
import dev.slotquest.identity.People;
import dev.slotquest.shared.Channel;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.commands.DeleteMyCommands;
import org.telegram.telegrambots.meta.api.methods.commands.SetMyCommands;
import org.telegram.telegrambots.meta.api.objects.commands.BotCommand;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScopeChat;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/**
 * Lets each private chat show the commands of the person it belongs to: those of their role, in their language. Compares
 * what should be there with what is, now and then, in the background; what could not be set is set next time.
 */
final class PersonalMenus {
    private static final Logger log = LoggerFactory.getLogger(PersonalMenus.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final People people;
    private final CommandMenu menu;
    private final ShownMenus shown;
    private final TelegramClient client;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile long comparedNanos = System.nanoTime() - EVERY.toNanos();

    PersonalMenus(People people, CommandMenu menu, ShownMenus shown, TelegramClient client) {
        this.people = people;
        this.menu = menu;
        this.shown = shown;
        this.client = client;
    }

    /** Compares when it is time again; nobody waits for it. */
    void tend(long bot) {
        boolean due = System.nanoTime() - comparedNanos >= EVERY.toNanos();
        if (due && busy.compareAndSet(false, true)) {
            Thread.ofVirtual().name("telegram-menus").start(() -> {
                try {
                    compare(bot);
                } catch (DataAccessException | TransactionException away) {
                    log.info("Menus wait for the database: {}", away.getMessage());
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                } finally {
                    comparedNanos = System.nanoTime();
                    busy.set(false);
                }
            });
        }
    }

    private void compare(long bot) throws InterruptedException {
        Map<Long, String> there = shown.of(bot);
        Map<Long, List<BotCommand>> wanted = wanted();
        for (Map.Entry<Long, List<BotCommand>> one : wanted.entrySet()) {
            long chat = one.getKey();
            String hash = Fingerprint.of(one.getValue().toString());
            if (!hash.equals(there.get(chat)) && isDone(setting(chat, one.getValue()))) {
                shown.shows(bot, chat, hash);
            }
        }
        for (long chat : there.keySet()) {
            if (!wanted.containsKey(chat) && isDone(deletion(chat))) {
                shown.showsNothing(bot, chat);
            }
        }
    }

    private Map<Long, List<BotCommand>> wanted() {
        Map<Long, List<BotCommand>> wanted = new HashMap<>();
        for (LinkedPerson person : people.on(Channel.TELEGRAM)) {
            String conversation = person.conversation();
            if (conversation != null && conversation.equals(person.account())) {
                wanted.put(Long.valueOf(conversation), commands(person));
            }
        }
        return wanted;
    }

    private List<BotCommand> commands(LinkedPerson person) {
        return menu.entries(person.user(), person.user().locale()).stream()
                .map(entry -> new BotCommand(entry.name(), entry.description()))
                .toList();
    }

    private static SetMyCommands setting(long chat, List<BotCommand> commands) {
        return SetMyCommands.builder().commands(commands).scope(scope(chat)).build();
    }

    private static DeleteMyCommands deletion(long chat) {
        return DeleteMyCommands.builder().scope(scope(chat)).build();
    }

    private static BotCommandScopeChat scope(long chat) {
        return BotCommandScopeChat.builder().chatId(Long.toString(chat)).build();
    }

    /** Whether there is nothing left to do, be it that the chat is no more. */
    private boolean isDone(BotApiMethod<Boolean> call) throws InterruptedException {
        Optional<Refusal> refusal = refusal(call);
        if (refusal.isPresent() && refusal.get() instanceof Refusal.Wait(Duration duration)) {
            Thread.sleep(duration);
        }
        refusal.filter(PersonalMenus::isFinal)
                .ifPresent(reason -> log.info("A chat does not take its commands: {}", reason));
        return refusal.isEmpty() || isFinal(refusal.get());
    }

    private static boolean isFinal(Refusal refusal) {
        return refusal instanceof Refusal.Final || refusal instanceof Refusal.Unreachable;
    }

    private Optional<Refusal> refusal(BotApiMethod<Boolean> call) throws InterruptedException {
        try {
            client.executeAsync(call).get();
            return Optional.empty();
        } catch (ExecutionException | TelegramApiException refused) {
            return Optional.of(Refusal.of(refused));
        }
    }
}
