package dev.slotquest.notifications;

import dev.slotquest.identity.AccountLink;
import dev.slotquest.shared.Channel;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where somebody may be told of something, beside their inbox.
 *
 * @param channel {@link Channel#PORTAL} stands for push messages of browsers
 * @param account the platform's id of the account; empty where a person has only one
 */
public record Outlet(Channel channel, String account) {

    /** The chat in the browser. */
    public static final Outlet BROWSER = new Outlet(Channel.BROWSER_CHAT, "");

    /** Push messages of the browsers that the person has subscribed. */
    public static final Outlet PUSH = new Outlet(Channel.PORTAL, "");

    private static final Set<Channel> PLATFORMS = EnumSet.of(Channel.TELEGRAM, Channel.DISCORD);
    private static final Map<String, Outlet> ONLY_ONES = Map.of("browser", BROWSER, "push", PUSH);

    /** A linked chat account. */
    public static Outlet of(AccountLink link) {
        return new Outlet(link.channel(), link.externalId());
    }

    /** Whether messages can go there unasked. */
    static boolean canBe(AccountLink link) {
        return PLATFORMS.contains(link.channel()) && link.conversation() != null;
    }

    /** As forms and programs name it: {@code browser}, {@code push}, {@code telegram:4711}. */
    public String key() {
        return ONLY_ONES.entrySet().stream()
                .filter(only -> only.getValue().equals(this))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> channel.name().toLowerCase(Locale.ROOT) + ":" + account);
    }

    /** What a key names, whether or not anybody has such an account. */
    public static Optional<Outlet> parse(String key) {
        if (ONLY_ONES.containsKey(key)) {
            return Optional.of(ONLY_ONES.get(key));
        }
        String[] parts = key.split(":", 2);
        return parts.length < 2 || parts[1].isEmpty()
                ? Optional.empty()
                : PLATFORMS.stream()
                        .filter(platform ->
                                platform.name().toLowerCase(Locale.ROOT).equals(parts[0]))
                        .map(platform -> new Outlet(platform, parts[1]))
                        .findFirst();
    }
}
