package dev.slotquest.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;

/** How the product reaches its server: the port on the loopback address, and the only user with rights. */
record Access(int port, String user, String password, String schema, boolean allSchemas) {
    private static final int PASSWORD_BYTES = 24;

    /** The password is made once per folder and kept in a file that only its owner can read. */
    static Access create(DatabaseFolder folder, EmbeddedServerOptions options) throws IOException {
        if (!Files.exists(folder.password())) {
            var secret = new byte[PASSWORD_BYTES];
            new SecureRandom().nextBytes(secret);
            OwnerOnly.write(folder.password(), HexFormat.of().formatHex(secret));
        }
        var password = Files.readString(folder.password()).strip();
        return new Access(
                FreePort.find(),
                EmbeddedServerOptions.USER,
                password,
                EmbeddedServerOptions.SCHEMA,
                options.allSchemas());
    }

    /** The access that the process which uses this folder has made; nothing is made anew. */
    static Access existing(DatabaseFolder folder) throws IOException {
        var port = Integer.parseInt(Files.readString(folder.serverPort()).strip());
        var password = Files.readString(folder.password()).strip();
        return new Access(port, EmbeddedServerOptions.USER, password, EmbeddedServerOptions.SCHEMA, false);
    }

    String jdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    /** Run by the server before it takes connections; one statement per line, none with a literal semicolon. */
    String initialStatements() {
        var scope = allSchemas ? "*.*" : "`" + schema + "`.*";
        return """
               CREATE DATABASE IF NOT EXISTS `%1$s` CHARACTER SET utf8mb4 COLLATE %2$s;
               CREATE OR REPLACE USER '%3$s'@'127.0.0.1' IDENTIFIED BY '%4$s';
               GRANT ALL ON %5$s TO '%3$s'@'127.0.0.1';
               DELETE FROM mysql.global_priv WHERE user = '' OR user = 'root' AND host <> 'localhost';
               FLUSH PRIVILEGES;
               ALTER USER 'root'@'localhost' IDENTIFIED BY '%4$s';
               """.formatted(schema, EmbeddedServerOptions.COLLATION, user, password, scope);
    }

    @Override
    public String toString() {
        return jdbcUrl() + " as " + user;
    }
}
