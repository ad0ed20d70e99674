package dev.slotquest.bot.ranks;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.gamification.mastery.MasteryCategory;

/** What can be pressed below a message about mastery. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface MasteryChoice {

    /** Claims the level that was shown, and no other. */
    record Claim(MasteryCategory category, int level) implements MasteryChoice {}
}
