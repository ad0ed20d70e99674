package dev.slotquest.bot.discord.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The service itself: listens on free ports of this machine. */
public final class FakeDiscord implements AutoCloseable {
    public static final String TOKEN = "the-one.token-this-loopback.service-knows";
    public static final long BOT_ID = 900_000_000_000_000_001L;
    public static final long GUILD_ID = 900_000_000_000_000_002L;

    private static final int MOST_A_SECOND = 50;
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern BASE = Pattern.compile("/api/v10/(.*)");
    private static final Pattern PART =
            Pattern.compile("name=\"payload_json\".*?\\r\\n\\r\\n(.*?)\\r\\n--", Pattern.DOTALL);
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]+)\"");

    static {
        // Without it the small answers of the JDK's server wait 40 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final World world = new World();
    private final Gateway gateway;
    private final HttpServer server;
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, Queue<Answer>> faults = new ConcurrentHashMap<>();
    private final AtomicLong buckets = new AtomicLong();
    private final Deque<Long> recent = new ArrayDeque<>();
    private volatile boolean away;

    /** An answer of the API. */
    record Answer(int status, JsonNode body, double retryAfter) {
        static Answer ok(JsonNode body) {
            return new Answer(200, body, 0);
        }

        static Answer nothing() {
            return new Answer(204, NODES.nullNode(), 0);
        }

        static Answer refused(int status, int code, String message) {
            return new Answer(status, NODES.objectNode().put("code", code).put("message", message), 0);
        }
    }

    private FakeDiscord() throws IOException, InterruptedException {
        gateway = new Gateway(TOKEN, () -> List.of(Payloads.ready(), Payloads.guildCreate()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public static FakeDiscord start() {
        try {
            return new FakeDiscord();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    public String apiUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v10/";
    }

    public String gatewayUrl() {
        return gateway.url();
    }

    public FakePerson person(long id, String name, String locale) {
        return new FakePerson(this, id, name, locale);
    }

    World world() {
        return world;
    }

    Gateway gateway() {
        return gateway;
    }

    public boolean isConnected() {
        return gateway.hasSession();
    }

    public int intents() {
        return gateway.intents();
    }

    public int identifies() {
        return gateway.identifies();
    }

    public int resumes() {
        return gateway.resumes();
    }

    public void cutConnection() {
        gateway.cut();
    }

    public void askToReconnect() {
        gateway.askToReconnect();
    }

    public void forgetSession() {
        gateway.invalidate();
    }

    /** The last event comes again. */
    public void repeatLastEvent() {
        gateway.repeatLast();
    }

    /** The commands as they were registered last; the key is the guild, or 0. */
    public Map<Long, JsonNode> commands() {
        return world.commands();
    }

    /** How often commands were sent. */
    public long registrations() {
        return calls().stream().filter(call -> call.method().equals("PUT")).count();
    }

    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** The next call with this in its method and path is asked to wait. */
    public void tooManyRequests(String call, double seconds) {
        order(
                call,
                new Answer(
                        429,
                        NODES.objectNode()
                                .put("message", "You are being rate limited.")
                                .put("retry_after", seconds)
                                .put("global", false),
                        seconds));
    }

    /** The next call with this in its method and path is refused. */
    public void refuses(String call, int status, int code, String message) {
        order(call, Answer.refused(status, code, message));
    }

    /** Every call fails until further notice. */
    public void isAway(boolean now) {
        away = now;
    }

    private void order(String call, Answer answer) {
        faults.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(answer);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            byte[] body = exchange.getRequestBody().readAllBytes();
            Answer answer = isTooMuch(path)
                    ? tooMuch()
                    : away ? Answer.refused(503, 0, "Service Unavailable") : answer(exchange, path, body);
            synchronized (this) {
                calls.add(new Call(exchange.getRequestMethod(), path, answer.status(), System.currentTimeMillis()));
            }
            respond(exchange, answer);
        }
    }

    /** 50 calls a second, answers to interactions not counted. */
    private synchronized boolean isTooMuch(String path) {
        if (path.contains("/interactions/") || path.contains("/webhooks/")) {
            return false;
        }
        long now = System.nanoTime();
        while (!recent.isEmpty() && now - recent.peekFirst() >= 1_000_000_000L) {
            recent.removeFirst();
        }
        if (recent.size() >= MOST_A_SECOND) {
            return true;
        }
        recent.add(now);
        return false;
    }

    private static Answer tooMuch() {
        return new Answer(
                429,
                NODES.objectNode()
                        .put("message", "You are being rate limited.")
                        .put("retry_after", 1.0)
                        .put("global", true),
                1.0);
    }

    private Answer answer(HttpExchange exchange, String path, byte[] body) {
        Matcher base = BASE.matcher(path);
        if (!base.matches()) {
            return Answer.refused(404, 0, "404: Not Found");
        }
        String rest = base.group(1);
        boolean withToken = !rest.startsWith("interactions/") && !rest.startsWith("webhooks/");
        if (withToken && !("Bot " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return Answer.refused(401, 0, "401: Unauthorized");
        }
        Answer ordered = ordered(exchange.getRequestMethod() + " " + rest);
        if (ordered != null) {
            return ordered;
        }
        String text = new String(body, StandardCharsets.UTF_8);
        Matcher part = PART.matcher(text);
        boolean multipart = part.find();
        Matcher file = FILE.matcher(text);
        JsonNode said =
                multipart ? JSON.readTree(part.group(1)) : text.isBlank() ? NODES.objectNode() : JSON.readTree(text);
        String fileName = multipart && file.find() ? file.group(1) : null;
        String query = String.valueOf(exchange.getRequestURI().getQuery());
        return world.call(exchange.getRequestMethod(), rest, query, said, fileName);
    }

    private Answer ordered(String call) {
        return faults.entrySet().stream()
                .filter(each -> call.contains(each.getKey()))
                .map(each -> each.getValue().poll())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void respond(HttpExchange exchange, Answer answer) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("Via", "1.1 google");
        headers.set("X-RateLimit-Bucket", "bucket-" + buckets.incrementAndGet());
        headers.set("X-RateLimit-Limit", "5");
        headers.set("X-RateLimit-Remaining", answer.status() == 429 ? "0" : "4");
        headers.set("X-RateLimit-Reset-After", answer.status() == 429 ? String.valueOf(answer.retryAfter()) : "1");
        headers.set(
                "X-RateLimit-Reset",
                String.valueOf(System.currentTimeMillis() / 1000.0 + Math.max(1, answer.retryAfter())));
        if (answer.status() == 429) {
            headers.set("Retry-After", String.valueOf((long) Math.ceil(answer.retryAfter())));
            headers.set("X-RateLimit-Scope", "user");
        }
        if (answer.status() == 204) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        byte[] bytes = JSON.writeValueAsBytes(answer.body());
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            gateway.stop(500);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    static ObjectNode object() {
        return NODES.objectNode();
    }
}
