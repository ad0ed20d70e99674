package dev.slotquest.db.embedded;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives.
 *
 * @param home the product's home folder (SLOTQUEST_HOME); the database is in its folder {@code database}
 * @param database what concerns the database alone
 */
@ConfigurationProperties("slotquest")
record EmbeddedDatabaseProperties(
        @DefaultValue("./.slotquest") Path home,
        @DefaultValue Database database) {
    EmbeddedServerOptions options() {
        var options = EmbeddedServerOptions.in(home.resolve("database"));
        return database.cache() == null ? options : options.withCache(database.cache());
    }

    /**
     * @param cache where the server's programs are unpacked to; without it a folder in the user's own cache
     */
    record Database(@Nullable Path cache) {}
}
