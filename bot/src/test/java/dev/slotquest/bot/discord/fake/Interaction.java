package dev.slotquest.bot.discord.fake;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Something a person did that waits for an answer: 3 seconds for the first, a quarter of an hour for all others. */
public final class Interaction {
    final String id;
    final String token;
    final String channel;
    final long user;
    final int type;
    final long bornNanos = System.nanoTime();
    /** The message it was done on, then the one that answers it. */
    String original;

    boolean acknowledged;
    boolean hidden;
    boolean deferred;
    long acknowledgedAfterNanos;
    JsonNode modal;
    List<String> suggestions;
    final List<String> followUps = new ArrayList<>();

    Interaction(String id, int type, String channel, long user, String original) {
        this.id = id;
        this.token = "interaction-token-" + id;
        this.type = type;
        this.channel = channel;
        this.user = user;
        this.original = original;
    }

    public boolean isAcknowledged() {
        return acknowledged;
    }

    /** How long the person waited for a sign. */
    public long acknowledgedAfterMillis() {
        return acknowledgedAfterNanos / 1_000_000;
    }
}
