package dev.slotquest.db.backup;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.SslMode;

/**
 * A schema on a server, as MariaDB's tools want to be told.
 *
 * @param encrypted whether the way to the server is
 */
record DatabaseAddress(String host, int port, String schema, String user, String password, boolean encrypted) {

    /** The same that a JDBC driver understands; of several servers the first. */
    static DatabaseAddress of(String jdbcUrl, String user, String password) {
        try {
            Configuration parsed = Configuration.parse(jdbcUrl);
            if (parsed == null || parsed.addresses().isEmpty() || parsed.database() == null) {
                throw new DumpFailed("Only a MariaDB can be backed up, and one whose address names its schema.");
            }
            HostAddress server = parsed.addresses().getFirst();
            return new DatabaseAddress(
                    server.host, server.port, parsed.database(), user, password, parsed.sslMode() != SslMode.DISABLE);
        } catch (SQLException unreadable) {
            throw new DumpFailed("The address of the database cannot be read.", unreadable);
        }
    }

    /** What both tools need; the password goes by the environment, where nobody sees it in the list of processes. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(
                List.of("--no-defaults", "--protocol=tcp", "--host=" + host, "--port=" + port, "--user=" + user));
        arguments.add(encrypted ? "--ssl" : "--skip-ssl");
        arguments.add("--default-character-set=utf8mb4");
        return arguments;
    }

    @Override
    public String toString() {
        return "%s:%d/%s as %s".formatted(host, port, schema, user);
    }
}
