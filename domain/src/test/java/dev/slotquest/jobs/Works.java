package dev.slotquest.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;

/** Does in a test what otherwise goes on in the background. */
public final class Works {

    private Works() {}

    /** Lets everything that follows from bookings be done, until nothing is left. */
    public static void finishFollowUps(Collection<ContinuousWork> works) {
        List<ContinuousWork> wanted =
                works.stream().filter(work -> work.name().equals("follow-ups")).toList();
        assertThat(wanted).hasSize(1);
        boolean more = true;
        while (more) {
            more = wanted.getFirst().doSome();
        }
    }
}
