package dev.slotquest.gamification.quests;

/** What came of claiming a quest. */
public sealed interface QuestClaim {

    /** It is paid. */
    record Paid(QuestReward reward) implements QuestClaim {}

    /** It was paid before. */
    record PaidBefore() implements QuestClaim {}

    /** There is still something to do for it. */
    record NotDone() implements QuestClaim {}

    /** Its time is over. */
    record TooLate() implements QuestClaim {}

    /** There is no such quest of this person. */
    record Unknown() implements QuestClaim {}
}
