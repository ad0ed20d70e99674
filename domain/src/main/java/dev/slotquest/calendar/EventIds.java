package dev.slotquest.calendar;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ids of our events: the same booking and generation always give the same, so that writing twice is writing once. */
final class EventIds {

    /** Base32hex in lower case: the only letters that calendar services allow. */
    private static final char[] BASE32HEX = "0123456789abcdefghijklmnopqrstuv".toCharArray();

    private static final int ID_BYTES = 20;

    private static final int GENERATIONS_LOOKED_AT = 20;

    private EventIds() {}

    /** The ids that a booking's event may have had. */
    static Set<String> generations(String space, long bookingId) {
        return IntStream.rangeClosed(1, GENERATIONS_LOOKED_AT)
                .mapToObj(generation -> of(space, bookingId, generation))
                .collect(Collectors.toSet());
    }

    /**
     * The id of a booking's event.
     *
     * @param space of which installation; two that write into one calendar must not meet
     * @param generation rises whenever an event is gone, for its id is used up
     */
    static String of(String space, long bookingId, int generation) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest("%s|%d|%d".formatted(space, bookingId, generation).getBytes(StandardCharsets.UTF_8));
            var id = new StringBuilder("sq");
            ByteBuffer bytes = ByteBuffer.wrap(hash, 0, ID_BYTES);
            while (bytes.remaining() >= 5) {
                long bits = ((long) (bytes.get() & 0xff) << 32) | (bytes.getInt() & 0xffffffffL);
                for (int shift = 35; shift >= 0; shift -= 5) {
                    id.append(BASE32HEX[(int) (bits >>> shift) & 31]);
                }
            }
            return id.toString();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256.", missing);
        }
    }
}
