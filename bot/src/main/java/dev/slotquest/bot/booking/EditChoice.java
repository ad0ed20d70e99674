package dev.slotquest.bot.booking;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.slotquest.booking.Potential;
import dev.slotquest.bot.booking.EditState.Part;
import org.jspecify.annotations.Nullable;

/** What can be pressed below a booking that is edited. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME)
sealed interface EditChoice {

    record Edit(Part part) implements EditChoice {}

    record WithoutNote() implements EditChoice {}

    record WithPotential(Potential potential) implements EditChoice {}

    record WithCampaign(@Nullable String campaign) implements EditChoice {}

    record WithoutPhone() implements EditChoice {}

    record WithoutEmail() implements EditChoice {}

    /** From a question to the booking. */
    record Back() implements EditChoice {}

    record Finish() implements EditChoice {}
}
