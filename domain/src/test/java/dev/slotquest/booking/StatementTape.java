package dev.slotquest.booking;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * Writes down which statements somebody sends through a data source, so that exactly the same can be sent again by plain
 * JDBC: the yardstick for what the code around them costs.
 */
public final class StatementTape {

    /** One statement with its values, and the key that it generated. */
    private record Line(String sql, Map<Integer, Object> values, boolean wantsKey, boolean query, Long key) {}

    private final List<Line> lines = new ArrayList<>();

    int statements() {
        return lines.size();
    }

    List<String> sql() {
        return lines.stream()
                .map(line -> line.sql().strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** A data source that writes on this tape. */
    public DataSource recording(DataSource target) {
        return proxy(DataSource.class, (self, method, args) -> {
            Object result = call(target, method, args);
            return result instanceof Connection connection ? recording(connection) : result;
        });
    }

    private Connection recording(Connection target) {
        return proxy(Connection.class, (self, method, args) -> {
            Object result = call(target, method, args);
            if (result instanceof PreparedStatement statement) {
                boolean wantsKey = args.length > 1
                        && Integer.valueOf(Statement.RETURN_GENERATED_KEYS).equals(args[1]);
                return recording(statement, (String) args[0], wantsKey);
            }
            return result;
        });
    }

    private PreparedStatement recording(PreparedStatement target, String sql, boolean wantsKey) {
        Map<Integer, Object> values = new TreeMap<>();
        return proxy(PreparedStatement.class, (self, method, args) -> {
            if (method.getName().startsWith("set")
                    && args != null
                    && args.length >= 2
                    && args[0] instanceof Integer at) {
                values.put(at, "setNull".equals(method.getName()) ? null : args[1]);
            }
            Object result = call(target, method, args);
            switch (method.getName()) {
                case "executeQuery" -> lines.add(new Line(sql, new TreeMap<>(values), false, true, null));
                case "executeUpdate" ->
                    lines.add(new Line(sql, new TreeMap<>(values), wantsKey, false, wantsKey ? keyOf(target) : null));
                default -> {}
            }
            return result;
        });
    }

    private static Long keyOf(PreparedStatement statement) throws SQLException {
        try (ResultSet keys = statement.getGeneratedKeys()) {
            return keys.next() ? keys.getLong(1) : null;
        }
    }

    /** Sends everything again in one transaction; keys that were generated then are replaced by those generated now. */
    public void replay(Connection connection) throws SQLException {
        Map<Object, Long> newKeys = new HashMap<>();
        for (Line line : lines) {
            try (PreparedStatement statement = line.wantsKey()
                    ? connection.prepareStatement(line.sql(), Statement.RETURN_GENERATED_KEYS)
                    : connection.prepareStatement(line.sql())) {
                for (Map.Entry<Integer, Object> value : line.values().entrySet()) {
                    Long newKey = newKeys.get(value.getValue());
                    statement.setObject(value.getKey(), newKey == null ? value.getValue() : newKey);
                }
                if (line.query()) {
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            rows.getObject(1);
                        }
                    }
                } else {
                    statement.executeUpdate();
                    if (line.key() != null) {
                        newKeys.put(line.key(), keyOf(statement));
                    }
                }
            }
        }
        connection.commit();
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StatementTape.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
