package dev.slotquest.imports;

import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerCheck;
import dev.slotquest.customers.TakeOverCustomers;
import dev.slotquest.imports.ImportRuns.Tally;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
            Customer.@Nullable Reason doNotCallReason) {

        boolean mustNotBeCalled() {
            return doNotCallSince != null || doNotCallReason != null;
        }
    }

    @Override
    public Tally take(long run, List<SourceRow> rows, ColumnMapping mapping, Actor by) {
        List<RowFault> faults = new ArrayList<>();
        Map<String, Good> good = new LinkedHashMap<>();
        Set<String> known =
                sources.known(ImportKind.CUSTOMERS, mapping.ids(rows)).keySet();
        for (SourceRow row : rows) {
            var reading = new RowReading(row, mapping, time.zone());
            String id = reading.needed("id", RowReading.LONGEST_ID);
            if (!known.contains(id) && !good.containsKey(id)) {
                read(reading, id).ifPresent(customer -> good.put(id, customer));
                faults.addAll(reading.faults());
            }
        }
        long imported = takeOver(run, good.values(), by);
        long bad = faults.stream().map(RowFault::row).distinct().count();
        return new Tally(rows.getLast().position(), imported, rows.size() - bad - imported, faults);
    }

    private static Optional<Good> read(RowReading row, String id) {
        Optional<CustomerCheck.Valid> customer = row.customer();
        Instant since = row.moment("do_not_call_since").orElse(null);
        Customer.Reason reason = row.word("do_not_call_reason", Customer.Reason.class);
        return customer.filter(_ -> row.good()).map(valid -> new Good(id, valid, since, reason));
    }

    private long takeOver(long run, Collection<Good> good, Actor by) {
        List<CustomerCheck.Valid> all = good.stream().map(Good::customer).toList();
        Set<CustomerCheck.Valid> here = new HashSet<>(takeOverCustomers.known(all));
        Map<CustomerCheck.Valid, Long> ids = takeOverCustomers.identify(all);
        Map<String, Long> targets = new LinkedHashMap<>();
        long imported = 0;
        for (Good one : good) {
            long customer = Objects.requireNonNull(ids.get(one.customer()));
            targets.put(one.id(), customer);
            imported += here.add(one.customer()) ? 1 : 0;
            if (one.mustNotBeCalled()) {
                mustNotBeCalled(customer, one, by);
            }
        }
        sources.keep(ImportKind.CUSTOMERS, run, targets);
        return imported;
    }

    private void mustNotBeCalled(long customer, Good told, Actor by) {
        takeOverCustomers.mustNotBeCalled(
                customer,
                Objects.requireNonNullElse(told.doNotCallSince(), time.now()),
                Objects.requireNonNullElse(told.doNotCallReason(), Customer.Reason.ASKED),
                by);
    }
}
