package dev.slotquest.bot.telegram.fake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The updates that wait for the bot: handed out to one poller at a time, forgotten once a higher offset is asked for. */
final class Updates {
    private static final Set<String> ON_REQUEST = Set.of("chat_member", "message_reaction", "message_reaction_count");

    private final TreeMap<Integer, ObjectNode> waiting = new TreeMap<>();
    private final TreeMap<Integer, ObjectNode> confirmed = new TreeMap<>();
    private Set<String> allowed = Set.of();
    private int next = 734_000_001;
    private int poll;
    private int openPolls;
    private boolean twiceInBatch;
    private @Nullable Hook webhook;
    private int lastErrorAt;
    private String lastError = "";

    /** Where updates are brought. */
    record Hook(String url, String secret) {}

    /** Queues an update of this kind and returns its id, or 0 when the bot did not ask for the kind. */
    synchronized int add(String kind, JsonNode content) {
        if (allowed.isEmpty() ? ON_REQUEST.contains(kind) : !allowed.contains(kind)) {
            return 0;
        }
        ObjectNode update = JsonNodeFactory.instance.objectNode();
        int id = next++;
        update.put("update_id", id).set(kind, content);
        waiting.put(id, update);
        notifyAll();
        return id;
    }

    /** Queues an update exactly as given, but for its id. */
    synchronized int addRaw(ObjectNode update) {
        int id = next++;
        waiting.put(id, update.put("update_id", id));
        notifyAll();
        return id;
    }

    /** Everything that was ever handed out comes again, as after a lost confirmation. */
    synchronized void repeatAll() {
        waiting.putAll(confirmed);
        notifyAll();
    }

    synchronized void twiceInBatch(boolean on) {
        twiceInBatch = on;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    synchronized int openPolls() {
        return openPolls;
    }

    synchronized void bringTo(@Nullable Hook hook, Set<String> kinds) {
        webhook = hook;
        lastErrorAt = 0;
        if (hook != null) {
            allowed = kinds;
        }
        poll++;
        notifyAll();
    }

    synchronized Optional<Hook> webhook() {
        return Optional.ofNullable(webhook);
    }

    /** The first update that waits, once there is one and a webhook to bring it to. */
    synchronized ObjectNode toBring() throws InterruptedException {
        while (webhook == null || waiting.isEmpty()) {
            wait();
        }
        return waiting.firstEntry().getValue();
    }

    synchronized void brought(ObjectNode update, int status) {
        if (status / 100 == 2) {
            int id = update.path("update_id").intValue();
            confirmed.put(id, update);
            waiting.remove(id);
        } else {
            lastErrorAt = (int) (System.currentTimeMillis() / 1000);
            lastError = "Wrong response from the webhook: " + status;
        }
    }

    synchronized ObjectNode webhookInfo() {
        ObjectNode info = JsonNodeFactory.instance
                .objectNode()
                .put("url", webhook == null ? "" : webhook.url())
                .put("has_custom_certificate", false)
                .put("pending_update_count", waiting.size());
        return lastErrorAt == 0
                ? info
                : info.put("last_error_date", lastErrorAt).put("last_error_message", lastError);
    }

    ArrayNode poll(ApiRequest request) throws InterruptedException {
        int limit = Math.clamp(request.number("limit", 100), 1, 100);
        long timeout = Math.clamp(request.number("timeout", 0), 0, 50);
        synchronized (this) {
            if (webhook != null) {
                throw Refusal.conflict(
                        "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
            }
            request.tree("allowed_updates").ifPresent(this::allow);
            confirm(request.number("offset", 0));
            int mine = ++poll;
            notifyAll();
            openPolls++;
            try {
                await(mine, Duration.ofSeconds(timeout));
                return batch(limit);
            } finally {
                openPolls--;
            }
        }
    }

    private void allow(JsonNode kinds) {
        Set<String> asked = new HashSet<>();
        kinds.forEach(k -> asked.add(k.asString()));
        allowed = Set.copyOf(asked);
    }

    private void confirm(long offset) {
        Map<Integer, ObjectNode> done = waiting.headMap((int) Math.min(offset, Integer.MAX_VALUE));
        confirmed.putAll(done);
        done.clear();
    }

    private void await(int mine, Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (waiting.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return;
            }
            wait(left);
            if (mine != poll) {
                throw Refusal.conflict(
                        "terminated by other getUpdates request; make sure that only one bot instance is running");
            }
        }
    }

    private ArrayNode batch(int limit) {
        List<ObjectNode> batch = new ArrayList<>();
        for (ObjectNode update : waiting.values()) {
            batch.add(update);
            if (twiceInBatch) {
                batch.add(update);
            }
        }
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        batch.stream().limit(limit).forEach(answer::add);
        return answer;
    }
}
