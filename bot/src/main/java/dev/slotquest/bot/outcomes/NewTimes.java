package dev.slotquest.bot.outcomes;

import dev.slotquest.booking.Booking;
import dev.slotquest.booking.CustomerFit;
import dev.slotquest.bot.booking.DayReader;
import dev.slotquest.bot.booking.DayReader.Asked;
import dev.slotquest.bot.booking.DayReader.Stretch;
import dev.slotquest.bot.booking.Offer;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.scheduling.Suggestion;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Slots for an appointment that takes place at another time: with the same consultant where there is one. */
@Component
class NewTimes {

    private static final int MOST = 5;

    private final Availability availability;
    private final CustomerFit customerFit;
    private final DayReader dayReader;
    private final BusinessTime time;

    NewTimes(Availability availability, CustomerFit customerFit, DayReader dayReader, BusinessTime time) {
        this.availability = availability;
        this.customerFit = customerFit;
        this.dayReader = dayReader;
        this.time = time;
    }

    /** The best there is. */
    List<Offer> soon(Booking booking) {
        SlotWish wish = SlotWish.from(time.now())
                .fitting(customerFit.of(booking.customer().id()));
        List<Offer> same = offers(wish.with(booking.consultantId()));
        return same.isEmpty() ? offers(wish) : same;
    }

    /** Those of the days that were written, of whom was named; the best there is when none were. */
    List<Offer> asked(Turn turn, Booking booking, String text) {
        Asked asked = dayReader.read(turn, text);
        Stretch stretch = asked.stretch();
        if (stretch == null) {
            return soon(booking);
        }
        Long named = asked.consultantId();
        Instant from = stretch.first().atStartOfDay(time.zone()).toInstant();
        Instant until = stretch.last().plusDays(1).atStartOfDay(time.zone()).toInstant();
        var wish = new SlotWish(
                from,
                until,
                null,
                named == null ? Long.valueOf(booking.consultantId()) : named,
                null,
                null,
                customerFit.of(booking.customer().id()));
        return offers(wish).stream()
                .sorted(Comparator.comparing(Offer::startsAt))
                .toList();
    }

    /** Others, because one was just taken. */
    static List<Offer> of(List<Suggestion> alternatives) {
        return alternatives.stream()
                .map(each -> new Offer(
                        each.consultantId(), each.consultantName(), each.startsAt(), each.endsAt(), each.reason()))
                .toList();
    }

    private List<Offer> offers(SlotWish wish) {
        return of(availability.nextBest(wish, MOST));
    }
}
