package dev.slotquest.bot.discord;

import net.dv8tion.jda.api.components.label.Label;
import net.dv8tion.jda.api.components.textinput.TextInput;
import net.dv8tion.jda.api.components.textinput.TextInputStyle;
import net.dv8tion.jda.api.modals.Modal;

/**
 * A window to write into, for places where what is written would be read by others or not by the bot at all. The button
 * that opens it carries what is asked for, because a window has to be the very first answer: nothing can be looked up.
 */
final class Form {
    private static final String PREFIX = "write:";
    private static final String TEXT = "text";
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TITLE = 45;
    private static final int LONGEST_TEXT = 1000;

    private Form() {}

    static String idOf(String hint) {
        return shortened(PREFIX + hint, LONGEST_ID);
    }

    static boolean isOpenedBy(String id) {
        return id.startsWith(PREFIX);
    }

    /** The window that a button opens. */
    static Modal openedBy(String id) {
        String hint = shortened(id.substring(PREFIX.length()), LONGEST_TITLE);
        var input = TextInput.create(TEXT, TextInputStyle.PARAGRAPH)
                .setRequired(true)
                .setMaxLength(LONGEST_TEXT)
                .build();
        return Modal.create(PREFIX, hint).addComponents(Label.of(hint, input)).build();
    }

    static String textOf(net.dv8tion.jda.api.interactions.modals.ModalInteraction sent) {
        var value = sent.getValue(TEXT);
        return value == null ? "" : value.getAsString();
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
