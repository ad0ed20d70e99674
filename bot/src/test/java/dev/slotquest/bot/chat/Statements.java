package dev.slotquest.bot.chat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Writes down what is asked of the database. */
@TestComponent
public class Statements implements BeanPostProcessor {

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    /** What was asked while this was done, by this thread or others. */
    public List<String> during(Runnable work) {
        heard.clear();
        work.run();
        return List.copyOf(heard);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Listening(source) : bean;
    }

    private final class Listening extends DelegatingDataSource {

        Listening(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return connection(super.getConnection());
        }
    }

    private Connection connection(Connection real) {
        return proxy(Connection.class, real, (method, arguments, result) -> {
            if (!(result instanceof Statement statement)) {
                return result;
            }
            String sql = arguments == null || arguments.length == 0 ? null : String.valueOf(arguments[0]);
            return statement(method, statement, sql);
        });
    }

    private Object statement(String made, Statement real, @Nullable String sql) {
        Class<? extends Statement> type =
                made.equals("createStatement") ? Statement.class : java.sql.PreparedStatement.class;
        return proxy(type, real, (method, arguments, result) -> {
            if (method.startsWith("execute")) {
                heard.add((sql == null ? String.valueOf(arguments == null ? "" : arguments[0]) : sql)
                        .replaceAll("\\s+", " ")
                        .strip());
            }
            return result;
        });
    }

    private interface After {
        @Nullable
        Object of(String method, Object @Nullable [] arguments, @Nullable Object result);
    }

    private static <T> T proxy(Class<T> type, Object real, After after) {
        return type.cast(Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    try {
                        return after.of(method.getName(), arguments, method.invoke(real, arguments));
                    } catch (InvocationTargetException fault) {
                        throw fault.getCause();
                    }
                }));
    }
}
