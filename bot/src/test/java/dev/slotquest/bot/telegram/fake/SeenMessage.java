package dev.slotquest.bot.telegram.fake;

import java.util.List;
import java.util.Optional;

/**
 * A message as it stands in a person's chat now, edits applied.
 *
 * @param text what is read, without markup
 * @param html the markup as the bot sent it
 * @param edits how often the bot has changed it
 * @param kind {@code text}, {@code photo} or {@code document}
 */
public record SeenMessage(
        int id, boolean fromBot, String text, String html, List<List<SeenButton>> keyboard, int edits, String kind) {

    /** The labels of all buttons in reading order. */
    public List<String> labels() {
        return keyboard.stream().flatMap(List::stream).map(SeenButton::label).toList();
    }

    Optional<SeenButton> button(String label) {
        return keyboard.stream()
                .flatMap(List::stream)
                .filter(b -> b.label().contains(label))
                .findFirst();
    }
}
