package dev.slotquest.bot.discord.fake;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What Discord refuses to show. */
final class Limits {
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");
    private static final int BUTTON = 2;
    private static final int MENU = 3;

    private Limits() {}

    /** What is wrong with a message; nothing when it is fine. */
    static Optional<String> brokenBy(JsonNode message, boolean isNew, boolean hasFile) {
        String content = message.path("content").asString("");
        JsonNode rows = message.path("components");
        if (content.length() > 2000) {
            return Optional.of("content: Must be 2000 or fewer in length.");
        }
        if (isNew && content.isBlank() && rows.isEmpty() && !hasFile) {
            return Optional.of("Cannot send an empty message");
        }
        if (rows.size() > 5) {
            return Optional.of("components: Must be between 0 and 5 in length.");
        }
        Set<String> ids = new HashSet<>();
        return rows.valueStream().flatMap(row -> brokenByRow(row, ids).stream()).findFirst();
    }

    private static Optional<String> brokenByRow(JsonNode row, Set<String> ids) {
        JsonNode components = row.path("components");
        boolean menu = components.path(0).path("type").asInt() == MENU;
        if (row.path("type").asInt() != 1 || components.isEmpty() || components.size() > (menu ? 1 : 5)) {
            return Optional.of("components: Must be between 1 and 5 in length.");
        }
        return components
                .valueStream()
                .flatMap(component -> brokenByComponent(component, ids).stream())
                .findFirst();
    }

    private static Optional<String> brokenByComponent(JsonNode component, Set<String> ids) {
        String id = component.path("custom_id").asString("");
        if (id.isEmpty() || id.length() > 100 || !ids.add(id)) {
            return Optional.of("custom_id: Must be between 1 and 100 in length and be used once.");
        }
        return switch (component.path("type").asInt()) {
            case BUTTON ->
                component.path("label").asString("").length() > 80
                        ? Optional.of("label: Must be 80 or fewer in length.")
                        : Optional.empty();
            case MENU -> brokenByMenu(component.path("options"));
            default -> Optional.of("type: unknown");
        };
    }

    private static Optional<String> brokenByMenu(JsonNode options) {
        boolean fits = !options.isEmpty()
                && options.size() <= 25
                && options.valueStream()
                        .allMatch(option -> option.path("label").asString("").length() <= 100
                                && option.path("value").asString("").length() <= 100);
        return fits ? Optional.empty() : Optional.of("options: Must be between 1 and 25 in length.");
    }

    /** What is wrong with a command. */
    static Optional<String> brokenByCommand(JsonNode command) {
        boolean named = isName(command.path("name").asString(""))
                && command.path("name_localizations").valueStream().allMatch(name -> isName(name.asString("")));
        boolean described = isDescription(command.path("description").asString(""))
                && command.path("description_localizations")
                        .valueStream()
                        .allMatch(text -> isDescription(text.asString("")));
        if (!named || !described || command.path("options").size() > 25) {
            return Optional.of("command: " + command);
        }
        return command.path("options")
                .valueStream()
                .flatMap(option -> brokenByCommand(option).stream())
                .findFirst();
    }

    private static boolean isName(String name) {
        return NAME.matcher(name).matches() && name.equals(name.toLowerCase(java.util.Locale.ROOT));
    }

    private static boolean isDescription(String text) {
        return !text.isEmpty() && text.length() <= 100;
    }
}
