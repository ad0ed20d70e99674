package dev.slotquest.portal.operations.demo;

import dev.slotquest.booking.BookSlot;
import dev.slotquest.booking.Booking;
import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.MoveBooking;
import dev.slotquest.booking.Outcome;
import dev.slotquest.booking.Potential;
import dev.slotquest.identity.User;
import dev.slotquest.outcomes.CallBacks;
import dev.slotquest.outcomes.NoShowAlert;
import dev.slotquest.outcomes.NoShowAlerts;
import dev.slotquest.outcomes.OutcomeWish;
import dev.slotquest.outcomes.RecordOutcome;
import dev.slotquest.outcomes.ResolveNoShow;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.SlotOffer;
import dev.slotquest.shared.Channel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills one day with appointments, and says what became of those that are over. The same date always gives the same day. */
final class DemoDay {

    private static final long SEED = 20_250_401;
    private static final int LONGEST_LEAD_DAYS = 9;
    /** What is longer ago has been entered by everybody. */
    private static final Duration FORGETFUL = Duration.ofDays(10);
    /** What is longer ago has been looked after. */
    private static final Duration WAITING = Duration.ofDays(1);

    private static final List<Channel> CHANNELS =
            List.of(Channel.TELEGRAM, Channel.TELEGRAM, Channel.BROWSER_CHAT, Channel.PORTAL, Channel.API);

    private final DemoOffice office;
    private final DemoPeople people;
    private final LocalDate date;
    private final Instant now;
    private final ZoneId zone;
    private final Random random;

    DemoDay(DemoOffice office, DemoPeople people, LocalDate date, Instant now, ZoneId zone) {
        this.office = office;
        this.people = people;
        this.date = date;
        this.now = now;
        this.zone = zone;
        this.random = new Random(SEED + date.toEpochDay());
    }

    /**
     * Makes the appointments of the day.
     *
     * @param share how much of the capacity is taken, from 0 to 1
     * @return how many bookings were made
     */
    int fill(double share) {
        office.at(earliestBooking(0));
        List<SlotOffer> slots = office.use(Availability.class).day(date, null).slots();
        int made = 0;
        for (SlotOffer slot : slots) {
            double wanted = slot.capacity() * share * (0.7 + 0.6 * random.nextDouble());
            int bookings = Math.min(slot.capacity(), (int) Math.round(wanted));
            for (int i = 0; i < bookings; i++) {
                made += book(slot) ? 1 : 0;
            }
        }
        return made;
    }

    private boolean book(SlotOffer slot) {
        int lead = random.nextInt(LONGEST_LEAD_DAYS + 1);
        User booker = people.booker(random);
        boolean winBack = random.nextInt(12) == 0;
        BookingWish wish = BookingWish.of(
                        null, slot.startsAt(), DemoCustomers.somebody(random.nextInt(DemoCustomers.count())))
                .withPotential(winBack ? Potential.WIN_BACK : potential())
                .withNote(random.nextInt(3) == 0 ? pick(DemoTeam.NOTES) : null)
                .withCampaign(random.nextInt(2) == 0 ? pick(DemoTeam.CAMPAIGNS) : null)
                .withBegunAt(bookingTime(slot.startsAt(), lead).minusSeconds(25L + 20L * lead));
        Channel channel = pick(CHANNELS);
        double fate = random.nextDouble();
        double luck = random.nextDouble();
        Instant bookedAt = bookingTime(slot.startsAt(), lead);
        office.at(bookedAt);
        if (!(office.use(BookSlot.class).book(wish, booker, channel) instanceof BookSlot.Result.Done done)) {
            return false;
        }
        live(done.booking(), booker, channel, lead, bookedAt, fate, luck);
        return true;
    }

    /** What happens to a booking between being made and being over. */
    private void live(
            Booking booking, User booker, Channel channel, int lead, Instant bookedAt, double fate, double luck) {
        Instant changeAt = bookedAt.plus(Duration.ofHours(1 + lead));
        Instant lastChange = booking.startsAt().minus(Duration.ofHours(3));
        if (fate < 0.10 && changeAt.isBefore(lastChange) && changeAt.isBefore(now)) {
            office.at(changeAt);
            office.use(ChangeBooking.class)
                    .cancel(booking.reference(), cancelReason(luck), null, null, booker, channel);
            return;
        }
        if (fate < 0.13 && changeAt.isBefore(lastChange) && changeAt.isBefore(now)) {
            office.at(changeAt);
            office.use(MoveBooking.class).move(booking.reference(), laterThatDay(booking), null, null, booker, channel);
            return;
        }
        Instant concludedAt = booking.endsAt().plus(Duration.ofMinutes(20));
        boolean forgotten = fate > 0.97 && concludedAt.isAfter(now.minus(FORGETFUL));
        if (concludedAt.isBefore(now) && !forgotten) {
            office.at(concludedAt);
            Outcome outcome = outcome(booking, booker, lead, luck);
            office.use(RecordOutcome.class)
                    .record(
                            booking.reference(),
                            OutcomeWish.of(outcome),
                            people.advisor(booking.consultantId()),
                            Channel.CALENDAR);
            if (outcome != Outcome.CAME) {
                lookAfter(booking, booker, concludedAt, luck);
            }
        }
    }

    /** Somebody acts on a customer who did not come; what happened lately still waits for that. */
    private void lookAfter(Booking booking, User booker, Instant concludedAt, double luck) {
        Instant actedAt = concludedAt.plus(Duration.ofMinutes(30));
        boolean waits = actedAt.isAfter(now.minus(WAITING));
        if (waits && luck > 0.9) {
            return;
        }
        office.at(actedAt.isBefore(now) ? actedAt : now);
        office.use(NoShowAlerts.class)
                .ofBooking(booking.id(), people.supervisor())
                .ifPresent(alert -> actOn(alert, booker, luck, waits));
    }

    private void actOn(NoShowAlert alert, User booker, double luck, boolean waits) {
        ResolveNoShow resolve = office.use(ResolveNoShow.class);
        if (luck > 0.75) {
            resolve.dismiss(alert.id(), people.supervisor(), Channel.TELEGRAM);
            return;
        }
        resolve.callBack(alert.id(), people.supervisor(), Channel.TELEGRAM);
        if (!waits) {
            CallBacks calls = office.use(CallBacks.class);
            calls.ofBooking(alert.booking().id(), booker)
                    .ifPresent(call -> calls.reached(call.id(), booker, Channel.TELEGRAM));
        }
    }

    private Instant laterThatDay(Booking booking) {
        return office.use(Availability.class).day(date, booking.consultantId()).slots().stream()
                .filter(slot -> slot.free() > 0 && slot.startsAt().isAfter(booking.startsAt()))
                .map(SlotOffer::startsAt)
                .findFirst()
                .orElse(booking.startsAt());
    }

    /** Early appointments, short waits and some bookers do better; late evenings and Fridays do worse. */
    private Outcome outcome(Booking booking, User booker, int lead, double luck) {
        double came = 0.66 + people.skill(booker) - 0.012 * lead;
        int hour = LocalTime.ofInstant(booking.startsAt(), zone).getHour();
        came += hour >= 20 ? -0.12 : hour <= 11 ? 0.05 : 0;
        came += date.getDayOfWeek() == DayOfWeek.FRIDAY ? -0.05 : 0;
        String phone = booking.customer().phone();
        came += phone == null ? 0 : DemoCustomers.habit(phone);
        if (luck < came) {
            return Outcome.CAME;
        }
        return luck > 0.94 ? Outcome.GHOST : Outcome.NO_SHOW;
    }

    private static CancelReason cancelReason(double luck) {
        if (luck < 0.7) {
            return CancelReason.CUSTOMER;
        }
        return luck < 0.85 ? CancelReason.CONSULTANT : CancelReason.OTHER;
    }

    private Potential potential() {
        return switch (random.nextInt(8)) {
            case 0 -> Potential.TOP;
            case 1 -> Potential.CLOSER_NEEDED;
            default -> Potential.NORMAL;
        };
    }

    /** A moment of the working day some days before, and never after now or too late for the slot. */
    private Instant bookingTime(Instant startsAt, int lead) {
        Instant wanted = earliestBooking(lead).plus(Duration.ofMinutes(random.nextInt(10 * 60)));
        Instant latest = startsAt.minus(Duration.ofMinutes(90));
        Instant possible = wanted.isBefore(latest) ? wanted : latest;
        Instant past = now.minus(Duration.ofMinutes(5 + random.nextInt(600)));
        return possible.isBefore(now) ? possible : past;
    }

    private Instant earliestBooking(int lead) {
        Instant morning = date.minusDays(lead).atTime(9, 0).atZone(zone).toInstant();
        return morning.isBefore(now) ? morning : now.minus(Duration.ofDays(1));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** The people of the demo team, as the product knows them. */
    record DemoPeople(List<User> bookers, Map<String, Double> skills, Map<Long, User> advisors, User supervisor) {

        /** Somebody who books; the first of the list book most. */
        User booker(Random random) {
            int one = random.nextInt(bookers.size());
            int other = random.nextInt(bookers.size());
            return bookers.get(Math.min(one, other));
        }

        double skill(User user) {
            return skills.getOrDefault(user.username(), 0.0);
        }

        User advisor(long consultantId) {
            User advisor = advisors.get(consultantId);
            if (advisor == null) {
                throw new IllegalStateException("Consultant %d has no log-in.".formatted(consultantId));
            }
            return advisor;
        }
    }
}
