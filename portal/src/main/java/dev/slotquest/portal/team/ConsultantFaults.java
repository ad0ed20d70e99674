package dev.slotquest.portal.team;

import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.ManageConsultants.Fault;
import dev.slotquest.scheduling.ManageConsultants.Result;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Says what is wrong with a wish about a consultant. */
@Component
class ConsultantFaults {

    private static final Map<String, String> FIELDS = Map.of(
            "name", "name",
            "email", "email",
            "calendar_id", "calendarId",
            "buffer_before_minutes", "bufferBefore",
            "buffer_after_minutes", "bufferAfter");

    private final Wording wording;

    ConsultantFaults(Wording wording) {
        this.wording = wording;
    }

    /** Puts each fault to its field. */
    void reject(Result result, BindingResult faults) {
        if (result instanceof Result.Refused(var wrong)) {
            for (Fault fault : wrong) {
                faults.rejectValue(FIELDS.getOrDefault(fault.field(), "name"), "fault", text(fault));
            }
        }
    }

    /** All faults in words. */
    String text(Result.Refused refused) {
        return refused.faults().stream().map(this::text).distinct().collect(Collectors.joining(" "));
    }

    private String text(Fault fault) {
        return wording.text("scheduling.fault." + fault.code());
    }
}
