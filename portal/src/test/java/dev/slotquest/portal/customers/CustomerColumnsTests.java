package dev.slotquest.portal.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.customers.CustomerRecords;
import dev.slotquest.customers.TextColumn;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.portal.PortalTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every column of the schema in which a customer may stand is known to who merges, hands out and erases. Whoever adds one
 * that is not: give it to a {@link CustomerRecords} or make it a {@link TextColumn}; or say below why it holds no customer.
 */
@PortalTest
class CustomerColumnsTests {

    /** Kept by a {@link CustomerRecords}, or by the customers' own module. */
    private static final Set<String> RECORDS = Set.of(
            "appearance", "booking", "consent", "customer", "customer_merge", "do_not_call_number", "wait_entry");

    /** Emptied when a booking is anonymised, or when the audit trail forgets somebody. */
    private static final Set<String> EMPTIED = Set.of(
            "audit_entry.before_json",
            "audit_entry.after_json",
            "audit_entry.reason",
            "booking_mark.title",
            "calendar_event.sent_title",
            "calendar_event.seen_title",
            "local_event.title",
            "local_event.description");

    /** Columns that point at customers. */
    private static final Set<String> POINTERS = Set.of(
            "appearance.customer_id",
            "booking.customer_id",
            "consent.customer_id",
            "customer.merged_into",
            "customer_distinct.one_id",
            "customer_distinct.other_id",
            "customer_merge.source_id",
            "customer_merge.target_id",
            "customer_reliability.customer_id",
            "customer_tombstone.customer_id",
            "wait_entry.customer_id");

    /** About people who work here, about rules, about the product itself; or read anew from somebody's own calendar. */
    private static final Set<String> NOT_OF_CUSTOMERS = Set.of(
            "absence",
            "account_link",
            "account_unreachable",
            "api_key",
            "audit_entry.actor_name",
            "booking_mark",
            "booking_metric",
            "booking_metric_share",
            "busy_time",
            "business_rule",
            "calendar_channel",
            "calendar_event.calendar_id",
            "calendar_event.etag",
            "calendar_lane",
            "calendar_mark",
            "calendar_sync",
            "chat_group",
            "chat_party",
            "closure",
            "component_report",
            "consultant",
            "display",
            "databasechangelog",
            "databasechangeloglock",
            "goal",
            "holiday_switch",
            "idempotency_key.headers",
            "leader_lease",
            "local_event",
            "push_subscription",
            "reconciliation_finding",
            "rule_history",
            "spring_session",
            "spring_session_attributes",
            "team_news",
            "user_account",
            "vapid_key",
            "wait_entry.known_free",
            "weekly_vacation");

    @Autowired
    TestDatabase database;

    @Autowired
    List<TextColumn> texts;

    @Autowired
    List<CustomerRecords> records;

    @Test
    void everyColumnThatPointsAtCustomersIsKnown() {
        assertThat(columns("""
                select concat(table_name, '.', column_name) from information_schema.key_column_usage
                 where table_schema = database() and referenced_table_name = 'customer'
                union
                select concat(table_name, '.', column_name) from information_schema.columns
                 where table_schema = database() and column_name like '%customer%id%'""")).containsExactlyInAnyOrderElementsOf(POINTERS);
        assertThat(records)
                .extracting(CustomerRecords::kind)
                .containsExactlyInAnyOrder("bookings", "appearances", "consents", "waiting", "missed");
    }

    @Test
    void everyColumnThatMayNameCustomersIsKnown() {
        Set<String> known = Stream.of(
                        EMPTIED.stream(),
                        NOT_OF_CUSTOMERS.stream(),
                        texts.stream().map(text -> text.table() + "." + text.column()))
                .flatMap(some -> some)
                .collect(Collectors.toSet());
        Set<String> unknown = columns("""
                        select lower(concat(table_name, '.', column_name)) from information_schema.columns
                         where table_schema = database() and table_name not like 'QRTZ%'
                           and data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext')
                           and character_set_name <> 'ascii' and extra not like '%GENERATED%'
                           and (character_maximum_length >= 200
                                or column_name regexp 'name|phone|mail|customer|note|detail|text|title|words')""").stream()
                .filter(column -> !known.contains(column))
                .filter(column -> !NOT_OF_CUSTOMERS.contains(table(column)) && !RECORDS.contains(table(column)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unknown).isEmpty();
    }

    @Test
    void everyTextColumnIsThere() {
        Set<String> all = columns("""
                select concat(table_name, '.', column_name) from information_schema.columns
                 where table_schema = database()""");
        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(all).contains(text.table() + "." + text.column()));
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private Set<String> columns(String sql) {
        return new TreeSet<>(database.jdbc().sql(sql).query(String.class).list());
    }
}
