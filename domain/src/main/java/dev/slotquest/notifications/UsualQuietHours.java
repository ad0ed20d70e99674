package dev.slotquest.notifications;

import dev.slotquest.notifications.QuietTime.Own;
import dev.slotquest.shared.BusinessTime;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The quiet hours of everybody who has none of their own. */
@Service
public class UsualQuietHours {

    private final QuietHours quietHours;
    private final BusinessTime time;

    UsualQuietHours(QuietHours quietHours, BusinessTime time) {
        this.quietHours = quietHours;
        this.time = time;
    }

    /** As the rule says at present; nothing when it says never. */
    public Optional<Own> now() {
        QuietSpan span = quietHours.span(new QuietTime.Usual(), time.now());
        return span.from().equals(span.to()) ? Optional.empty() : Optional.of(new Own(span.from(), span.to()));
    }
}
