package dev.slotquest.gamification;

import java.time.LocalDate;

/** What people with quests may be told, inside the transaction in which it becomes so. Nothing is changed by it. */
public sealed interface QuestSignal {

    /** Whose quests. */
    long userId();

    /** The business day. */
    LocalDate day();

    /** The day's quests are there. */
    record Morning(long userId, LocalDate day) implements QuestSignal {}

    /** Something can be claimed that soon cannot be any more. */
    record Claimable(long userId, LocalDate day) implements QuestSignal {}

    /**
     * A streak ends today unless something is booked.
     *
     * @param streak how many days it has
     */
    record StreakInDanger(long userId, LocalDate day, int streak) implements QuestSignal {}

    /** The quests of a day stand otherwise. */
    record Changed(long userId, LocalDate day) implements QuestSignal {}
}
