package dev.slotquest.bot.discord;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.interactions.InteractionHook;

/**
 * Where hidden messages can still be changed: only through the interaction that they answer, and only for a quarter of
 * an hour.
 */
final class Spots {
    private static final int MOST = 2_000;

    private final Map<String, Spot> byReference = new LinkedHashMap<>();

    /** @param original whether the message is the interaction's own, not one that followed */
    record Spot(InteractionHook hook, boolean original) {}

    synchronized void remember(String reference, Spot spot) {
        byReference.remove(reference);
        byReference.put(reference, spot);
        if (byReference.size() > MOST) {
            byReference.remove(byReference.keySet().iterator().next());
        }
    }

    synchronized Optional<Spot> of(String reference) {
        return Optional.ofNullable(byReference.get(reference))
                .filter(spot -> !spot.hook().isExpired());
    }
}
