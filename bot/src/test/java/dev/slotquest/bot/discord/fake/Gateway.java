package dev.slotquest.bot.discord.fake;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The gateway: sessions with numbered events that are kept for who resumes. */
final class Gateway extends WebSocketServer {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int WRONG_TOKEN = 4004;
    private static final int HEARTBEAT_MILLIS = 41_250;

    private final String token;
    private final java.util.function.Supplier<List<ObjectNode>> afterIdentify;
    private final Map<WebSocket, Deflater> deflaters = new ConcurrentHashMap<>();
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();
    private final AtomicInteger identifies = new AtomicInteger();
    private final AtomicInteger resumes = new AtomicInteger();
    private final AtomicInteger heartbeats = new AtomicInteger();
    private final CountDownLatch listening = new CountDownLatch(1);
    private volatile int intents;

    Gateway(String token, java.util.function.Supplier<List<ObjectNode>> afterIdentify) throws InterruptedException {
        super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        this.token = token;
        this.afterIdentify = afterIdentify;
        setReuseAddr(true);
        setDaemon(true);
        start();
        if (!listening.await(5, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The gateway does not listen.");
        }
    }

    /** A session with all its events, so that they can be told again. */
    private static final class Session {
        final String id;
        final List<ObjectNode> events = new ArrayList<>();
        WebSocket socket;

        Session(String id, WebSocket socket) {
            this.id = id;
            this.socket = socket;
        }
    }

    String url() {
        return "ws://127.0.0.1:" + getPort() + "/";
    }

    int identifies() {
        return identifies.get();
    }

    int resumes() {
        return resumes.get();
    }

    int intents() {
        return intents;
    }

    boolean hasSession() {
        return sessions.values().stream().anyMatch(session -> session.socket.isOpen());
    }

    @Override
    public void onStart() {
        listening.countDown();
    }

    @Override
    public void onError(WebSocket socket, Exception fault) {
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public void onOpen(WebSocket socket, ClientHandshake handshake) {
        String query = handshake.getResourceDescriptor();
        if (!query.contains("v=10") && !query.contains("v=")) {
            socket.close(4012, "Invalid API version");
            return;
        }
        if (query.contains("compress=zlib-stream")) {
            deflaters.put(socket, new Deflater());
        }
        send(
                socket,
                NODES.objectNode()
                        .put("op", 10)
                        .set("d", NODES.objectNode().put("heartbeat_interval", HEARTBEAT_MILLIS)));
    }

    @Override
    public void onClose(WebSocket socket, int code, String reason, boolean remote) {
        deflaters.remove(socket);
        if (code == 1000 || code == 1001) {
            sessions.values().removeIf(session -> session.socket.equals(socket));
        }
    }

    @Override
    public void onMessage(WebSocket socket, String message) {
        JsonNode said = JSON.readTree(message);
        switch (said.path("op").asInt()) {
            case 1 -> {
                heartbeats.incrementAndGet();
                send(socket, NODES.objectNode().put("op", 11));
            }
            case 2 -> identify(socket, said.path("d"));
            case 6 -> resume(socket, said.path("d"));
            case 3, 4 -> {}
            default -> socket.close(4001, "Unknown opcode");
        }
    }

    private void identify(WebSocket socket, JsonNode data) {
        if (!data.path("token").asString("").equals(token)) {
            socket.close(WRONG_TOKEN, "Authentication failed.");
            return;
        }
        identifies.incrementAndGet();
        intents = data.path("intents").asInt();
        Session session = new Session("session-" + identifies.get(), socket);
        sessions.put(session.id, session);
        List<ObjectNode> first = afterIdentify.get();
        ObjectNode ready = (ObjectNode) first.getFirst().get("d");
        ready.put("session_id", session.id).put("resume_gateway_url", url());
        first.forEach(event -> dispatch(session, event));
    }

    private void resume(WebSocket socket, JsonNode data) {
        Session session = sessions.get(data.path("session_id").asString(""));
        if (session == null) {
            send(socket, NODES.objectNode().put("op", 9).put("d", false));
            return;
        }
        resumes.incrementAndGet();
        int last = data.path("seq").asInt();
        List<ObjectNode> missed;
        synchronized (session) {
            session.socket = socket;
            missed = session.events.stream()
                    .filter(event -> event.path("s").asInt() > last)
                    .toList();
            missed.forEach(event -> send(socket, event));
        }
        dispatch(session, event("RESUMED", NODES.objectNode()));
    }

    static ObjectNode event(String type, ObjectNode data) {
        ObjectNode event = NODES.objectNode().put("op", 0).put("t", type);
        event.set("d", data);
        return event;
    }

    /** Tells whoever is connected; kept for who is not at the moment. */
    void dispatch(String type, ObjectNode data) {
        for (Session session : sessions.values()) {
            dispatch(session, event(type, data));
        }
    }

    private void dispatch(Session session, ObjectNode event) {
        synchronized (session) {
            event.put("s", session.events.size() + 1);
            session.events.add(event);
            if (session.socket.isOpen()) {
                send(session.socket, event);
            }
        }
    }

    /** The connection breaks off without a word. */
    void cut() {
        getConnections().forEach(socket -> socket.closeConnection(1006, "cut"));
    }

    /** Discord asks to connect again. */
    void askToReconnect() {
        getConnections()
                .forEach(socket -> send(socket, NODES.objectNode().put("op", 7).putNull("d")));
    }

    /** Discord has forgotten the session. */
    void invalidate() {
        sessions.clear();
        getConnections()
                .forEach(socket -> send(socket, NODES.objectNode().put("op", 9).put("d", false)));
    }

    /** Told twice, as happens when an acknowledgement is lost on the way. */
    void repeatLast() {
        for (Session session : sessions.values()) {
            synchronized (session) {
                send(session.socket, session.events.getLast());
            }
        }
    }

    private void send(WebSocket socket, JsonNode message) {
        byte[] text = JSON.writeValueAsString(message).getBytes(StandardCharsets.UTF_8);
        Deflater deflater = deflaters.get(socket);
        if (deflater == null) {
            socket.send(new String(text, StandardCharsets.UTF_8));
            return;
        }
        synchronized (deflater) {
            socket.send(deflated(deflater, text));
        }
    }

    private static byte[] deflated(Deflater deflater, byte[] text) {
        deflater.setInput(text);
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        return out.toByteArray();
    }
}
