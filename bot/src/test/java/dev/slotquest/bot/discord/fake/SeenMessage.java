package dev.slotquest.bot.discord.fake;

import java.util.List;
import java.util.Optional;

/**
 * A message as a person sees it now.
 *
 * @param channel where it stands
 * @param flags 64: only one person sees it
 * @param components as JSON, by row
 * @param edits how often it was changed
 * @param file the name of the attached file
 */
public record SeenMessage(
        String id,
        String channel,
        String content,
        int flags,
        List<Component> components,
        int edits,
        Optional<String> file) {

    /** A button, or an option of a menu. */
    public record Component(String customId, String label, int row, Optional<String> menu) {}

    public boolean isHidden() {
        return (flags & 64) != 0;
    }

    public List<String> labels() {
        return components.stream().map(Component::label).toList();
    }

    /** The component with this label, or whose label begins with it. */
    public Component component(String label) {
        return components.stream()
                .filter(each -> each.label().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No '%s' below: %s %s".formatted(label, content, labels())));
    }
}
