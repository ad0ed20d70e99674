package dev.slotquest.db;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/**
 * Makes the driver's sockets and remembers them, so that whoever waits for a database that no longer answers can be freed.
 * The driver's own way to abort a statement asks the same database to kill it, and waits for that answer as well.
 */
public final class TrackedSockets extends ConfigurableSocketFactory {
    private static final ConcurrentMap<String, Set<Socket>> SOCKETS = new ConcurrentHashMap<>();

    private @Nullable String server;

    @Override
    public void setConfiguration(Configuration configuration, String host) {
        server = serverOf(configuration);
    }

    /** Closes every socket to a server; reads that wait on them fail at once. */
    static void closeAll(String server) {
        Set<Socket> sockets = SOCKETS.get(server);
        if (sockets != null) {
            synchronized (sockets) {
                sockets.forEach(TrackedSockets::close);
                sockets.clear();
            }
        }
    }

    /** What tells one server from another. */
    static String serverOf(Configuration configuration) {
        return configuration.addresses().toString();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException closing) {
            throw new IllegalStateException("A socket to the database cannot be closed", closing);
        }
    }

    @Override
    public Socket createSocket() {
        var socket = new Socket();
        Set<Socket> sockets = SOCKETS.computeIfAbsent(
                String.valueOf(server),
                _ -> Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>())));
        synchronized (sockets) {
            sockets.removeIf(Socket::isClosed);
            sockets.add(socket);
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return new Socket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return new Socket(address, port, localAddress, localPort);
    }
}
