package dev.slotquest.imports;

import dev.slotquest.imports.ImportRuns.Tally;
import dev.slotquest.shared.Actor;
import java.util.List;

/** Takes rows of one kind in. */
interface RowImport {

    ImportKind kind();

    /** Takes a portion in, in the transaction at hand; what came of it. */
    Tally take(long run, List<SourceRow> rows, ColumnMapping mapping, Actor by);
}
