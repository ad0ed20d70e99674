package dev.slotquest.gamification.ledger;

/** How what an entry is about stands since that entry. */
public enum EntryState {
    /** Promised, until it is known what became of it. */
    PROVISIONAL,
    /** Earned. */
    FINAL,
    /** Partly or wholly taken back. */
    TAKEN_BACK
}
