package dev.slotquest.language;

import java.util.List;

/**
 * A consultant whom a text may mention.
 *
 * @param id the caller's key, handed back unchanged
 * @param name the full name as shown to people; the first and the last name alone are understood as well
 * @param aliases other names the team uses
 */
public record KnownConsultant(String id, String name, List<String> aliases) {

    public KnownConsultant {
        aliases = List.copyOf(aliases);
    }

    public KnownConsultant(String id, String name) {
        this(id, name, List.of());
    }
}
