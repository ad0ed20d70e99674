package dev.slotquest.analytics.exports;

import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.User;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes everything of a kind into a file. */
@Service
public class ExportTables {

    private final Map<TableKind, TableExport> tables = new EnumMap<>(TableKind.class);
    private final TransactionRetry transaction;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    ExportTables(
            List<TableExport> tables,
            TransactionRetry transaction,
            BusinessTime time,
            ApplicationEventPublisher events) {
        tables.forEach(table -> this.tables.put(table.kind(), table));
        this.transaction = transaction;
        this.time = time;
        this.events = events;
    }

    /**
     * Writes it while it is read; the stream stays open. That somebody exported is noted before the first row.
     *
     * @throws UncheckedIOException when nobody takes what is written
     */
    public void write(TableKind kind, ExportFormat format, OutputStream out, User viewer, Channel channel) {
        transaction.run(() -> events.publishEvent(
                new ExportMade(time.now(), viewer.toActor(channel), kind.name(), format.name(), "everything")));
        TableExport table = Objects.requireNonNull(tables.get(kind));
        try (RowWriter rows = format.writer(out, table.fields())) {
            table.inPortions(portion -> write(rows, portion));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(RowWriter rows, List<List<@Nullable Object>> portion) {
        try {
            for (List<@Nullable Object> row : portion) {
                rows.write(row);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
