package dev.slotquest.portal.chat;

import dev.slotquest.bot.chat.Attachment;
import dev.slotquest.bot.chat.Block;
import dev.slotquest.bot.chat.Button;
import dev.slotquest.bot.chat.Screen;
import dev.slotquest.bot.chat.Span;
import dev.slotquest.portal.chat.Bubble.Choice;
import dev.slotquest.portal.chat.Bubble.File;
import dev.slotquest.portal.chat.Bubble.Line;
import dev.slotquest.portal.chat.Bubble.Piece;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes messages ready to be shown on the page. */
@Component
class Bubbles {

    /** Where a link may lead; anything else, such as a script, is only text. */
    private static final Pattern SAFE_ADDRESS = Pattern.compile("(?i)https?://.*|/(?!/).*|mailto:.*|tel:.*");

    private final MessageSource messages;
    private final BusinessTime time;

    Bubbles(MessageSource messages, BusinessTime time) {
        this.messages = messages;
        this.time = time;
    }

    List<Bubble> of(List<Entry> entries, Locale locale) {
        return entries.stream().map(entry -> of(entry, locale)).toList();
    }

    private Bubble of(Entry entry, Locale locale) {
        Instant edited = entry.editedAt();
        return switch (entry.content()) {
            case Entry.Content.Written(String text) ->
                bubble(entry, true, List.of(line("paragraph", plain(text))), List.of(), null, null, locale, edited);
            case Entry.Content.Shown(var kept) ->
                kept.map(screen -> shown(entry, screen, locale)).orElseGet(() -> unreadable(entry, locale));
        };
    }

    private Bubble shown(Entry entry, Screen screen, Locale locale) {
        return bubble(
                entry,
                false,
                screen.body().stream().flatMap(Bubbles::lines).toList(),
                screen.rows().stream()
                        .map(row -> row.stream().map(Bubbles::choice).toList())
                        .toList(),
                screen.attachment(),
                screen.hint(),
                locale,
                entry.editedAt());
    }

    private Bubble unreadable(Entry entry, Locale locale) {
        var text = new Piece("faint", messages.getMessage("portal.chat.unreadable", null, locale));
        return bubble(entry, false, List.of(line("paragraph", text)), List.of(), null, null, locale, entry.editedAt());
    }

    private Bubble bubble(
            Entry entry,
            boolean own,
            List<Line> lines,
            List<List<Choice>> rows,
            @Nullable Attachment attachment,
            @Nullable String hint,
            Locale locale,
            @Nullable Instant edited) {
        return new Bubble(
                entry.id(),
                entry.change(),
                own,
                lines,
                rows,
                attachment == null
                        ? null
                        : new File(attachment.fileName(), attachment.description(), attachment.isPicture()),
                told(entry.saidAt(), locale),
                entry.saidAt().toString(),
                edited == null ? null : told(edited, locale),
                hint);
    }

    private String told(Instant instant, Locale locale) {
        ZonedDateTime local = instant.atZone(time.zone());
        String key = local.toLocalDate().equals(time.today()) ? "portal.chat.time" : "portal.chat.day-and-time";
        return DateTimeFormatter.ofPattern(messages.getMessage(key, null, locale), locale)
                .format(local);
    }

    private static Stream<Line> lines(Block block) {
        return switch (block) {
            case Block.Heading(String text) -> Stream.of(line("heading", plain(text)));
            case Block.Paragraph(var spans) -> Stream.of(new Line("paragraph", pieces(spans)));
            case Block.Items(var items) -> items.stream().map(item -> new Line("item", pieces(item.spans())));
        };
    }

    private static List<Piece> pieces(List<Span> spans) {
        return spans.stream().map(Bubbles::piece).toList();
    }

    private static Piece piece(Span span) {
        return switch (span) {
            case Span.Plain(String text) -> plain(text);
            case Span.Strong(String text) -> new Piece("strong", text);
            case Span.Faint(String text) -> new Piece("faint", text);
            case Span.Code(String text) -> new Piece("code", text);
            case Span.Minutes(String text, Instant until) -> new Piece("minutes", text, null, until.toString());
            case Span.Link(String text, String address) ->
                SAFE_ADDRESS.matcher(address).matches() ? new Piece("link", text, address, null) : plain(text);
        };
    }

    private static Line line(String kind, Piece piece) {
        return new Line(kind, List.of(piece));
    }

    private static Piece plain(String text) {
        return new Piece("plain", text);
    }

    private static Choice choice(Button button) {
        String style = switch (button.style()) {
            case PLAIN -> "";
            case PRIMARY, SUCCESS -> "button-primary";
            case DANGER -> "button-danger";
        };
        String address = button.address() == null ? null : button.address().url();
        return new Choice(
                UUID.randomUUID().toString(),
                button.token(),
                button.label(),
                style,
                address == null || SAFE_ADDRESS.matcher(address).matches() ? address : "/chat");
    }
}
