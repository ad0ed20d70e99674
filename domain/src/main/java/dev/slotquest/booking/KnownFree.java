package dev.slotquest.booking;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Slots that could be had when somebody went on the wait list all the same. That they can be had is no news to them, unless
 * a seat is given back.
 */
record KnownFree(Set<SlotKey> slots) {

    static final KnownFree NONE = new KnownFree(Set.of());

    KnownFree {
        slots = Set.copyOf(slots);
    }

    /** A slot of a consultant. */
    record SlotKey(long consultantId, Instant startsAt) {

        private String text() {
            return consultantId + "@" + startsAt.getEpochSecond();
        }

        private static SlotKey read(String text) {
            int at = text.indexOf('@');
            return new SlotKey(
                    Long.parseLong(text.substring(0, at)),
                    Instant.ofEpochSecond(Long.parseLong(text.substring(at + 1))));
        }
    }

    static KnownFree of(Collection<SlotKey> slots) {
        return new KnownFree(Set.copyOf(slots));
    }

    static KnownFree read(String text) {
        return text.isEmpty()
                ? NONE
                : new KnownFree(
                        Arrays.stream(text.split(" ", -1)).map(SlotKey::read).collect(Collectors.toSet()));
    }

    String text() {
        return slots.stream().map(SlotKey::text).collect(Collectors.joining(" "));
    }

    boolean has(SlotKey slot) {
        return slots.contains(slot);
    }
}
