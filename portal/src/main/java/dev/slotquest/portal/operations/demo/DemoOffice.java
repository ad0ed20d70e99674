package dev.slotquest.portal.operations.demo;

import dev.slotquest.db.LeaderLeases;
import dev.slotquest.db.TransactionRetry;
import dev.slotquest.identity.MasterSecret;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The product's own use cases once more, on the same database, with a clock of their own: so the history of the demo team
 * is made by the same rules as everything else, at the time at which it would have happened.
 */
final class DemoOffice implements AutoCloseable {

    private final DemoClock clock = new DemoClock();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionRetry retry;

    DemoOffice(ApplicationContext product) {
        StandardEnvironment environment = new StandardEnvironment();
        ((ConfigurableEnvironment) product.getEnvironment())
                .getPropertySources()
                .forEach(source -> {
                    if (!environment.getPropertySources().contains(source.getName())) {
                        environment.getPropertySources().addLast(source);
                    }
                });
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("demo", Map.of("slotquest.jobs.enabled", "false")));
        context.setEnvironment(environment);
        PlatformTransactionManager transactions = product.getBean(PlatformTransactionManager.class);
        retry = product.getBean(TransactionRetry.class);
        var beans = context.getBeanFactory();
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("dataSource", product.getBean(DataSource.class));
        beans.registerSingleton("transactionManager", transactions);
        beans.registerSingleton("transactionTemplate", new TransactionTemplate(transactions));
        beans.registerSingleton("transactionRetry", retry);
        beans.registerSingleton("leaderLeases", product.getBean(LeaderLeases.class));
        beans.registerSingleton("masterSecret", product.getBean(MasterSecret.class));
        beans.registerSingleton("jdbcTemplate", product.getBean(JdbcTemplate.class));
        beans.registerSingleton("jdbcClient", product.getBean(JdbcClient.class));
        context.register(UseCases.class);
        context.refresh();
    }

    /** Sets the office's clock. */
    void at(Instant instant) {
        clock.set(instant);
    }

    <T> T use(Class<T> useCase) {
        return context.getBean(useCase);
    }

    /** Does several things wholly or not at all; the product is at work meanwhile, so it may take several attempts. */
    <T> T together(Supplier<T> work) {
        return retry.execute(work);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The business modules, without what only the running product does once: first start and secrets. */
    @EnableTransactionManagement
    @ComponentScan(
            basePackages = {
                "dev.slotquest.shared",
                "dev.slotquest.identity",
                "dev.slotquest.audit",
                "dev.slotquest.scheduling",
                "dev.slotquest.customers",
                "dev.slotquest.booking",
                "dev.slotquest.outcomes",
                "dev.slotquest.calendar"
            },
            excludeFilters =
                    @Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.FirstStart",
                                ".*\\.BootstrapKey",
                                ".*\\.MasterSecret",
                                ".*\\.HealthFile",
                                ".*\\.demo\\..*"
                            }))
    static class UseCases {}
}
