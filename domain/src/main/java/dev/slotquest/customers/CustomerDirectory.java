package dev.slotquest.customers;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Finds customers. Who was merged is found as the customer they turned out to be; who was erased is not found. */
@Repository
public class CustomerDirectory {

    private static final String FROM = """
             from customer c left join customer_reliability r on r.customer_id = c.id
            where c.merged_into is null and c.erased_at is null""";

    /** The chance of a no-show as {@link ReliabilityRule} has it. */
    private static final String CHANCE = """
            coalesce((%1$s * ? + r.missed_weight * pow(0.5, timestampdiff(second, r.as_of, ?) / (86400 * %2$s)))
                / (%1$s + (r.came_weight + r.missed_weight) * pow(0.5, timestampdiff(second, r.as_of, ?) / (86400 * %2$s))), ?)""".formatted(ReliabilityRule.STRENGTH, ReliabilityRule.HALF_LIFE_DAYS);

    private static final String OUTCOMES = "coalesce(r.came + r.no_show + r.ghost, 0)";

    private static final Map<String, String> SORTS = Map.of(
            "name", "c.last_name %s, c.first_name %s, c.id",
            "created_at", "c.created_at %s, c.id %s",
            "came", "coalesce(r.came, 0) %s, c.id",
            "missed", "coalesce(r.no_show + r.ghost, 0) %s, c.id",
            "last_at", "r.last_at %s, c.id",
            "chance", "chance %s, c.id");

    private final JdbcTemplate jdbc;
    private final Reliability reliability;
    private final BusinessTime time;

    CustomerDirectory(JdbcTemplate jdbc, Reliability reliability, BusinessTime time) {
        this.jdbc = jdbc;
        this.reliability = reliability;
        this.time = time;
    }

    /**
     * A customer in a list.
     *
     * @param lastAt when the last appointment was to which the customer came or did not
     */
    public record Line(
            Customer customer,
            ReliabilityReading reliability,
            @Nullable Instant lastAt) {}

    /** Whether the list can be sorted by this field. */
    public boolean canSortBy(String field) {
        return SORTS.containsKey(field);
    }

    /** The customer with this id, erased or merged or neither. */
    public Optional<Customer> byId(long id) {
        return jdbc.query("select * from customer where id = ?", (row, n) -> CustomerRows.customer(row), id).stream()
                .findFirst();
    }

    /**
     * One page of the customers that fit, by name unless another order is wanted.
     *
     * @throws IllegalArgumentException when the list cannot be sorted by the wanted field
     */
    public Page<Line> find(CustomerFilter filter, PageRequest page) {
        double base = reliability.baseRate();
        Instant now = time.now();
        List<Object> arguments = new ArrayList<>();
        String where = FROM + conditions(filter, base, now, arguments);
        long total =
                Objects.requireNonNull(jdbc.queryForObject("select count(*)" + where, Long.class, arguments.toArray()));
        List<Object> all = new ArrayList<>(chanceArguments(base, now));
        all.addAll(arguments);
        all.add(page.size());
        all.add(page.offset());
        List<Line> items = total == 0 || page.offset() >= total
                ? List.of()
                : jdbc.query(
                        "select c.*, r.*, " + CHANCE + " as chance" + where + " order by " + order(page.sort())
                                + " limit ? offset ?",
                        (row, n) -> line(row, base, now),
                        all.toArray());
        return new Page<>(items, page.page(), page.size(), total);
    }

    private static Line line(ResultSet row, double base, Instant now) throws SQLException {
        Customer customer = CustomerRows.customer(row);
        boolean known = CustomerRows.maybeInstant(row, "as_of") != null;
        return new Line(
                customer,
                known
                        ? ReliabilityReading.of(Appearances.sums(row, 0), base, now)
                        : ReliabilityReading.nothingKnown(customer.id(), base),
                CustomerRows.maybeInstant(row, "last_at"));
    }

    /** How many customers there are of each band. */
    public SortedMap<RiskBand, Long> byBand() {
        double base = reliability.baseRate();
        List<Object> arguments = new ArrayList<>();
        StringBuilder band = new StringBuilder("case when known < " + RiskBand.FEWEST_OUTCOMES + " then 'NEW'");
        for (RiskBand each : EnumSet.complementOf(EnumSet.of(RiskBand.NEW))) {
            band.append(" when chance <= ? then '").append(each).append('\'');
            arguments.add(each.mostChance(base));
        }
        arguments.addAll(chanceArguments(base, time.now()));
        SortedMap<RiskBand, Long> customers = new TreeMap<>();
        jdbc.query(
                "select %s end as band, count(*) as customers from (select %s as known, %s as chance %s) c group by band"
                        .formatted(band, OUTCOMES, CHANCE, FROM),
                row -> {
                    customers.put(RiskBand.valueOf(row.getString("band")), row.getLong("customers"));
                },
                arguments.toArray());
        return customers;
    }

    private static List<Object> chanceArguments(double base, Instant now) {
        return List.of(base, now, now, base);
    }

    private static String conditions(CustomerFilter filter, double base, Instant now, List<Object> arguments) {
        StringBuilder conditions = new StringBuilder();
        if (filter.doNotCall()) {
            conditions.append(
                    " and (c.do_not_call_since is not null or c.phone in (select phone from do_not_call_number))");
        }
        if (filter.text() != null) {
            for (String word : filter.text().strip().split("\\s+", 8)) {
                addWord(word, conditions, arguments);
            }
        }
        if (filter.band() != null) {
            addBand(filter.band(), base, now, conditions, arguments);
        }
        return conditions.toString();
    }

    private static void addWord(String word, StringBuilder conditions, List<Object> arguments) {
        String part = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        conditions.append(" and (c.last_name like ? or c.first_name like ? or c.email like ?");
        arguments.addAll(List.of(part, part, part));
        String digits = word.replaceAll("\\D", "").replaceFirst("^0+", "");
        if (digits.length() >= 3) {
            conditions.append(" or c.phone like ?");
            arguments.add("%" + digits + "%");
        }
        conditions.append(')');
    }

    private static void addBand(
            RiskBand band, double base, Instant now, StringBuilder conditions, List<Object> arguments) {
        if (band == RiskBand.NEW) {
            conditions.append(" and " + OUTCOMES + " < " + RiskBand.FEWEST_OUTCOMES);
            return;
        }
        conditions
                .append(" and " + OUTCOMES + " >= " + RiskBand.FEWEST_OUTCOMES + " and ")
                .append(CHANCE)
                .append(" between ? and ?");
        arguments.addAll(chanceArguments(base, now));
        arguments.add(band.leastChance(base));
        arguments.add(band.mostChance(base));
    }

    private static String order(@Nullable String sort) {
        String wanted = sort == null ? "name" : sort;
        boolean descending = wanted.startsWith("-");
        String field = descending ? wanted.substring(1) : wanted;
        String order = SORTS.get(field);
        if (order == null) {
            throw new IllegalArgumentException("The list of customers cannot be sorted by '%s'. Maybe one of %s?"
                    .formatted(field, SORTS.keySet()));
        }
        String direction = descending ? "desc" : "asc";
        return order.formatted(direction, direction);
    }
}
