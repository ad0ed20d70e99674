package dev.slotquest.notifications.team;

import java.util.List;

/**
 * Something a whole team may hear, as one line. Groups are no place for customers: nothing about them goes in here.
 *
 * @param text the key of the text, with {@code {0}} and so on for the arguments
 * @param arguments numbers and names of colleagues
 */
public record TeamNews(String text, List<String> arguments) {
    public TeamNews {
        arguments = List.copyOf(arguments);
    }
}
