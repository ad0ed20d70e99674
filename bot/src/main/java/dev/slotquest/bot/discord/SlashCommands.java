package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.Fingerprint;
import dev.slotquest.bot.chat.Verb;
import dev.slotquest.bot.chat.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.InteractionContextType;
import net.dv8tion.jda.api.interactions.commands.build.Commands;
import net.dv8tion.jda.api.interactions.commands.build.SlashCommandData;
import net.dv8tion.jda.api.utils.data.DataArray;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The commands that Discord offers to people, in both languages. Sent when they changed, and only then. */
class SlashCommands {
    private static final Logger log = LoggerFactory.getLogger(SlashCommands.class);
    private static final int LONGEST_DESCRIPTION = 100;
    private static final long EVERYWHERE = 0;

    private final Verbs verbs;
    private final MessageSource messages;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    SlashCommands(Verbs verbs, MessageSource messages, JdbcClient jdbc, TransactionOperations transaction) {
        this.verbs = verbs;
        this.messages = messages;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Lets Discord know; nothing waits for it and nothing depends on it. */
    void registerSoon(JDA jda, OptionalLong guild) {
        Thread.ofVirtual().name("discord-commands").start(() -> {
            try {
                register(jda, guild);
            } catch (RuntimeException fault) {
                log.warn("Discord did not take the commands: {}", fault.getMessage());
            }
        });
    }

    private void register(JDA jda, OptionalLong onlyIn) {
        List<SlashCommandData> commands = commands();
        String hash = Fingerprint.of(DataArray.fromCollection(commands).toString());
        long bot = jda.getSelfUser().getIdLong();
        long scope = onlyIn.orElse(EVERYWHERE);
        if (hash.equals(known(bot, scope))) {
            return;
        }
        Guild guild = onlyIn.isPresent() ? jda.getGuildById(scope) : null;
        if (onlyIn.isPresent() && guild == null) {
            log.warn("SLOTQUEST_DISCORD_GUILD_ID: the bot is not on the server {}; invite it first", scope);
            return;
        }
        (guild == null ? jda.updateCommands() : guild.updateCommands())
                .addCommands(commands)
                .complete();
        remember(bot, scope, hash);
        log.info("Discord offers {} commands", commands.size());
    }

    private List<SlashCommandData> commands() {
        return verbs.all().stream().map(this::command).toList();
    }

    private SlashCommandData command(Verb verb) {
        return Commands.slash(verb.name(), does(verb, Locale.ENGLISH))
                .setNameLocalization(DiscordLocale.GERMAN, verb.german())
                .setDescriptionLocalization(DiscordLocale.GERMAN, does(verb, Locale.GERMAN))
                .setContexts(InteractionContextType.GUILD, InteractionContextType.BOT_DM)
                .addOptions(CommandOptions.of(verb.name(), messages));
    }

    private String does(Verb verb, Locale locale) {
        String does = messages.getMessage("verb.%s.does".formatted(verb.name()), null, locale);
        return does.length() <= LONGEST_DESCRIPTION ? does : does.substring(0, LONGEST_DESCRIPTION);
    }

    private @Nullable String known(long bot, long scope) {
        return transaction.execute(_ -> jdbc.sql("select hash from discord_commands where bot_id = ? and guild_id = ?")
                .param(bot)
                .param(scope)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    private void remember(long bot, long scope, String hash) {
        transaction.executeWithoutResult(
                _ -> jdbc.sql("""
                        insert into discord_commands (bot_id, guild_id, hash) values (?, ?, ?)
                        on duplicate key update hash = value(hash)""").param(bot).param(scope).param(hash).update());
    }
}
