package dev.slotquest.bot.discord;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Excerpt;
import dev.slotquest.bot.chat.Screen;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.utils.FileUpload;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.jspecify.annotations.Nullable;

/** A screen as Discord shows it. Mentions nobody, whatever its text says. */
record Rendered(String text, List<ActionRow> rows, @Nullable Attachment file) {
    private static final int LONGEST_TEXT = 2000;
    private static final int STEP = 200;

    static Rendered of(Screen wanted) {
        Screen screen = wanted.withLocalAddressesInText();
        return new Rendered(text(screen), Keyboard.of(screen), screen.attachment());
    }

    static Rendered of(String plain) {
        return new Rendered(Markdown.escaped(plain), List.of(), null);
    }

    /** Escapes need room, too. */
    private static String text(Screen screen) {
        String text = Markdown.of(screen.body());
        for (int most = LONGEST_TEXT; text.length() > LONGEST_TEXT; most -= STEP) {
            text = Markdown.of(Excerpt.of(screen.body(), most));
        }
        return text;
    }

    MessageCreateData asNew() {
        return new MessageCreateBuilder()
                .setContent(text)
                .setComponents(rows)
                .setFiles(files())
                .setAllowedMentions(List.of())
                .build();
    }

    /** Takes the place of all that was there. */
    MessageEditData asEdit() {
        return new MessageEditBuilder()
                .setContent(text)
                .setComponents(rows)
                .setFiles(files())
                .setAllowedMentions(List.of())
                .setReplace(true)
                .build();
    }

    private List<FileUpload> files() {
        return file == null
                ? List.of()
                : List.of(FileUpload.fromData(file.content(), file.fileName()).setDescription(file.description()));
    }
}
