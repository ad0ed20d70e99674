package dev.slotquest.imports;

import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.TakeOverCustomers;
import dev.slotquest.imports.ImportRuns.Tally;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes customers in. Who is known here stays as they are, unless the file says that they must not be called. */
@Component
class CustomerImport implements RowImport {

    private final TakeOverCustomers takeOverCustomers;
    private final Sources sources;
    private final BusinessTime time;

    CustomerImport(TakeOverCustomers takeOverCustomers, Sources sources, BusinessTime time) {
        this.takeOverCustomers = takeOverCustomers;
        this.sources = sources;
        this.time = time;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CUSTOMERS;
    }

    /** A customer of the file. */
    private record Good(
            String id,
            CustomerCheck.Valid customer,
            @Nullable Instant doNotCallSince,
            Customer.@Nullable Reason doNotCallReason) {}

    @Override
    public Tally take(long run, List<SourceRow> rows, ColumnMapping mapping, Actor by) {
        List<RowFault> faults = new ArrayList<>();
        List<Good> good = new ArrayList<>();
        Set<String> seen = new HashSet<>(
                sources.known(ImportKind.CUSTOMERS, ids(rows, mapping)).keySet());
        for (SourceRow row : rows) {
            var reading = new RowReading(row, mapping, time.zone());
            String id = reading.needed("id", RowReading.LONGEST_ID);
            if (seen.contains(id)) {
                continue;
            }
            Optional<CustomerCheck.Valid> customer = reading.customer();
            Instant since = reading.moment("do_not_call_since").orElse(null);
            Customer.Reason reason = reading.word("do_not_call_reason", Customer.Reason.class);
            if (reading.good() && customer.isPresent()) {
                seen.add(id);
                good.add(new Good(id, customer.get(), since, reason));
            }
            faults.addAll(reading.faults());
        }
        long imported = takeOver(run, good, by);
        long bad = faults.stream().map(RowFault::row).distinct().count();
        return new Tally(rows.getLast().position(), imported, rows.size() - bad - imported, faults);
    }

    private static List<String> ids(List<SourceRow> rows, ColumnMapping mapping) {
        return rows.stream()
                .map(row -> mapping.apply(row.values()).getOrDefault("id", "").strip())
                .filter(id -> !id.isEmpty() && id.length() <= RowReading.LONGEST_ID)
                .distinct()
                .toList();
    }

    private long takeOver(long run, List<Good> good, Actor by) {
        List<CustomerCheck.Valid> all = good.stream().map(Good::customer).toList();
        Set<CustomerCheck.Valid> here = new HashSet<>(takeOverCustomers.known(all));
        Map<CustomerCheck.Valid, Long> ids = takeOverCustomers.identify(all);
        Map<String, Long> targets = new LinkedHashMap<>();
        long imported = 0;
        for (Good one : good) {
            long customer = Objects.requireNonNull(ids.get(one.customer()));
            targets.put(one.id(), customer);
            imported += here.add(one.customer()) ? 1 : 0;
            if (one.doNotCallSince() != null || one.doNotCallReason() != null) {
                takeOverCustomers.mustNotBeCalled(
                        customer,
                        Objects.requireNonNullElse(one.doNotCallSince(), time.now()),
                        Objects.requireNonNullElse(one.doNotCallReason(), Customer.Reason.ASKED),
                        by);
            }
        }
        sources.keep(ImportKind.CUSTOMERS, run, targets);
        return imported;
    }
}
