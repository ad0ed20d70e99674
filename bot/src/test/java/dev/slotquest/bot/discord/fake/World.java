package dev.slotquest.bot.discord.fake;

import static dev.slotquest.bot.discord.fake.FakeDiscord.object;

import dev.slotquest.bot.discord.fake.FakeDiscord.Answer;
import dev.slotquest.bot.discord.fake.SeenMessage.Component;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Channels, messages and interactions, and the rules about them. */
final class World {
    private static final long FIRST_ANSWER_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long EPOCH_MILLIS = 1_420_070_400_000L;
    private static final int HIDDEN = 64;
    private static final Pattern COMMANDS = Pattern.compile("applications/(\\d+)(?:/guilds/(\\d+))?/commands");
    private static final Pattern MESSAGES = Pattern.compile("channels/(\\d+)/messages(?:/(\\d+))?");
    private static final Pattern AFTER = Pattern.compile("after=(\\d+)");
    private static final Pattern CALLBACK = Pattern.compile("interactions/(\\d+)/([^/]+)/callback");
    private static final Pattern WEBHOOK = Pattern.compile("webhooks/(\\d+)/([^/]+)(?:/messages/(@original|\\d+))?");

    private final Map<String, ObjectNode> messages = new LinkedHashMap<>();
    private final Map<String, Integer> edits = new HashMap<>();
    private final Map<String, Long> viewers = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, String> nonces = new HashMap<>();
    private final Map<Long, ObjectNode> directChannels = new HashMap<>();
    private final Map<String, Interaction> interactions = new HashMap<>();
    private final Map<Long, JsonNode> commands = new HashMap<>();
    private final Set<Long> unreachable = new HashSet<>();
    private long lastId;

    /** Ids tell when they were given: clients reckon with that. */
    synchronized String nextId() {
        lastId = Math.max(lastId + 1, (System.currentTimeMillis() - EPOCH_MILLIS) << 22);
        return Long.toString(lastId);
    }

    synchronized Map<Long, JsonNode> commands() {
        return Map.copyOf(commands);
    }

    synchronized void refusesMessages(long user) {
        unreachable.add(user);
    }

    /** The private channel with a person. */
    synchronized ObjectNode direct(long user) {
        return directChannels.computeIfAbsent(
                user, id -> Payloads.directChannel(id + 1_000_000, Payloads.user(id, "somebody")));
    }

    synchronized void add(Interaction interaction) {
        interactions.put(interaction.token, interaction);
    }

    /** What the bot shows in a channel, and what of it is hidden from everybody but this person. */
    synchronized List<SeenMessage> messagesIn(String channel, long user) {
        return messages.values().stream()
                .filter(message -> viewers.getOrDefault(message.path("id").asString(), user) == user)
                .filter(message -> message.path("channel_id").asString("").equals(channel))
                .filter(message -> message.path("author").path("bot").asBoolean(false))
                .map(this::seen)
                .toList();
    }

    synchronized ObjectNode raw(String message) {
        return messages.get(message).deepCopy();
    }

    synchronized Answer call(String method, String path, String query, JsonNode said, String file) {
        if (path.equals("users/@me")) {
            return Answer.ok(Payloads.bot());
        }
        if (path.equals("gateway/bot")) {
            return Answer.refused(404, 0, "The gateway's address is a setting.");
        }
        if (path.equals("users/@me/channels")) {
            return Answer.ok(direct(said.path("recipient_id").asLong()));
        }
        Matcher match = COMMANDS.matcher(path);
        if (match.matches() && method.equals("PUT")) {
            return register(match.group(2), said);
        }
        match = MESSAGES.matcher(path);
        if (match.matches() && method.equals("GET")) {
            return history(match.group(1), query);
        }
        if (match.matches()) {
            return match.group(2) == null
                    ? post(match.group(1), said, file)
                    : editIn(match.group(1), match.group(2), said, file);
        }
        match = CALLBACK.matcher(path);
        if (match.matches()) {
            return callback(match.group(1), match.group(2), query, said);
        }
        match = WEBHOOK.matcher(path);
        return match.matches()
                ? webhook(method, match.group(2), match.group(3), said, file)
                : Answer.refused(404, 0, "404: Not Found");
    }

    private Answer register(String guild, JsonNode list) {
        Optional<String> fault = list.valueStream()
                .flatMap(command -> Limits.brokenByCommand(command).stream())
                .findFirst();
        if (fault.isPresent() || list.size() > 100) {
            return Answer.refused(400, 50035, "Invalid Form Body: " + fault.orElse("too many"));
        }
        commands.put(guild == null ? 0 : Long.parseLong(guild), list);
        var registered = FakeDiscord.JSON.createArrayNode();
        list.forEach(command -> registered.add(((ObjectNode) command.deepCopy())
                .put("id", nextId())
                .put("application_id", Long.toString(FakeDiscord.BOT_ID))
                .put("version", nextId())));
        return Answer.ok(registered);
    }

    /** Newest first, as Discord has it. */
    private Answer history(String channel, String query) {
        Matcher after = AFTER.matcher(query);
        long since = after.find() ? Long.parseLong(after.group(1)) : 0;
        var list = FakeDiscord.JSON.createArrayNode();
        messages.values().stream()
                .filter(message -> message.path("channel_id").asString("").equals(channel))
                .filter(message -> Long.parseLong(message.path("id").asString()) > since)
                .toList()
                .reversed()
                .forEach(list::add);
        return Answer.ok(list);
    }

    /** Somebody wrote it. */
    synchronized void add(ObjectNode message) {
        messages.put(message.path("id").asString(), message);
    }

    private Answer post(String channel, JsonNode said, String file) {
        boolean closed = unreachable.stream()
                .anyMatch(user -> direct(user).path("id").asString("").equals(channel));
        if (closed) {
            return Answer.refused(403, 50007, "Cannot send messages to this user");
        }
        String nonce = said.path("nonce").asString("");
        if (!nonce.isEmpty() && nonces.containsKey(nonce)) {
            return Answer.ok(messages.get(nonces.get(nonce)));
        }
        Answer answer = create(channel, said, file, 0);
        if (answer.status() == 200 && !nonce.isEmpty()) {
            nonces.put(nonce, answer.body().path("id").asString());
        }
        return answer;
    }

    private Answer createFor(Interaction interaction, JsonNode said, String file, boolean hidden) {
        Answer answer = create(interaction.channel, said, file, hidden ? HIDDEN : 0);
        if (hidden && answer.status() == 200) {
            viewers.put(answer.body().path("id").asString(), interaction.user);
        }
        return answer;
    }

    private Answer create(String channel, JsonNode said, String file, int flags) {
        Optional<String> fault = Limits.brokenBy(said, true, file != null);
        if (fault.isPresent()) {
            return Answer.refused(400, 50035, "Invalid Form Body: " + fault.get());
        }
        String id = nextId();
        ObjectNode message = Payloads.message(id, channel, Payloads.bot()).put("flags", flags);
        messages.put(id, message);
        apply(message, said, file);
        return Answer.ok(message);
    }

    /** What is hidden is known to its interaction only. */
    private Answer editIn(String channel, String id, JsonNode said, String file) {
        ObjectNode message = messages.get(id);
        boolean known = message != null
                && message.path("channel_id").asString("").equals(channel)
                && message.path("flags").asInt() != HIDDEN;
        return known ? edit(id, said, file) : Answer.refused(404, 10008, "Unknown Message");
    }

    private Answer edit(String id, JsonNode said, String file) {
        ObjectNode message = messages.get(id);
        if (message == null) {
            return Answer.refused(404, 10008, "Unknown Message");
        }
        Optional<String> fault = Limits.brokenBy(said, false, file != null);
        if (fault.isPresent()) {
            return Answer.refused(400, 50035, "Invalid Form Body: " + fault.get());
        }
        edits.merge(id, 1, Integer::sum);
        apply(message, said, file);
        return Answer.ok(message);
    }

    private void apply(ObjectNode message, JsonNode said, String file) {
        if (said.has("content")) {
            message.put("content", said.path("content").asString(""));
        }
        if (said.has("components")) {
            message.set("components", numbered(said.path("components")));
        }
        if (file != null) {
            files.put(message.path("id").asString(), file);
        }
    }

    /** Discord gives each component a number. */
    private static JsonNode numbered(JsonNode rows) {
        JsonNode copy = rows.deepCopy();
        int next = 1;
        for (JsonNode row : copy) {
            ((ObjectNode) row).put("id", next++);
            for (JsonNode component : row.path("components")) {
                ((ObjectNode) component).put("id", next++);
            }
        }
        return copy;
    }

    private Answer callback(String id, String token, String query, JsonNode said) {
        Interaction interaction = interactions.get(token);
        if (interaction == null
                || !interaction.id.equals(id)
                || (!interaction.acknowledged && System.nanoTime() - interaction.bornNanos > FIRST_ANSWER_NANOS)) {
            return Answer.refused(404, 10062, "Unknown interaction");
        }
        if (interaction.acknowledged) {
            return Answer.refused(400, 40060, "Interaction has already been acknowledged.");
        }
        Answer fault = first(interaction, said.path("type").asInt(), said.path("data"));
        if (fault != null) {
            return fault;
        }
        interaction.acknowledged = true;
        interaction.acknowledgedAfterNanos = System.nanoTime() - interaction.bornNanos;
        if (!query.contains("with_response=true")) {
            return Answer.nothing();
        }
        ObjectNode response = object();
        response.putObject("interaction").put("id", id).put("type", interaction.type);
        return Answer.ok(response);
    }

    private Answer first(Interaction interaction, int type, JsonNode data) {
        switch (type) {
            case 4 -> {
                interaction.hidden = (data.path("flags").asInt() & HIDDEN) != 0;
                Answer created = createFor(interaction, data, null, interaction.hidden);
                if (created.status() != 200) {
                    return created;
                }
                interaction.original = created.body().path("id").asString();
            }
            case 5 -> {
                interaction.hidden = (data.path("flags").asInt() & HIDDEN) != 0;
                interaction.deferred = true;
            }
            case 6, 7 -> {
                if (interaction.original == null) {
                    return Answer.refused(400, 50035, "There is no message to update.");
                }
                if (type == 7) {
                    return edit(interaction.original, data, null).status() == 200
                            ? null
                            : Answer.refused(400, 50035, "");
                }
            }
            case 8 -> {
                if (data.path("choices").size() > 25) {
                    return Answer.refused(400, 50035, "choices: Must be 25 or fewer in length.");
                }
                interaction.suggestions = data.path("choices")
                        .valueStream()
                        .map(choice -> choice.path("name").asString() + "="
                                + choice.path("value").asString())
                        .toList();
            }
            case 9 -> {
                boolean fits = data.path("title").asString("").length() <= 45
                        && !data.path("title").asString("").isEmpty()
                        && data.path("custom_id").asString("").length() <= 100
                        && data.path("components").size() <= 5
                        && data.path("components")
                                .valueStream()
                                .allMatch(each -> each.path("type").asInt() == 18);
                if (!fits || interaction.type == 5) {
                    return Answer.refused(400, 50035, "Invalid Form Body");
                }
                interaction.modal = data;
            }
            default -> {
                return Answer.refused(400, 50035, "type: unknown");
            }
        }
        return null;
    }

    private Answer webhook(String method, String token, String which, JsonNode said, String file) {
        Interaction interaction = interactions.get(token);
        if (interaction == null || !interaction.acknowledged) {
            return Answer.refused(404, 10015, "Unknown Webhook");
        }
        if (which == null && interaction.deferred) {
            return original("PATCH", interaction, said, file);
        }
        if (which == null) {
            boolean hidden = (said.path("flags").asInt() & HIDDEN) != 0;
            Answer answer = createFor(interaction, said, file, hidden);
            interaction.followUps.add(answer.body().path("id").asString(""));
            return answer;
        }
        return which.equals("@original") ? original(method, interaction, said, file) : edit(which, said, file);
    }

    private Answer original(String method, Interaction interaction, JsonNode said, String file) {
        if (method.equals("DELETE")) {
            interaction.deferred = false;
            if (interaction.original != null) {
                messages.remove(interaction.original);
            }
            return Answer.nothing();
        }
        if (interaction.deferred) {
            Answer answer = createFor(interaction, said, file, interaction.hidden);
            if (answer.status() == 200) {
                interaction.deferred = false;
                interaction.original = answer.body().path("id").asString();
            }
            return answer;
        }
        return interaction.original == null
                ? Answer.refused(404, 10008, "Unknown Message")
                : edit(interaction.original, said, file);
    }

    private SeenMessage seen(ObjectNode message) {
        String id = message.path("id").asString();
        List<Component> components = new ArrayList<>();
        int row = 0;
        for (JsonNode line : message.path("components")) {
            for (JsonNode component : line.path("components")) {
                addTo(components, component, row);
            }
            row++;
        }
        return new SeenMessage(
                id,
                message.path("channel_id").asString(),
                message.path("content").asString(),
                message.path("flags").asInt(),
                components,
                edits.getOrDefault(id, 0),
                Optional.ofNullable(files.get(id)));
    }

    private static void addTo(List<Component> components, JsonNode component, int row) {
        String id = component.path("custom_id").asString();
        if (component.path("type").asInt() == 3) {
            component
                    .path("options")
                    .forEach(option -> components.add(new Component(
                            option.path("value").asString(),
                            option.path("label").asString(),
                            row,
                            Optional.of(id))));
        } else {
            components.add(new Component(id, component.path("label").asString(), row, Optional.empty()));
        }
    }
}
