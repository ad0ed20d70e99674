package dev.slotquest.audit;

import org.jspecify.annotations.Nullable;

/** What of an entry may be taken out when a person is erased, exactly as it is stored. */
record Words(
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    /** The digest that goes into the seal; who does not know the salt cannot find the words by guessing. */
    byte[] sealed(byte[] salt) {
        return fingerprint("words").with(salt).bytes();
    }

    /** The digest of what is left after an erasure, which names nobody any more. */
    byte[] left() {
        return fingerprint("words left").bytes();
    }

    private Fingerprint fingerprint(String kind) {
        return Fingerprint.of(kind).with(before).with(after).with(reason);
    }
}
