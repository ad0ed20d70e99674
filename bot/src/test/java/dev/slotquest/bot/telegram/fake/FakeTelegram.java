package dev.slotquest.bot.telegram.fake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The service itself: listens on a free port of this machine. */
public final class FakeTelegram implements AutoCloseable {
    public static final String TOKEN = "4711:the-one-token-this-loopback-service-knows";
    public static final long BOT_ID = 4711;
    public static final String BOT_NAME = "slotquest_bot";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern PATH = Pattern.compile("/bot([^/]+)/([A-Za-z]+)");

    static {
        // Without it the small answers of the JDK's server wait 40 ms for a delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final World world = new World();
    private final Faults faults = new Faults();
    private final List<Call> calls = new ArrayList<>();
    private final long started = System.nanoTime();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile @Nullable Door door;

    private FakeTelegram(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
        threads.execute(this::bringAll);
    }

    public static FakeTelegram start() {
        return start(0);
    }

    public static FakeTelegram start(int port) {
        try {
            return new FakeTelegram(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Somebody with a private chat that opens as soon as they write. */
    public FakePerson person(long id, String name, String language) {
        return new FakePerson(world, world.open(id, name), id, name, language);
    }

    /** Where the bot's webhook address leads to; nowhere at first. */
    public void opensDoor(@Nullable Door newDoor) {
        door = newDoor;
    }

    /** The address that updates are brought to, if there is one. */
    public Optional<String> webhook() {
        return world.updates().webhook().map(Updates.Hook::url);
    }

    /** Somebody else who has the token sets a webhook of their own. */
    public void bringsElsewhere(String url) {
        world.updates().bringTo(new Updates.Hook(url, "theirs"), Set.of());
    }

    /** What stands behind an address on the net. */
    public interface Door {
        /** The status with which it answers. */
        int rings(String url, String secret, byte[] body);
    }

    private void bringAll() {
        try {
            while (true) {
                bring(world.updates().toBring());
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void bring(ObjectNode update) throws InterruptedException {
        Optional<Updates.Hook> hook = world.updates().webhook();
        Door there = door;
        int status = there == null || hook.isEmpty()
                ? 502
                : there.rings(hook.get().url(), hook.get().secret(), JSON.writeValueAsBytes(update));
        world.updates().brought(update, status);
        if (status / 100 != 2) {
            Thread.sleep(100);
        }
    }

    /** A group goes on under another id. */
    public void upgrades(long group, long supergroup) {
        world.upgrades(group, supergroup);
    }

    public Faults faults() {
        return faults;
    }

    public void limits(boolean on) {
        world.limits().on(on);
    }

    /** How long a pressed button may wait for its answer. */
    public void answerWithin(Duration duration) {
        world.answerWithin(duration);
    }

    /** Sends an update the library may never have heard of. */
    public int update(String json) {
        return world.updates().addRaw((ObjectNode) JSON.readTree(json));
    }

    /** Every update comes twice in the same batch. */
    public void repeatUpdatesInBatch(boolean on) {
        world.updates().twiceInBatch(on);
    }

    /** All updates ever confirmed come again. */
    public void repeatAllUpdates() {
        world.updates().repeatAll();
    }

    public int waitingUpdates() {
        return world.updates().waiting();
    }

    public int openPolls() {
        return world.updates().openPolls();
    }

    /** The commands by scope, or scope and language as in {@code default/de}. */
    public Map<String, JsonNode> commands() {
        return world.commands();
    }

    /** Time since the fake started, on the clock of {@link Call#at()}. */
    public Duration now() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    public List<Call> calls() {
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    public List<Call> calls(String method) {
        return calls().stream().filter(c -> c.method().equals(method)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
        Optional<Method> method = path.matches() ? Method.named(path.group(2)) : Optional.empty();
        try (exchange) {
            if (path.matches() && !path.group(1).equals(TOKEN)) {
                refuse(exchange, Refusal.of(401, "Unauthorized"));
            } else if (method.isEmpty()) {
                refuse(exchange, Refusal.of(404, "Not Found"));
            } else {
                answer(exchange, method.get());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, Method method) throws IOException, InterruptedException {
        Thread.sleep(faults.latency());
        Fault fault = faults.take(method.spelling());
        switch (fault) {
            case null -> respond(exchange, method);
            case Fault.Slow(Duration delay) -> {
                Thread.sleep(delay);
                respond(exchange, method);
            }
            case Fault.Page(int status) -> {
                record(method, Map.of(), status);
                byte[] page = ("<html><head><title>" + status + "</title></head><body>nginx</body></html>")
                        .getBytes(StandardCharsets.UTF_8);
                write(exchange, status, "text/html", page);
            }
            case Fault.TooManyRequests(int seconds) -> refuse(exchange, method, Refusal.tooManyRequests(seconds));
            case Fault.Refused(int code, String description) -> refuse(exchange, method, Refusal.of(code, description));
            case Fault.CutBefore() -> record(method, Map.of(), 0);
            case Fault.CutAfter() -> {
                ApiRequest request = ApiRequest.read(method, exchange);
                result(request);
                record(method, request.parameters(), 0);
            }
        }
    }

    private void respond(HttpExchange exchange, Method method) throws IOException, InterruptedException {
        ApiRequest request;
        try {
            request = ApiRequest.read(method, exchange);
        } catch (Refusal refusal) {
            refuse(exchange, method, refusal);
            return;
        }
        try {
            JsonNode result = result(request);
            record(method, request.parameters(), 200);
            ObjectNode body = JsonNodeFactory.instance.objectNode().put("ok", true);
            body.set("result", result);
            write(exchange, 200, "application/json", JSON.writeValueAsBytes(body));
        } catch (Refusal refusal) {
            record(method, request.parameters(), refusal.code());
            refuse(exchange, refusal);
        }
    }

    private JsonNode result(ApiRequest request) throws InterruptedException {
        return request.method() == Method.GET_UPDATES ? world.updates().poll(request) : world.answer(request);
    }

    private void refuse(HttpExchange exchange, Method method, Refusal refusal) throws IOException {
        record(method, Map.of(), refusal.code());
        refuse(exchange, refusal);
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        write(exchange, refusal.code(), "application/json", JSON.writeValueAsBytes(refusal.body()));
    }

    private static void write(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private void record(Method method, Map<String, JsonNode> parameters, int status) {
        Duration at = now();
        synchronized (calls) {
            calls.add(new Call(method.spelling(), Map.copyOf(parameters), status, at));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
