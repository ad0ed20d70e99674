package dev.slotquest.imports;

import dev.slotquest.imports.ImportRun.State;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.DomainEvent;
import dev.slotquest.shared.Subject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens to imports. One entry stands for all rows of a file. */
public sealed interface ImportEvent extends DomainEvent {

    long importId();

    @Override
    default Subject subject() {
        return new Subject("import", String.valueOf(importId()));
    }

    /** Somebody has brought a file. */
    record Started(Instant occurredAt, Actor actor, long importId, ImportKind kind, boolean dryRun)
            implements ImportEvent {
        @Override
        public String action() {
            return "import.started";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            return Map.of("kind", kind.word(), "dry_run", dryRun);
        }
    }

    /** The last row of a file is dealt with, or the file cannot be read. */
    record Finished(Instant occurredAt, Actor actor, ImportRun run, State state) implements ImportEvent {
        @Override
        public long importId() {
            return run.id();
        }

        @Override
        public String action() {
            return state == State.DONE ? "import.finished" : "import.failed";
        }

        @Override
        public Map<String, @Nullable Object> after() {
            Map<String, @Nullable Object> facts = new LinkedHashMap<>();
            facts.put("kind", run.kind().word());
            facts.put("dry_run", run.dryRun());
            facts.put("imported", run.imported());
            facts.put("unchanged", run.unchanged());
            facts.put("refused", run.refused());
            facts.put("fault", run.fault());
            return facts;
        }
    }
}
