package dev.slotquest.analytics.exports;

import java.util.Locale;

/** What can be exported as a whole. */
public enum TableKind {
    /** Every customer who is there; an import understands the fields. */
    CUSTOMERS,
    /** Every entry of everybody's ledger. */
    LEDGER,
    /** One row for each booking with what was known when it was made, for learning from it; nobody can be recognised. */
    ML_DATASET;

    /** As addresses and files call it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
