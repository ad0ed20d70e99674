package dev.slotquest.jobs;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Lets go of everything that was kept long enough, portion by portion. What fails does not keep the rest from going. */
@Component
class Retention implements RecurringJob {

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final ObjectProvider<KeptForATime> kinds;

    Retention(ObjectProvider<KeptForATime> kinds) {
        this.kinds = kinds;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public JobSchedule schedule() {
        return JobSchedule.cron("0 0 4 * * ?", JobSchedule.Zone.UTC);
    }

    @Override
    public int run() {
        int gone = 0;
        RuntimeException fault = null;
        for (KeptForATime kind : kinds) {
            try {
                gone += letGo(kind);
            } catch (RuntimeException failed) {
                log.warn("Of {}, what is too old could not be let go of", kind.name(), failed);
                fault = first(fault, failed);
            }
        }
        if (fault != null) {
            throw fault;
        }
        return gone;
    }

    private static int letGo(KeptForATime kind) {
        int gone = 0;
        int portion;
        do {
            portion = kind.letGo();
            gone += portion;
        } while (portion > 0);
        if (gone > 0) {
            log.info("Let go of {} {} that were too old", gone, kind.name());
        }
        return gone;
    }

    private static RuntimeException first(@Nullable RuntimeException earlier, RuntimeException later) {
        if (earlier != null) {
            earlier.addSuppressed(later);
        }
        return Objects.requireNonNullElse(earlier, later);
    }
}
