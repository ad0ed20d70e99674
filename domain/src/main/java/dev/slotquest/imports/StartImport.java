package dev.slotquest.imports;

import dev.slotquest.db.AfterCommit;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.jobs.WorkLoops;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;

/** Takes a file, and has its rows brought in from then on. */
@Service
public class StartImport {

    private static final int LONGEST_NAME = 200;

    private final ImportFiles files;
    private final ImportRuns runs;
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<WorkLoops> loops;

    StartImport(
            ImportFiles files,
            ImportRuns runs,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events,
            ObjectProvider<WorkLoops> loops) {
        this.files = files;
        this.runs = runs;
        this.transaction = transaction;
        this.time = time;
        this.events = events;
        this.loops = loops;
    }

    /**
     * What somebody wants to bring in.
     *
     * @param mapping JSON, which columns stand for which fields; {@code null} where their names say so
     * @param dryRun only look at every row
     */
    public record Wish(
            ImportKind kind, String fileName, @Nullable String mapping, boolean dryRun) {}

    /** What came of it. */
    public sealed interface Result {

        /** The rows come in from now on. */
        record Started(long id) implements Result {}

        /** The mapping is none, or names a field that is not known. */
        record MappingUnknown() implements Result {}

        /** The file is larger than files may be. */
        record TooLarge(DataSize largest) implements Result {}
    }

    /** Takes a file; the stream stays open. */
    public Result start(Wish wish, InputStream content, Actor by) {
        if (ColumnMapping.read(wish.kind(), wish.mapping()).isEmpty()) {
            return new Result.MappingUnknown();
        }
        Optional<String> kept = files.keep(content);
        return kept.<Result>map(name -> new Result.Started(transaction.execute(() -> noted(wish, name, by))))
                .orElseGet(() -> new Result.TooLarge(files.largest()));
    }

    private long noted(Wish wish, String storedAs, Actor by) {
        Instant now = time.now();
        long id = runs.add(wish.kind(), wish.dryRun(), shortened(wish.fileName()), storedAs, wish.mapping(), by, now);
        events.publishEvent(new ImportEvent.Started(now, by, id, wish.kind(), wish.dryRun()));
        AfterCommit.run(() -> loops.ifAvailable(loop -> loop.wake(ImportWork.NAME)));
        return id;
    }

    private static String shortened(String name) {
        String tidy = name.replaceAll("\\p{Cntrl}", " ").strip();
        return tidy.length() <= LONGEST_NAME ? tidy : tidy.substring(0, LONGEST_NAME);
    }
}
