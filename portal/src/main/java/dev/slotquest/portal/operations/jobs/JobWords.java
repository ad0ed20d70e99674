package dev.slotquest.portal.operations.jobs;

import dev.slotquest.jobs.JobRun;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What jobs are called and what they do, and how runs went. */
@Component
class JobWords {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final MessageSource messages;

    JobWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The title of a job, or its bare name. */
    String job(String name) {
        return textOr("job." + name, work(name));
    }

    /** What it does; empty for one that nobody has described. */
    String purpose(String name) {
        return textOr("job." + name + ".text", "");
    }

    /** The title of a work that is never finished, or its bare name. */
    String work(String name) {
        return textOr("work." + name, name);
    }

    /** What follows from bookings, or its bare name. */
    String followUp(String name) {
        return textOr("follow-up." + name, name);
    }

    /** How long a run took. */
    String duration(@Nullable JobRun run) {
        Duration took = run == null ? null : run.duration();
        if (took == null) {
            return "–";
        }
        if (took.compareTo(Duration.ofSeconds(1)) < 0) {
            return text("jobs.took.millis", Long.toString(took.toMillis()));
        }
        return took.compareTo(LONG) < 0
                ? text("jobs.took.seconds", Long.toString(took.toSeconds()))
                : text("jobs.took.minutes", Long.toString(took.toMinutes()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private String textOr(String key, String otherwise) {
        String found = messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
