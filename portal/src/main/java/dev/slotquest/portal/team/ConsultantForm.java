package dev.slotquest.portal.team;

import dev.slotquest.portal.web.Typed;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ReadyMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A consultant as an admin describes them. */
record ConsultantForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String mode,
        @Nullable String calendarId,
        @Nullable Integer bufferBefore,
        @Nullable Integer bufferAfter,
        @Nullable Boolean active,
        @Nullable Integer version) {

    static final ConsultantForm EMPTY = new ConsultantForm(null, null, ReadyMode.HOURS.name(), null, 0, 0, true, null);

    static ConsultantForm of(Consultant consultant) {
        return new ConsultantForm(
                consultant.name(),
                consultant.email(),
                consultant.mode().name(),
                consultant.calendarId(),
                (int) consultant.bufferBefore().toMinutes(),
                (int) consultant.bufferAfter().toMinutes(),
                consultant.active(),
                consultant.version());
    }

    Details details() {
        return new Details(
                Typed.text(name).orElse(""),
                Typed.text(email).orElse(null),
                Typed.choice(ReadyMode.class, mode).orElseThrow(Typed::unreadable),
                Typed.text(calendarId).orElse(null),
                Objects.requireNonNullElse(bufferBefore, 0),
                Objects.requireNonNullElse(bufferAfter, 0),
                Boolean.TRUE.equals(active));
    }
}
