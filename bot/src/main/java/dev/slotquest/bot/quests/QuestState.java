package dev.slotquest.bot.quests;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;

/** What a message about quests shows; how they stand is asked each time. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
public sealed interface QuestState {

    /** All that there is at present. */
    record Board() implements QuestState {}

    /** The quests of one day. */
    record OfDay(LocalDate day) implements QuestState {}

    /** Rewards that waited on a day. */
    record ToClaim(LocalDate day) implements QuestState {}

    /** A streak that would have ended on a day. */
    record Danger(LocalDate day, int days) implements QuestState {}
}
