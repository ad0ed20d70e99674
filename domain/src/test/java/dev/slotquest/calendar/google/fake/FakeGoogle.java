package dev.slotquest.calendar.google.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The service itself: listens on a free port of this machine. */
public final class FakeGoogle implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static {
        // Without it the small answers of the JDK's server wait 40 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Map<String, FakeCalendar> calendars = new ConcurrentHashMap<>();
    private final Faults faults = new Faults();
    private final List<Call> calls = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final TokenEndpoint tokens;
    private final Channels channels;
    private final HttpServer server;
    private volatile int largestPage = Integer.MAX_VALUE;

    private FakeGoogle(int port, Clock clock) throws IOException {
        this.clock = clock;
        this.tokens = new TokenEndpoint(clock);
        this.channels = new Channels(clock, threads);
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/token", this::token);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public static FakeGoogle start() {
        return start(0, Clock.systemUTC());
    }

    /** On a port of choice, and with a clock that says when an event was changed and when a token ends. */
    public static FakeGoogle start(int port, Clock clock) {
        try {
            return new FakeGoogle(port, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For {@code SLOTQUEST_GOOGLE_API_URL}. */
    public String url() {
        return "http://127.0.0.1:" + port() + "/";
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** For {@code GOOGLE_CREDS_BASE64}. */
    public String credentialsBase64() {
        return Base64.getEncoder()
                .encodeToString(TokenEndpoint.keyFile(url() + "token").getBytes(StandardCharsets.UTF_8));
    }

    /** The service account with whom calendars are shared. */
    public String email() {
        return TokenEndpoint.EMAIL;
    }

    /** Somebody's calendar: shared with the account for writing when it is first spoken of, in Berlin, empty. */
    public FakeCalendar calendar(String id) {
        return calendars.computeIfAbsent(id, _ -> new FakeCalendar(id, clock, () -> channels.changed(id)));
    }

    public Faults faults() {
        return faults;
    }

    /** However many events are asked for, a page holds no more than so many. */
    public void largestPage(int events) {
        largestPage = events;
    }

    /** How long new access tokens are good for. */
    public void tokenLife(Duration life) {
        tokens.life(life);
    }

    /** No access token given so far is good any more. */
    public void revokeTokens() {
        tokens.revokeAll();
    }

    /** The account is gone for good. */
    public void deleteAccount() {
        tokens.deleteAccount();
    }

    /** Whether nobody is called any more when something changes. */
    public void silent(boolean on) {
        channels.silent(on);
    }

    /** How many channels watch a calendar. */
    public int channels(String calendar) {
        return channels.open(calendar);
    }

    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    /** Calls of one method, such as {@code events.insert}. */
    public List<Call> calls(String method) {
        return calls().stream().filter(call -> call.method().equals(method)).toList();
    }

    public long count(String method, String calendar) {
        return calls(method).stream()
                .filter(call -> call.calendar().equals(calendar))
                .count();
    }

    /** How many calls there were, tokens not counted. */
    public long count() {
        return calls().stream().filter(call -> !call.method().equals("token")).count();
    }

    public void forgetCalls() {
        synchronized (calls) {
            calls.clear();
        }
    }

    /** A call, read and understood. */
    private record Request(
            Method.Found found,
            String verb,
            Map<String, String> parameters,
            String body,
            @Nullable String ifMatch,
            @Nullable String authorization) {

        Method method() {
            return found.method();
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(bytes(exchange), StandardCharsets.UTF_8);
            switch (faults.take("token")) {
                case Fault.Page(int status) -> {
                    record("token", null, "", status);
                    page(exchange, status);
                    return;
                }
                case Fault.CutBefore() -> {
                    record("token", null, "", 0);
                    return;
                }
                case Fault.Slow(Duration delay) -> Thread.sleep(delay);
                case null, default -> {}
            }
            try {
                ObjectNode answer = tokens.answer(form);
                record("token", null, "", 200);
                write(exchange, 200, JSON.writeValueAsBytes(answer));
            } catch (TokenRefusal refusal) {
                record("token", null, "", 400);
                write(exchange, 400, JSON.writeValueAsBytes(refusal.body()));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request = read(exchange);
            if (request == null) {
                write(exchange, 404, JSON.writeValueAsBytes(Refusal.notFound().body()));
            } else {
                answer(exchange, request);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Request read(HttpExchange exchange) throws IOException {
        String sent = exchange.getRequestMethod();
        String override = exchange.getRequestHeaders().getFirst("X-HTTP-Method-Override");
        boolean isOverridden = sent.equals("POST") && override != null;
        String verb = isOverridden ? override : sent;
        String body = new String(bytes(exchange), StandardCharsets.UTF_8);
        Map<String, String> parameters =
                new TreeMap<>(Query.parse(exchange.getRequestURI().getRawQuery()));
        if (isOverridden && verb.equals("GET")) {
            parameters.putAll(Query.parse(body));
        }
        return Method.find(verb, exchange.getRequestURI().getRawPath())
                .map(found -> new Request(
                        found,
                        isOverridden ? sent + "+" + override : sent,
                        parameters,
                        body,
                        exchange.getRequestHeaders().getFirst("If-Match"),
                        exchange.getRequestHeaders().getFirst("Authorization")))
                .orElse(null);
    }

    private static byte[] bytes(HttpExchange exchange) throws IOException {
        byte[] sent = exchange.getRequestBody().readAllBytes();
        if (!"gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
            return sent;
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(sent))) {
            return unpacked.readAllBytes();
        }
    }

    private void answer(HttpExchange exchange, Request request) throws IOException, InterruptedException {
        Thread.sleep(faults.latency());
        switch (faults.take(request.method().spelling())) {
            case null -> respond(exchange, request, false);
            case Fault.Slow(Duration delay) -> {
                Thread.sleep(delay);
                respond(exchange, request, false);
            }
            case Fault.Page(int status) -> {
                record(request, status);
                page(exchange, status);
            }
            case Fault.Refused(int status, String reason) ->
                refuse(exchange, request, Refusal.of(status, reason, "Ordered by a test."));
            case Fault.Unauthorized() -> refuse(exchange, request, Refusal.of(401, "authError", "Invalid Credentials"));
            case Fault.CutBefore() -> record(request, 0);
            case Fault.CutAfter() -> {
                try {
                    result(request);
                } catch (Refusal unheard) {
                    record(request, unheard.status());
                    return;
                }
                record(request, 0);
            }
            case Fault.Truncated() -> respond(exchange, request, true);
        }
    }

    private void respond(HttpExchange exchange, Request request, boolean truncated) throws IOException {
        try {
            JsonNode result = result(request);
            record(request, result == null ? 204 : 200);
            if (result == null) {
                exchange.sendResponseHeaders(204, -1);
            } else if (truncated) {
                half(exchange, JSON.writeValueAsBytes(result));
            } else {
                write(exchange, 200, JSON.writeValueAsBytes(result));
            }
        } catch (Refusal refusal) {
            refuse(exchange, request, refusal);
        }
    }

    private void refuse(HttpExchange exchange, Request request, Refusal refusal) throws IOException {
        record(request, refusal.status());
        write(exchange, refusal.status(), JSON.writeValueAsBytes(refusal.body()));
    }

    private @Nullable JsonNode result(Request request) {
        Method method = request.method();
        tokens.check(request.authorization(), method);
        method.check(request.parameters());
        if (method == Method.CHANNELS_STOP) {
            channels.stop(json(request.body()));
            return null;
        }
        FakeCalendar calendar = accessible(request);
        Mask mask = Mask.parse(request.parameters().get("fields"), method == Method.EVENTS_LIST);
        JsonNode result = result(request, calendar);
        return result == null || mask == null ? result : mask.apply(result);
    }

    private FakeCalendar accessible(Request request) {
        FakeCalendar calendar = calendars.get(request.found().calendar());
        if (calendar == null || calendar.access() == Access.NONE) {
            throw Refusal.notFound();
        }
        if (request.method().writes() && !calendar.access().mayWrite()) {
            throw Refusal.of(403, "requiredAccessLevel", "You need to have writer access to this calendar.");
        }
        return calendar;
    }

    private @Nullable JsonNode result(Request request, FakeCalendar calendar) {
        String event = request.found().event();
        return switch (request.method()) {
            case EVENTS_LIST -> new Listing(calendar, request.parameters(), largestPage).answer();
            case EVENTS_GET -> calendar.get(event);
            case EVENTS_INSERT -> calendar.insert(json(request.body()));
            case EVENTS_PATCH -> calendar.patch(event, json(request.body()), request.ifMatch());
            case EVENTS_UPDATE -> calendar.update(event, json(request.body()), request.ifMatch());
            case EVENTS_DELETE -> {
                calendar.remove(event, request.ifMatch());
                yield null;
            }
            case EVENTS_WATCH -> channels.watch(calendar.id(), json(request.body()));
            case CALENDARS_GET -> calendar.about();
            case CHANNELS_STOP -> throw new IllegalStateException("Channels are stopped elsewhere.");
        };
    }

    private static ObjectNode json(String body) {
        try {
            if (JSON.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException noJson) {
            throw Refusal.of(400, "parseError", "Parse Error");
        }
        throw Refusal.of(400, "parseError", "Parse Error");
    }

    private static void page(HttpExchange exchange, int status) throws IOException {
        byte[] page = ("<html><head><title>" + status + "</title></head><body>That’s an error.</body></html>")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
        exchange.sendResponseHeaders(status, page.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(page);
        }
    }

    /** Promises a whole answer and ends after half of it. */
    private static void half(HttpExchange exchange, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        OutputStream out = exchange.getResponseBody();
        out.write(body, 0, body.length / 2);
        out.flush();
    }

    private static void write(HttpExchange exchange, int status, byte[] body) throws IOException {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        boolean packs = accepted != null && accepted.contains("gzip");
        byte[] sent = packs ? packed(body) : body;
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
        if (packs) {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        }
        exchange.sendResponseHeaders(status, sent.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(sent);
        }
    }

    private static byte[] packed(byte[] body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }

    private void record(Request request, int status) {
        record(request.method().spelling(), request, request.body(), status);
    }

    private void record(String method, @Nullable Request request, String body, int status) {
        var call = request == null
                ? new Call(method, "", "", "POST", Map.of(), body, status)
                : new Call(
                        method,
                        request.found().calendar(),
                        request.found().event(),
                        request.verb(),
                        Map.copyOf(request.parameters()),
                        body,
                        status);
        synchronized (calls) {
            calls.add(call);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        channels.close();
        threads.shutdownNow();
    }
}
