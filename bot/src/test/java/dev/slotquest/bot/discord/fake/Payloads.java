package dev.slotquest.bot.discord.fake;

import static dev.slotquest.bot.discord.fake.FakeDiscord.object;

import tools.jackson.databind.node.ObjectNode;

/** What Discord tells about itself, as far as clients need it. */
final class Payloads {
    static final long GUILD_CHANNEL_ID = 900_000_000_000_000_003L;
    private static final String GUILD = Long.toString(FakeDiscord.GUILD_ID);

    private Payloads() {}

    static ObjectNode bot() {
        return user(FakeDiscord.BOT_ID, "slotquest").put("bot", true);
    }

    static ObjectNode user(long id, String name) {
        return object().put("id", Long.toString(id))
                .put("username", name)
                .put("global_name", name)
                .put("discriminator", "0")
                .putNull("avatar")
                .put("public_flags", 0);
    }

    static ObjectNode ready() {
        ObjectNode data = object().put("v", 10);
        data.set("user", bot());
        data.putArray("guilds").addObject().put("id", GUILD).put("unavailable", true);
        data.putArray("private_channels");
        data.putObject("application")
                .put("id", Long.toString(FakeDiscord.BOT_ID))
                .put("flags", 0);
        return Gateway.event("READY", data);
    }

    static ObjectNode guildCreate() {
        ObjectNode data = object().put("id", GUILD)
                .put("name", "Team")
                .put("owner_id", "900000000000000009")
                .put("region", "")
                .put("afk_timeout", 300)
                .put("verification_level", 0)
                .put("default_message_notifications", 0)
                .put("explicit_content_filter", 0)
                .put("mfa_level", 0)
                .put("premium_tier", 0)
                .put("preferred_locale", "de")
                .put("nsfw_level", 0)
                .put("system_channel_flags", 0)
                .put("max_members", 500_000)
                .put("member_count", 2)
                .put("large", false)
                .put("unavailable", false)
                .put("joined_at", "2026-01-01T00:00:00.000000+00:00");
        data.putArray("features");
        data.putArray("emojis");
        data.putArray("stickers");
        data.putArray("threads");
        data.putArray("voice_states");
        data.putArray("presences");
        data.putArray("stage_instances");
        data.putArray("guild_scheduled_events");
        data.putArray("soundboard_sounds");
        ObjectNode everyone = data.putArray("roles").addObject();
        everyone.put("id", GUILD)
                .put("name", "@everyone")
                .put("color", 0)
                .put("hoist", false)
                .put("position", 0)
                .put("permissions", Long.toString(1 << 10 | 1 << 11)) // to see channels and to write in them
                .put("managed", false)
                .put("mentionable", false)
                .put("flags", 0);
        everyone.putObject("colors").put("primary_color", 0);
        data.putArray("channels").add(guildChannel());
        data.putArray("members").add(member(bot()));
        return Gateway.event("GUILD_CREATE", data);
    }

    static ObjectNode guildChannel() {
        ObjectNode channel = object().put("id", Long.toString(GUILD_CHANNEL_ID))
                .put("type", 0)
                .put("guild_id", GUILD)
                .put("name", "team")
                .put("position", 0)
                .put("permissions", "0")
                .put("nsfw", false);
        channel.putArray("permission_overwrites");
        return channel;
    }

    static ObjectNode directChannel(long id, ObjectNode with) {
        ObjectNode channel =
                object().put("id", Long.toString(id)).put("type", 1).put("flags", 0);
        channel.putArray("recipients").add(with);
        return channel;
    }

    static ObjectNode member(ObjectNode user) {
        ObjectNode member = object().put("joined_at", "2026-01-01T00:00:00.000000+00:00")
                .put("deaf", false)
                .put("mute", false)
                .put("permissions", "0")
                .put("flags", 0);
        member.set("user", user);
        member.putArray("roles");
        return member;
    }

    static ObjectNode message(String id, String channel, ObjectNode author) {
        ObjectNode message = object().put("id", id)
                .put("channel_id", channel)
                .put("type", 0)
                .put("content", "")
                .put("timestamp", "2026-01-01T00:00:00.000000+00:00")
                .putNull("edited_timestamp")
                .put("tts", false)
                .put("mention_everyone", false)
                .put("pinned", false)
                .put("flags", 0);
        message.set("author", author);
        message.putArray("mentions");
        message.putArray("mention_roles");
        message.putArray("attachments");
        message.putArray("embeds");
        message.putArray("components");
        return message;
    }
}
