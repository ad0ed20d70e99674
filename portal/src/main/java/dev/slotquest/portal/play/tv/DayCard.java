package dev.slotquest.portal.play.tv;

import dev.slotquest.portal.web.Formats;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.shared.BusinessTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How full the day is, by hour. */
@Component
@Order(20)
class DayCard implements WallCard {

    private final Availability availability;
    private final Formats formats;
    private final MessageSource messages;
    private final BusinessTime time;

    DayCard(Availability availability, Formats formats, MessageSource messages, BusinessTime time) {
        this.availability = availability;
        this.formats = formats;
        this.messages = messages;
        this.time = time;
    }

    @Override
    public Optional<Shown> shown(Locale locale) {
        List<Line> lines = availability.day(time.today(), null).slots().stream()
                .filter(slot -> slot.capacity() > 0)
                .map(slot -> line(slot, locale))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Shown(messages.getMessage("tv.day", null, locale), lines));
    }

    private Line line(SlotOffer slot, Locale locale) {
        int percent = Math.min(100, 100 * slot.booked() / slot.capacity());
        String value = messages.getMessage("tv.day.line", new Object[] {slot.booked(), slot.capacity()}, locale);
        return new Line(formats.clock(slot.time()), value, percent);
    }
}
