package dev.slotquest.language;

/** Tokens from {@code from} up to, not including, {@code to}. */
record Span(int from, int to) {

    Span joinedWith(Span other) {
        return new Span(Math.min(from, other.from), Math.max(to, other.to));
    }
}
