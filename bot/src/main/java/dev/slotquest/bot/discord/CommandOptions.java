package dev.slotquest.bot.discord;

import dev.slotquest.gamification.minigames.Game;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.DiscordLocale;
import net.dv8tion.jda.api.interactions.commands.Command;
import net.dv8tion.jda.api.interactions.commands.CommandInteractionPayload;
import net.dv8tion.jda.api.interactions.commands.OptionMapping;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;
import org.springframework.context.MessageSource;

/** What can be given with which command, and how it reads as one line, which is what the chat understands. */
final class CommandOptions {
    static final String WHEN = "when";
    static final String CONSULTANT = "consultant";
    static final String CUSTOMER = "customer";
    private static final String NOTE = "note";
    private static final String CODE = "code";
    private static final String GAME = "game";

    private static final List<String> OF_A_BOOKING = List.of(WHEN, CONSULTANT, CUSTOMER, "phone", NOTE);
    private static final Map<String, List<String>> OF = Map.ofEntries(
            Map.entry("start", List.of(CODE)),
            Map.entry("link", List.of(CODE)),
            Map.entry("book", OF_A_BOOKING),
            Map.entry("free", List.of(WHEN, CONSULTANT)),
            Map.entry("find", List.of("text")),
            Map.entry("play", List.of(GAME)),
            Map.entry("top", List.of("period")),
            Map.entry("points", List.of("goal")),
            Map.entry("stats", List.of("period")));
    private static final Set<String> SUGGESTED = Set.of(WHEN, CONSULTANT, CUSTOMER);
    private static final int LONGEST = 500;

    private CommandOptions() {}

    /** The options of a command, in both languages. */
    static List<OptionData> of(String verb, MessageSource messages) {
        return OF.getOrDefault(verb, List.of()).stream()
                .map(name -> option(verb, name, messages))
                .toList();
    }

    private static OptionData option(String verb, String name, MessageSource messages) {
        OptionData option = new OptionData(
                        OptionType.STRING,
                        name,
                        text(messages, name, Locale.ENGLISH),
                        verb.equals("link"),
                        SUGGESTED.contains(name))
                .setNameLocalization(
                        DiscordLocale.GERMAN,
                        messages.getMessage("discord.option." + name + ".name", null, Locale.GERMAN))
                .setDescriptionLocalization(DiscordLocale.GERMAN, text(messages, name, Locale.GERMAN));
        return name.equals(GAME) ? option.addChoices(games(messages)) : option.setMaxLength(LONGEST);
    }

    private static List<Command.Choice> games(MessageSource messages) {
        return Arrays.stream(Game.values())
                .map(game -> new Command.Choice(named(messages, game, Locale.ENGLISH), game.id())
                        .setNameLocalization(DiscordLocale.GERMAN, named(messages, game, Locale.GERMAN)))
                .toList();
    }

    private static String named(MessageSource messages, Game game, Locale locale) {
        return messages.getMessage("game." + game, null, locale);
    }

    private static String text(MessageSource messages, String name, Locale locale) {
        return messages.getMessage("discord.option." + name, null, locale);
    }

    /** What was given, as somebody would have written it behind the command. */
    static String asWritten(CommandInteractionPayload command) {
        return asWritten(command.getOptions().stream()
                .collect(Collectors.toMap(OptionMapping::getName, OptionMapping::getAsString)));
    }

    /** What is about the customer stands on lines of its own; a note says that it is one. */
    static String asWritten(Map<String, String> given) {
        Function<String, String> value =
                name -> given.getOrDefault(name, "").replaceAll("\\s+", " ").strip();
        String rest = given.keySet().stream()
                .filter(name -> !OF_A_BOOKING.contains(name))
                .map(value)
                .collect(Collectors.joining(" "));
        String slot = "%s %s".formatted(value.apply(WHEN), value.apply(CONSULTANT));
        String customer = value.apply(CUSTOMER).isEmpty() ? "" : "für " + value.apply(CUSTOMER);
        String note = value.apply(NOTE).isEmpty() ? "" : "Notiz: " + value.apply(NOTE);
        return Stream.of(
                        rest,
                        slot.strip(),
                        "%s %s".formatted(customer, value.apply("phone")).strip(),
                        note)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
