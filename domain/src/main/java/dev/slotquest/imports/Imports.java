package dev.slotquest.imports;

import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** The imports there were, and what was wrong with their rows. */
@Service
public class Imports {

    private static final int PORTION = 1_000;

    private final ImportRuns runs;

    Imports(ImportRuns runs) {
        this.runs = runs;
    }

    /** The import with this key. */
    public Optional<ImportRun> byId(long id) {
        return runs.byId(id);
    }

    /** The imports, the latest first. */
    public Page<ImportRun> latest(PageRequest page) {
        return new Page<>(runs.latest(page.size(), page.offset()), page.page(), page.size(), runs.count());
    }

    /** What was wrong with the first rows. */
    public List<RowFault> faults(ImportRun run, int most) {
        return runs.faults(run.id(), 0, most);
    }

    /** Hands over everything that was wrong, so much at a time that memory does not matter. */
    public void everyFault(ImportRun run, Consumer<List<RowFault>> reader) {
        List<RowFault> portion = runs.faults(run.id(), 0, PORTION);
        while (!portion.isEmpty()) {
            long last = portion.getLast().row();
            boolean whole = portion.size() < PORTION;
            // The rest of a row that was cut off comes with the next portion.
            List<RowFault> complete = whole
                    ? portion
                    : portion.stream().filter(fault -> fault.row() < last).toList();
            reader.accept(complete);
            portion = whole ? List.of() : runs.faults(run.id(), last - 1, PORTION);
        }
    }
}
