package dev.slotquest.gamification.badges;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All badges there are: a table beside the program, read and checked at the start. */
@Component
public class BadgeCatalogue {

    private static final String TABLE = "gamification/badges.csv";
    private static final int COLUMNS = 6;
    private static final int LONGEST_KEY = 40;

    private final Map<String, Badge> badges = new LinkedHashMap<>();

    BadgeCatalogue() throws IOException {
        this(new ClassPathResource(TABLE).getContentAsString(StandardCharsets.UTF_8));
    }

    /** @param table a head and a line for each badge, with semicolons */
    BadgeCatalogue(String table) {
        table.lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(BadgeCatalogue::badge)
                .forEach(this::add);
    }

    private void add(Badge badge) {
        if (badges.putIfAbsent(badge.key(), badge) != null) {
            throw new IllegalStateException("%s: two badges are named %s".formatted(TABLE, badge.key()));
        }
    }

    private static Badge badge(String line) {
        String[] cells = line.split(";", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("%s: not %d cells in: %s".formatted(TABLE, COLUMNS, line));
        }
        try {
            return checked(new Badge(
                    cells[0],
                    BadgeCategory.valueOf(cells[1]),
                    Rarity.valueOf(cells[2]),
                    BadgeMetric.valueOf(cells[3]),
                    Long.parseLong(cells[4]),
                    cells[5]));
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalStateException("%s: cannot be read: %s".formatted(TABLE, line), unreadable);
        }
    }

    private static Badge checked(Badge badge) {
        boolean named = badge.key().matches("[a-z0-9_]{1,%d}".formatted(LONGEST_KEY));
        if (!named || badge.threshold() < 1 || badge.emoji().isBlank()) {
            throw new IllegalArgumentException("A badge needs a key, a threshold and a picture: " + badge);
        }
        return badge;
    }

    /** All of them, in the order of the table. */
    public List<Badge> all() {
        return List.copyOf(badges.values());
    }

    /** The badge of a key; empty when the catalogue no longer has it. */
    public Optional<Badge> find(String key) {
        return Optional.ofNullable(badges.get(key));
    }
}
