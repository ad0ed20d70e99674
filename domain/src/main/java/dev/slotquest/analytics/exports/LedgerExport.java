package dev.slotquest.analytics.exports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** All entries of all ledgers, in the order in which they were written. */
@Repository
class LedgerExport implements TableExport {

    private static final String SQL = """
            select e.id, e.id as public_id, u.username, e.currency, e.amount, e.kind, e.cause, e.state, e.earned_at,
                   e.earned_on, e.recorded_at
              from ledger_entry e join user_account u on u.id = e.user_id
             where e.id > ? order by e.id limit ?""";

    private final TableRows rows;

    LedgerExport(TableRows rows) {
        this.rows = rows;
    }

    @Override
    public TableKind kind() {
        return TableKind.LEDGER;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "id",
                "username",
                "currency",
                "amount",
                "kind",
                "cause",
                "state",
                "earned_at",
                "earned_on",
                "recorded_at");
    }

    @Override
    public void inPortions(Consumer<List<List<@Nullable Object>>> reader) {
        rows.inPortions(SQL, List.of(), reader);
    }
}
