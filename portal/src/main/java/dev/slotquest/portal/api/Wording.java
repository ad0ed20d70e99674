package dev.slotquest.portal.api;

import dev.slotquest.booking.BookingWish.Warning;
import dev.slotquest.booking.Refusal;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

/** Says what rules, obstacles and reasons mean, in the language of who asks. */
@Component
class Wording {

    private final MessageSource messages;
    private final Problems problems;
    private final BusinessTime time;
    private final HttpServletRequest request;

    /** @param request stands for whichever request is being answered */
    Wording(MessageSource messages, Problems problems, BusinessTime time, HttpServletRequest request) {
        this.messages = messages;
        this.problems = problems;
        this.time = time;
        this.request = request;
    }

    /** The language of who asks. */
    Locale locale() {
        return problems.locale(request);
    }

    String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale());
    }

    String of(Suggestion.Reason reason) {
        return text("reason." + reason.name());
    }

    String of(Warning warning) {
        return text("warning." + warning.name());
    }

    MessageSourceResolvable of(Refusal refusal) {
        String key = "refusal." + refusal.rule().name();
        return switch (refusal.rule()) {
            case CLOSED -> detailed(key, refusal.detail());
            case CALENDAR_UNREACHABLE -> since(key, refusal.since());
            default -> new DefaultMessageSourceResolvable(key);
        };
    }

    /**
     * Why a slot is not free.
     *
     * @param closely whether the asking person may know why somebody is away
     */
    String of(Obstacle obstacle, boolean closely) {
        String key = "obstacle." + obstacle.code().name();
        MessageSourceResolvable text = switch (obstacle.code()) {
            case CLOSED -> detailed(key, obstacle.detail(locale()));
            case CALENDAR_UNREACHABLE -> since(key, obstacle.since());
            case ABSENT -> detailed(key, closely ? named("absence.", obstacle.detail()) : null);
            case BUSY -> detailed(key, obstacle.title() == null ? named("busy.", obstacle.detail()) : obstacle.title());
            default -> new DefaultMessageSourceResolvable(key);
        };
        return messages.getMessage(text, locale());
    }

    private @Nullable String named(String prefix, @Nullable String name) {
        return name == null ? null : text(prefix + name);
    }

    private static MessageSourceResolvable detailed(String key, @Nullable String detail) {
        return detail == null
                ? new DefaultMessageSourceResolvable(key)
                : new DefaultMessageSourceResolvable(new String[] {key + ".detail"}, new Object[] {detail});
    }

    private MessageSourceResolvable since(String key, @Nullable Instant since) {
        if (since == null) {
            return new DefaultMessageSourceResolvable(key);
        }
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(locale())
                .format(since.atZone(time.zone()));
        return new DefaultMessageSourceResolvable(new String[] {key + ".since"}, new Object[] {at});
    }
}
