package dev.slotquest.calendar.google.fake;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls people who asked to be called when something changes. */
final class Channels {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration USUAL = Duration.ofDays(7);

    private static final class Channel {
        final String id;
        final String resourceId;
        final String calendar;
        final URI address;
        final String token;
        final Instant until;
        int messages;

        Channel(String id, String resourceId, String calendar, URI address, String token, Instant until) {
            this.id = id;
            this.resourceId = resourceId;
            this.calendar = calendar;
            this.address = address;
            this.token = token;
            this.until = until;
        }
    }

    private final List<Channel> open = new ArrayList<>();
    private final Clock clock;
    private final ExecutorService threads;
    private final HttpClient http;
    private boolean silent;

    Channels(Clock clock, ExecutorService threads) {
        this.clock = clock;
        this.threads = threads;
        this.http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .executor(threads)
                .build();
    }

    synchronized void silent(boolean on) {
        silent = on;
    }

    synchronized int open(String calendar) {
        return (int) open.stream()
                .filter(channel ->
                        channel.calendar.equals(calendar) && clock.instant().isBefore(channel.until))
                .count();
    }

    synchronized ObjectNode watch(String calendar, JsonNode body) {
        String id = body.path("id").asString("");
        if (!id.matches("[A-Za-z0-9\\-_+/=]{1,64}")) {
            throw Refusal.of(400, "invalid", "Invalid channel id");
        }
        if (open.stream().anyMatch(channel -> channel.id.equals(id))) {
            throw Refusal.of(400, "channelIdNotUnique", "Channel id not unique");
        }
        if (!"web_hook".equals(body.path("type").asString(""))
                || body.path("token").asString("").length() > 256) {
            throw Refusal.of(400, "invalid", "Unknown type, or a token that is too long");
        }
        URI address = URI.create(body.path("address").asString(""));
        boolean isLoopback = "http".equals(address.getScheme()) && "127.0.0.1".equals(address.getHost());
        if (!"https".equals(address.getScheme()) && !isLoopback) {
            throw Refusal.of(400, "push.webhookUrlNotHttps", "WebHook callback must be HTTPS: " + address);
        }
        var channel = new Channel(
                id,
                "resource-" + Integer.toHexString(calendar.hashCode()),
                calendar,
                address,
                body.path("token").asString(""),
                clock.instant().plus(life(body)));
        open.add(channel);
        call(channel, "sync");
        return JsonNodeFactory.instance
                .objectNode()
                .put("kind", "api#channel")
                .put("id", id)
                .put("resourceId", channel.resourceId)
                .put("token", channel.token)
                .put("expiration", Long.toString(channel.until.toEpochMilli()));
    }

    private static Duration life(JsonNode body) {
        String wish = body.path("params").path("ttl").asString("");
        Duration life = wish.isEmpty() ? USUAL : Duration.ofSeconds(Long.parseLong(wish));
        return life.compareTo(LONGEST) > 0 ? LONGEST : life;
    }

    synchronized void stop(JsonNode body) {
        boolean was = open.removeIf(channel -> channel.id.equals(body.path("id").asString(""))
                && channel.resourceId.equals(body.path("resourceId").asString("")));
        if (!was) {
            throw Refusal.of(404, "notFound", "Channel not found");
        }
    }

    synchronized void changed(String calendar) {
        open.removeIf(channel -> !clock.instant().isBefore(channel.until));
        open.stream().filter(channel -> channel.calendar.equals(calendar)).forEach(channel -> call(channel, "exists"));
    }

    private void call(Channel channel, String state) {
        if (silent) {
            return;
        }
        channel.messages++;
        var request = HttpRequest.newBuilder(channel.address)
                .timeout(Duration.ofSeconds(5))
                .header("X-Goog-Channel-ID", channel.id)
                .header("X-Goog-Resource-ID", channel.resourceId)
                .header("X-Goog-Resource-State", state)
                .header("X-Goog-Resource-URI", "https://www.googleapis.com/calendar/v3/calendars/events?alt=json")
                .header("X-Goog-Message-Number", Integer.toString(channel.messages))
                .header("X-Goog-Channel-Expiration", channel.until.toString());
        if (!channel.token.isEmpty()) {
            request.header("X-Goog-Channel-Token", channel.token);
        }
        HttpRequest whole = request.POST(HttpRequest.BodyPublishers.noBody()).build();
        threads.execute(() -> send(whole));
    }

    /** Google tries again for a while when nobody listens; a test that needs that makes another change. */
    private void send(HttpRequest request) {
        try {
            http.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException nobodyListens) {
            return;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    void close() {
        http.shutdownNow();
    }
}
