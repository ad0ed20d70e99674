package dev.slotquest.language;

/** Something understood, and where it stands. */
record Found<T>(T meaning, Span span) {}
