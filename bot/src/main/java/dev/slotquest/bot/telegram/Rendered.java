package dev.slotquest.bot.telegram;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.Excerpt;
import dev.slotquest.bot.chat.Rendering;
import dev.slotquest.bot.chat.Screen;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/** A screen as Telegram shows it. */
record Rendered(Letter.Content content, @Nullable InlineKeyboardMarkup keyboard) {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;

    static Rendered of(Screen wanted) {
        Screen screen = wanted.withLocalAddressesInText();
        return new Rendered(content(screen, screen.attachment()), keyboard(screen.rows()));
    }

    private static Letter.Content content(Screen screen, @Nullable Attachment attachment) {
        if (attachment == null) {
            return new Letter.Content.Text(html(screen, LONGEST_TEXT));
        }
        String caption = html(screen, LONGEST_CAPTION);
        return attachment.isPicture()
                ? new Letter.Content.Picture(attachment, caption)
                : new Letter.Content.Document(attachment, caption);
    }

    private static String html(Screen screen, int most) {
        return Rendering.html(Excerpt.of(screen.body(), most));
    }

    private static @Nullable InlineKeyboardMarkup keyboard(List<List<Button>> rows) {
        List<InlineKeyboardRow> keyboard = rows.stream()
                .filter(row -> !row.isEmpty())
                .map(row ->
                        new InlineKeyboardRow(row.stream().map(Rendered::button).toList()))
                .toList();
        return keyboard.isEmpty() ? null : new InlineKeyboardMarkup(keyboard);
    }

    private static InlineKeyboardButton button(Button button) {
        var rendered = InlineKeyboardButton.builder().text(button.label()).style(style(button.style()));
        return button.address() == null
                ? rendered.callbackData(button.token()).build()
                : rendered.url(button.address().url()).build();
    }

    private static @Nullable String style(Button.Style style) {
        return switch (style) {
            case PLAIN -> null;
            case PRIMARY -> "primary";
            case SUCCESS -> "success";
            case DANGER -> "danger";
        };
    }
}
