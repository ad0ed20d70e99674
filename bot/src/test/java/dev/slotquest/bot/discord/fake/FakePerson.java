package dev.slotquest.bot.discord.fake;

import static dev.slotquest.bot.discord.fake.FakeDiscord.object;

import dev.slotquest.bot.discord.fake.SeenMessage.Component;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.node.ObjectNode;

/** Somebody with a Discord account, in private with the bot or on a server. */
public final class FakePerson {
    private static final int COMMAND = 2;
    private static final int COMPONENT = 3;
    private static final int AUTOCOMPLETE = 4;
    private static final int MODAL = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final FakeDiscord discord;
    private final long id;
    private final String name;
    private final String locale;
    private boolean onServer;

    FakePerson(FakeDiscord discord, long id, String name, String locale) {
        this.discord = discord;
        this.id = id;
        this.name = name;
        this.locale = locale;
    }

    /** From now on, where others read along. */
    public FakePerson goesOnTheServer() {
        onServer = true;
        return this;
    }

    public FakePerson goesPrivate() {
        onServer = false;
        return this;
    }

    public long id() {
        return id;
    }

    public void refusesMessages() {
        discord.world().refusesMessages(id);
    }

    /** Gives a command with options. */
    public Interaction gives(String command, Map<String, String> options) {
        ObjectNode data = object().put("id", "1").put("name", command).put("type", 1);
        var list = data.putArray("options");
        options.forEach((option, value) ->
                list.addObject().put("name", option).put("type", 3).put("value", value));
        return does(COMMAND, data, null);
    }

    public Interaction gives(String command) {
        return gives(command, Map.of());
    }

    /** What is suggested while typing an option. */
    public List<String> isSuggested(String command, String option, String typed) {
        ObjectNode data = object().put("id", "1").put("name", command).put("type", 1);
        data.putArray("options")
                .addObject()
                .put("name", option)
                .put("type", 3)
                .put("value", typed)
                .put("focused", true);
        Interaction asked = does(AUTOCOMPLETE, data, null);
        return await("suggestions", () -> asked.suggestions);
    }

    /** Writes to the bot in private. */
    public FakePerson writes(String text) {
        ObjectNode message = Payloads.message(discord.world().nextId(), directChannel(), Payloads.user(id, name))
                .put("content", text);
        discord.world().add(message);
        discord.gateway().dispatch("MESSAGE_CREATE", message.put("channel_type", 1));
        return this;
    }

    /** Presses a button, or picks from a menu, below the newest message that has it. */
    public Interaction presses(String label) {
        return pressesOn(
                await(
                        "a message with " + label,
                        () -> messages().reversed().stream()
                                .filter(message -> message.labels().stream().anyMatch(each -> each.startsWith(label)))
                                .findFirst()
                                .orElse(null)),
                label);
    }

    public Interaction pressesOn(SeenMessage message, String label) {
        return presses(message, message.component(label));
    }

    /** Sends what a button carries, whether or not it is there. */
    public Interaction presses(SeenMessage message, Component component) {
        ObjectNode data = object();
        component
                .menu()
                .ifPresentOrElse(
                        menu -> data.put("custom_id", menu)
                                .put("component_type", 3)
                                .putArray("values")
                                .add(component.customId()),
                        () -> data.put("custom_id", component.customId()).put("component_type", 2));
        return does(COMPONENT, data, message);
    }

    /** Opens a form by a button, writes into it and sends it. */
    public Interaction fills(String label, String text) {
        SeenMessage message = messages().reversed().stream()
                .filter(each -> each.labels().stream().anyMatch(button -> button.startsWith(label)))
                .findFirst()
                .orElseThrow();
        Interaction opened = pressesOn(message, label);
        var form = await("a form", () -> opened.modal);
        ObjectNode data = object().put("custom_id", form.path("custom_id").asString());
        var input = form.path("components").path(0).path("component");
        data.putArray("components")
                .addObject()
                .put("type", 18)
                .put("id", 1)
                .putObject("component")
                .put("type", 4)
                .put("id", 2)
                .put("custom_id", input.path("custom_id").asString())
                .put("value", text);
        return does(MODAL, data, message);
    }

    private Interaction does(int type, ObjectNode data, SeenMessage on) {
        var world = discord.world();
        String channel = onServer ? Long.toString(Payloads.GUILD_CHANNEL_ID) : directChannel();
        var interaction = new Interaction(world.nextId(), type, channel, id, on == null ? null : on.id());
        world.add(interaction);
        ObjectNode payload = object().put("id", interaction.id)
                .put("application_id", Long.toString(FakeDiscord.BOT_ID))
                .put("type", type)
                .put("token", interaction.token)
                .put("version", 1)
                .put("channel_id", channel)
                .put("locale", locale)
                .put("app_permissions", "0")
                .put("attachment_size_limit", 10_000_000)
                .put("context", onServer ? 0 : 1);
        payload.set("data", data);
        payload.putArray("entitlements");
        payload.putObject("authorizing_integration_owners").put("0", onServer ? "" + FakeDiscord.GUILD_ID : "0");
        ObjectNode user = Payloads.user(id, name);
        if (onServer) {
            payload.put("guild_id", Long.toString(FakeDiscord.GUILD_ID)).put("guild_locale", "de");
            payload.set("channel", Payloads.guildChannel());
            payload.set("member", Payloads.member(user));
            payload.putObject("guild")
                    .put("id", Long.toString(FakeDiscord.GUILD_ID))
                    .put("locale", "de")
                    .putArray("features");
        } else {
            payload.set("channel", world.direct(id));
            payload.set("user", user);
        }
        if (on != null) {
            payload.set("message", world.raw(on.id()));
        }
        discord.gateway().dispatch("INTERACTION_CREATE", payload);
        return interaction;
    }

    private String directChannel() {
        return discord.world().direct(id).path("id").asString();
    }

    /** What the bot shows where the person is, oldest first. */
    public List<SeenMessage> messages() {
        return discord.world().messagesIn(onServer ? Long.toString(Payloads.GUILD_CHANNEL_ID) : directChannel(), id);
    }

    /** Waits for a message that says this. */
    public SeenMessage sees(String text) {
        return await(
                "'" + text + "'",
                () -> messages().reversed().stream()
                        .filter(message -> message.content().contains(text))
                        .findFirst()
                        .orElse(null));
    }

    public <T> T await(String what, Supplier<T> question) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
        throw new AssertionError("No %s: %s".formatted(what, messages()));
    }
}
