package dev.slotquest.analytics.exports;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Customers as an import understands them. Who was merged or erased is nobody. */
@Repository
class CustomerTableExport implements TableExport {

    private static final String SQL = """
            select id, id as public_id, trim(concat(first_name, ' ', last_name)) as name, first_name, last_name, phone,
                   email, created_at, do_not_call_since, do_not_call_reason
              from customer where merged_into is null and erased_at is null and id > ? order by id limit ?""";

    private final TableRows rows;

    CustomerTableExport(TableRows rows) {
        this.rows = rows;
    }

    @Override
    public TableKind kind() {
        return TableKind.CUSTOMERS;
    }

    @Override
    public List<String> fields() {
        return List.of(
                "id",
                "customer_name",
                "customer_first_name",
                "customer_last_name",
                "customer_phone",
                "customer_email",
                "created_at",
                "do_not_call_since",
                "do_not_call_reason");
    }

    @Override
    public void inPortions(Consumer<List<List<@Nullable Object>>> reader) {
        rows.inPortions(SQL, List.of(), reader);
    }
}
