package dev.slotquest.bot.telegram.fake;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What the service knows: chats, messages, pressed buttons, the bot's commands. One lock guards it all. */
final class World {
    static final ObjectNode BOT = JsonNodeFactory.instance
            .objectNode()
            .put("id", FakeTelegram.BOT_ID)
            .put("is_bot", true)
            .put("first_name", "Slotquest")
            .put("username", FakeTelegram.BOT_NAME);

    private final Map<Long, FakeChat> chats = new HashMap<>();
    private final Map<String, Press> presses = new HashMap<>();
    private final Map<String, JsonNode> commands = new HashMap<>();
    private final Updates updates = new Updates();
    private final Limits limits = new Limits();
    private Duration answerWithin = Duration.ofSeconds(15);
    private int nextMessage = 1;
    private long nextPress = 5_001_000_000L;

    /** A pressed button that waits for the bot's answer. */
    private static final class Press {
        private final long atNanos = System.nanoTime();
        private Optional<String> answer = Optional.empty();
    }

    synchronized <T> T locked(Supplier<T> work) {
        return work.get();
    }

    Updates updates() {
        return updates;
    }

    Limits limits() {
        return limits;
    }

    synchronized void answerWithin(Duration duration) {
        answerWithin = duration;
    }

    synchronized FakeChat open(long id, String title) {
        return chats.computeIfAbsent(id, _ -> new FakeChat(id, title));
    }

    synchronized List<SeenMessage> seen(FakeChat chat) {
        return chat.seen();
    }

    synchronized Map<String, JsonNode> commands() {
        return Map.copyOf(commands);
    }

    /** A person says something: stored, then told to the bot. */
    synchronized int says(FakeChat chat, ObjectNode from, String text, ObjectNode extra) {
        chat.start();
        Html.Parsed parsed = new Html.Parsed(text, List.of());
        StoredMessage message = add(chat, false, "text", new StoredMessage.Content(text, parsed, null, List.of()));
        ObjectNode json = message.json(chat, from);
        json.remove("entities");
        if (text.isEmpty()) {
            json.remove("text");
        }
        if (text.startsWith("/")) {
            int length = text.split("[^/a-zA-Z0-9_@]", 2)[0].length();
            json.putArray("entities")
                    .addObject()
                    .put("type", "bot_command")
                    .put("offset", 0)
                    .put("length", length);
        }
        json.setAll(extra);
        return updates.add("message", json);
    }

    /** A person presses a button: the bot is told and has to answer. */
    synchronized String presses(FakeChat chat, ObjectNode from, int messageId, String data) {
        StoredMessage message = chat.message(messageId)
                .orElseThrow(() -> new AssertionError("The message is no longer there: " + messageId));
        String id = Long.toString(nextPress++);
        presses.put(id, new Press());
        ObjectNode query = JsonNodeFactory.instance.objectNode().put("id", id);
        query.set("from", from);
        query.set("message", message.json(chat, BOT));
        query.put("chat_instance", Long.toString(chat.id() * 31)).put("data", data);
        updates.add("callback_query", query);
        return id;
    }

    /** Whether the button still spins, and if not, the short text the bot answered with. */
    synchronized Optional<String> answerTo(String press) {
        return presses.get(press).answer;
    }

    synchronized void blocks(FakeChat chat, ObjectNode from, boolean blocked) {
        chat.block(blocked);
        tellMembership(chat, from, blocked ? "member" : "kicked", blocked ? "kicked" : "member");
    }

    /** The person brings the bot into the group. */
    synchronized void invites(FakeChat chat, ObjectNode from) {
        chat.block(false);
        tellMembership(chat, from, "left", "member");
    }

    private void tellMembership(FakeChat chat, ObjectNode from, String before, String after) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        change.set("chat", chat.json());
        change.set("from", from);
        change.put("date", now());
        member(change.putObject("old_chat_member"), before);
        member(change.putObject("new_chat_member"), after);
        updates.add("my_chat_member", change);
    }

    /** The group becomes another chat, as Telegram does when it grows. */
    synchronized void upgrades(long group, long supergroup) {
        FakeChat old = chats.get(group);
        open(supergroup, old.json().path("title").asString());
        old.moveTo(supergroup);
        ObjectNode message = JsonNodeFactory.instance
                .objectNode()
                .put("message_id", nextMessage++)
                .put("date", now())
                .put("migrate_to_chat_id", supergroup);
        message.set("chat", old.json());
        message.set("from", BOT);
        updates.add("message", message);
    }

    private static void member(ObjectNode member, String status) {
        member.put("status", status).set("user", BOT);
        if (status.equals("kicked")) {
            member.put("until_date", 0);
        }
    }

    synchronized JsonNode answer(ApiRequest request) {
        return switch (request.method()) {
            case GET_ME -> me();
            case DELETE_WEBHOOK -> bringNowhere();
            case SET_WEBHOOK -> bringTo(request);
            case GET_WEBHOOK_INFO -> updates.webhookInfo();
            case DELETE_MY_COMMANDS -> deleteCommands(request);
            case SET_MY_DESCRIPTION, SET_MY_SHORT_DESCRIPTION -> done();
            case GET_UPDATES -> throw new IllegalStateException("polls wait outside the lock");
            case SEND_MESSAGE -> send(request, "text", "text", 4096);
            case SEND_PHOTO -> sendFile(request, "photo");
            case SEND_DOCUMENT -> sendFile(request, "document");
            case EDIT_MESSAGE_TEXT -> editText(request);
            case EDIT_MESSAGE_REPLY_MARKUP -> editMarkup(request);
            case DELETE_MESSAGE -> delete(request);
            case ANSWER_CALLBACK_QUERY -> answerPress(request);
            case SEND_CHAT_ACTION -> action(request);
            case SET_MY_COMMANDS -> setCommands(request);
        };
    }

    private JsonNode bringNowhere() {
        updates.bringTo(null, Set.of());
        return done();
    }

    private JsonNode bringTo(ApiRequest request) {
        String url = request.text("url");
        String secret = request.text("secret_token");
        if (!url.startsWith("https://")) {
            throw Refusal.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw Refusal.badRequest("secret token contains unallowed characters");
        }
        Set<String> kinds = new HashSet<>();
        request.tree("allowed_updates").ifPresent(list -> list.forEach(kind -> kinds.add(kind.asString())));
        updates.bringTo(new Updates.Hook(url, secret), kinds);
        return done();
    }

    private static JsonNode me() {
        return BOT.deepCopy()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false);
    }

    private static JsonNode done() {
        return JsonNodeFactory.instance.booleanNode(true);
    }

    private FakeChat chat(ApiRequest request) {
        if (!request.parameters().containsKey("chat_id")) {
            throw Refusal.badRequest("chat_id is empty");
        }
        FakeChat chat = chats.get(request.number("chat_id"));
        if (chat == null) {
            throw Refusal.badRequest("chat not found");
        }
        chat.requireReachable();
        return chat;
    }

    private StoredMessage add(FakeChat chat, boolean fromBot, String kind, StoredMessage.Content content) {
        StoredMessage message = new StoredMessage(nextMessage++, fromBot, kind, now(), content);
        chat.add(message);
        return message;
    }

    private JsonNode sendFile(ApiRequest request, String kind) {
        Upload upload =
                request.upload(kind).orElseThrow(() -> Refusal.badRequest("wrong file identifier/HTTP URL specified"));
        if (upload.size() == 0) {
            throw Refusal.badRequest("file must be non-empty");
        }
        return send(request, "caption", kind, 1024);
    }

    private JsonNode send(ApiRequest request, String field, String kind, int longest) {
        FakeChat chat = chat(request);
        StoredMessage.Content content = content(request, field, longest, "message is too long");
        if (kind.equals("text") && content.parsed().text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        limits.count(chat.id(), System.nanoTime());
        return add(chat, true, kind, content).json(chat, BOT);
    }

    private static StoredMessage.Content content(ApiRequest request, String field, int longest, String tooLong) {
        String written = request.text(field);
        Html.Parsed parsed = switch (request.text("parse_mode")) {
            case "" -> new Html.Parsed(written.strip(), List.of());
            case "HTML", "html" -> Html.parse(written);
            default -> throw Refusal.badRequest("unsupported parse_mode");
        };
        if (parsed.text().length() > longest) {
            throw Refusal.badRequest(tooLong);
        }
        Optional<JsonNode> markup = request.tree("reply_markup");
        return new StoredMessage.Content(
                written,
                parsed,
                markup.orElse(null),
                markup.map(Keyboard::parse).orElse(List.of()));
    }

    private StoredMessage editable(ApiRequest request, FakeChat chat) {
        StoredMessage message = chat.message((int) request.number("message_id", 0))
                .orElseThrow(() -> Refusal.badRequest("message to edit not found"));
        if (!message.isFromBot()) {
            throw Refusal.badRequest("message can't be edited");
        }
        return message;
    }

    private JsonNode editText(ApiRequest request) {
        FakeChat chat = chat(request);
        StoredMessage message = editable(request, chat);
        if (!message.isText()) {
            throw Refusal.badRequest("there is no text in the message to edit");
        }
        StoredMessage.Content content = content(request, "text", 4096, "MESSAGE_TOO_LONG");
        if (content.parsed().text().isEmpty()) {
            throw Refusal.badRequest("message text is empty");
        }
        return edited(chat, message, content);
    }

    private JsonNode editMarkup(ApiRequest request) {
        FakeChat chat = chat(request);
        StoredMessage message = editable(request, chat);
        Optional<JsonNode> markup = request.tree("reply_markup");
        StoredMessage.Content old = message.content();
        return edited(
                chat,
                message,
                new StoredMessage.Content(
                        old.html(),
                        old.parsed(),
                        markup.orElse(null),
                        markup.map(Keyboard::parse).orElse(List.of())));
    }

    private JsonNode edited(FakeChat chat, StoredMessage message, StoredMessage.Content content) {
        if (content.looksLike(message.content())) {
            throw Refusal.badRequest("message is not modified: specified new message content and reply markup are"
                    + " exactly the same as a current content and reply markup of the message");
        }
        limits.count(chat.id(), System.nanoTime());
        message.edit(content);
        return message.json(chat, BOT);
    }

    private JsonNode delete(ApiRequest request) {
        if (chat(request).remove((int) request.number("message_id")).isEmpty()) {
            throw Refusal.badRequest("message to delete not found");
        }
        return done();
    }

    private JsonNode answerPress(ApiRequest request) {
        Press press = presses.get(request.text("callback_query_id"));
        boolean late = press != null && System.nanoTime() - press.atNanos > answerWithin.toNanos();
        if (press == null || late || press.answer.isPresent()) {
            throw Refusal.badRequest("query is too old and response timeout expired or query ID is invalid");
        }
        if (request.text("text").length() > 200) {
            throw Refusal.badRequest("MESSAGE_TOO_LONG");
        }
        press.answer = Optional.of(request.text("text"));
        return done();
    }

    private JsonNode action(ApiRequest request) {
        chat(request);
        if (!List.of("typing", "upload_photo", "upload_document", "choose_sticker")
                .contains(request.text("action"))) {
            throw Refusal.badRequest("wrong parameter action in request");
        }
        return done();
    }

    private JsonNode setCommands(ApiRequest request) {
        String language = request.text("language_code");
        if (!language.matches("[a-z]{2}|")) {
            throw Refusal.badRequest("invalid language code specified");
        }
        JsonNode list = request.tree("commands").orElseThrow();
        if (!list.isArray() || list.size() > 100) {
            throw Refusal.badRequest("BOT_COMMANDS_TOO_MUCH");
        }
        list.forEach(World::requireCommand);
        commands.put(scope(request, language), list);
        return done();
    }

    private JsonNode deleteCommands(ApiRequest request) {
        commands.remove(scope(request, request.text("language_code")));
        return done();
    }

    /** As in {@code default/de} or {@code chat:101}. */
    private String scope(ApiRequest request, String language) {
        JsonNode scope = request.tree("scope").orElseGet(JsonNodeFactory.instance::objectNode);
        String type = scope.path("type").asString("default");
        if (type.equals("chat")) {
            FakeChat chat = chats.get(scope.path("chat_id").asLong(0));
            if (chat == null) {
                throw Refusal.badRequest("chat not found");
            }
            type = "chat:" + chat.id();
        }
        return language.isEmpty() ? type : type + "/" + language;
    }

    private static void requireCommand(JsonNode command) {
        if (!command.path("command").asString("").matches("[a-z0-9_]{1,32}")) {
            throw Refusal.badRequest("BOT_COMMAND_INVALID");
        }
        int length = command.path("description").asString("").length();
        if (length < 1 || length > 256) {
            throw Refusal.badRequest("BOT_COMMAND_DESCRIPTION_INVALID");
        }
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }
}
