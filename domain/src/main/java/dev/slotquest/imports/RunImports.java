package dev.slotquest.imports;

import dev.slotquest.db.DatabaseBusy;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.imports.ImportRun.State;
import dev.slotquest.imports.ImportRuns.Open;
import dev.slotquest.imports.ImportRuns.Tally;
import dev.slotquest.imports.RowFault.Code;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Brings files in, portion by portion. A portion and how far the file got are one transaction: whoever goes on after a crash
 * begins where the last one ended. One file at a time, in whatever process has it.
 */
@Service
public class RunImports {

    private static final Logger log = LoggerFactory.getLogger(RunImports.class);
    private static final int PORTION = 500;
    private static final Duration CLAIM = Duration.ofMinutes(2);

    /** A file that no process has found for so long is not coming back. */
    private static final Duration LOST_AFTER = Duration.ofDays(1);

    /** After how many portions others get their turn. */
    private static final int PORTIONS_AT_ONCE = 20;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final Map<ImportKind, RowImport> kinds = new EnumMap<>(ImportKind.class);
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    RunImports(
            ImportRuns runs,
            ImportFiles files,
            List<RowImport> imports,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.files = files;
        imports.forEach(one -> kinds.put(one.kind(), one));
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /** Brings some rows of what waits in; whether more is waiting in this process. */
    public boolean some() {
        Optional<ImportRun> claimed = transaction.execute(this::claim);
        claimed.ifPresent(this::work);
        return claimed.isPresent();
    }

    /** Somebody else who works on an import will see to the others, too. */
    private Optional<ImportRun> claim() {
        Instant now = time.now();
        List<Open> open = runs.lockOpen();
        if (open.stream().anyMatch(one -> one.claimedAt(now))) {
            return Optional.empty();
        }
        open.stream()
                .filter(one -> !isHere(one) && one.createdAt().isBefore(now.minus(LOST_AFTER)))
                .forEach(one -> close(one.id(), State.FAILED, UnreadableFile.Why.GONE.name()));
        Optional<Long> next = open.stream().filter(this::isHere).map(Open::id).findFirst();
        next.ifPresent(id -> runs.claim(id, now.plus(CLAIM)));
        return next.flatMap(runs::byId);
    }

    private boolean isHere(Open run) {
        return run.storedAs() != null && files.has(run.storedAs());
    }

    private void work(ImportRun run) {
        String name = Objects.requireNonNull(run.storedAs());
        try (SourceFile file = SourceFile.open(files.path(name))) {
            ColumnMapping mapping =
                    ColumnMapping.read(run.kind(), run.mapping()).orElseThrow();
            if (run.total() == null) {
                count(run, file, mapping);
                transaction.run(() -> runs.release(run.id()));
            } else if (finished(run, file, mapping)) {
                finish(run, State.DONE, null);
            } else {
                transaction.run(() -> runs.release(run.id()));
            }
        } catch (UnreadableFile unreadable) {
            log.info("Import {} cannot be read", run.id(), unreadable);
            finish(run, State.FAILED, unreadable.why().name());
        }
    }

    /** Reads the whole file before the first row comes in: a broken one brings in nothing. */
    private void count(ImportRun run, SourceFile file, ColumnMapping mapping) {
        if (!file.columns().map(mapping::suffices).orElse(true)) {
            throw new UnreadableFile(UnreadableFile.Why.COLUMNS);
        }
        long rows = 0;
        while (file.hasNext()) {
            rows = file.next().position();
        }
        long total = rows;
        transaction.run(() -> runs.counted(run.id(), total));
    }

    private boolean finished(ImportRun run, SourceFile file, ColumnMapping mapping) {
        long position = run.position();
        while (position > 0 && file.hasNext() && file.next().position() < position) {
            // These rows are dealt with.
        }
        RowImport rowImport = Objects.requireNonNull(kinds.get(run.kind()));
        Actor by = runs.actor(run.id());
        for (int i = 0; i < PORTIONS_AT_ONCE && file.hasNext(); i++) {
            take(run, rowImport, portion(file), mapping, by);
        }
        return !file.hasNext();
    }

    private static List<SourceRow> portion(SourceFile file) {
        List<SourceRow> rows = new ArrayList<>(PORTION);
        while (rows.size() < PORTION && file.hasNext()) {
            rows.add(file.next());
        }
        return rows;
    }

    /** What fails as a whole is tried row by row, so that one row keeps no other out. */
    private void take(ImportRun run, RowImport rowImport, List<SourceRow> rows, ColumnMapping mapping, Actor by) {
        try {
            takeTogether(run, rowImport, rows, mapping, by);
        } catch (DatabaseBusy busy) {
            throw busy;
        } catch (RuntimeException fault) {
            if (rows.size() > 1) {
                log.debug("Rows of import {} are taken one by one", run.id(), fault);
                rows.forEach(row -> take(run, rowImport, List.of(row), mapping, by));
                return;
            }
            SourceRow row = rows.getFirst();
            log.warn("Row {} of import {} cannot be stored", row.number(), run.id(), fault);
            note(run, new Tally(row.position(), 0, 0, List.of(new RowFault(row.number(), "", Code.FAILED))));
        }
    }

    private void takeTogether(
            ImportRun run, RowImport rowImport, List<SourceRow> rows, ColumnMapping mapping, Actor by) {
        if (!run.dryRun()) {
            transaction.run(() -> runs.add(run.id(), rowImport.take(run.id(), rows, mapping, by), claimedUntil()));
            return;
        }
        try {
            transaction.run(() -> {
                throw new OnlyTried(rowImport.take(run.id(), rows, mapping, by));
            });
        } catch (OnlyTried tried) {
            note(run, tried.tally);
        }
    }

    private void note(ImportRun run, Tally tally) {
        transaction.run(() -> runs.add(run.id(), tally, claimedUntil()));
    }

    private Instant claimedUntil() {
        return time.now().plus(CLAIM);
    }

    /** Rolls back what was only tried. */
    private static final class OnlyTried extends RuntimeException {

        private final transient Tally tally;

        OnlyTried(Tally tally) {
            super(null, null, false, false);
            this.tally = tally;
        }
    }

    private void finish(ImportRun run, State state, @Nullable String fault) {
        transaction.run(() -> close(run.id(), state, fault));
        files.delete(Objects.requireNonNull(run.storedAs()));
    }

    private void close(long id, State state, @Nullable String fault) {
        Instant now = time.now();
        runs.finish(id, state, fault, now);
        events.publishEvent(
                new ImportEvent.Finished(now, runs.actor(id), runs.byId(id).orElseThrow(), state));
    }
}
