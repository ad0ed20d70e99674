package dev.slotquest.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.WeeklyHours;
import dev.slotquest.shared.Actor;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** An office to book in: people, consultants and customers, made by the legal path. */
public final class Office {

    /** Where the business is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final AddUser addUser;
    private final ManageConsultants manageConsultants;

    private Office(AddUser addUser, ManageConsultants manageConsultants) {
        this.addUser = addUser;
        this.manageConsultants = manageConsultants;
    }

    /** The office of an application. */
    public static Office in(ApplicationContext context) {
        return new Office(context.getBean(AddUser.class), context.getBean(ManageConsultants.class));
    }

    /** Somebody who phones customers. */
    public User staff() {
        return person(Role.STAFF);
    }

    /** Somebody who leads the team. */
    public User supervisor() {
        return person(Role.SUPERVISOR);
    }

    /** Somebody who runs the product. */
    public User admin() {
        return person(Role.ADMIN);
    }

    /** The log-in of a consultant. */
    public User loginOf(long consultant) {
        return person(Role.CONSULTANT, consultant);
    }

    private User person(Role role) {
        return person(role, null);
    }

    private User person(Role role, @Nullable Long consultant) {
        String name = role.name().toLowerCase(Locale.ROOT) + COUNTER.incrementAndGet();
        Profile profile = Profile.of(name, role, Locale.GERMAN).withConsultant(consultant);
        var result = addUser.add(new NewUser(name, InitialPassword.chosen("blue-lamp-17"), profile), Actor.system());
        assertThat(result).isInstanceOf(AddUser.Result.Added.class);
        return ((AddUser.Result.Added) result).user();
    }

    /** Somebody who is ready from 8 to 23 on each day, for this many customers at a time. */
    public long consultant(int seats) {
        return consultant("Berater " + COUNTER.incrementAndGet(), seats);
    }

    /** The same with a name. */
    public long consultant(String name, int seats) {
        List<WeeklyHours> hours = Arrays.stream(DayOfWeek.values())
                .map(day -> WeeklyHours.always(day, LocalTime.of(8, 0), LocalTime.of(23, 0)))
                .toList();
        var result = manageConsultants.add(Details.named(name), hours, seats, Actor.system());
        assertThat(result).isInstanceOf(ManageConsultants.Result.Done.class);
        return ((ManageConsultants.Result.Done) result).consultant().id();
    }

    /** A customer nobody else has. */
    public static CustomerDetails customer() {
        int number = COUNTER.incrementAndGet();
        return new CustomerDetails("Kim", "Muster" + number, "+49301234" + (10_000 + number), null);
    }

    /** A coming day that has the slots of a Tuesday, whatever day it is today, as people write it. */
    public static String nextTuesday() {
        return LocalDate.now(ZONE)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .format(DateTimeFormatter.ofPattern("d.M."));
    }

    /** A start on that day. */
    public static Instant nextTuesdayAt(String time) {
        return LocalDate.now(ZONE)
                .with(TemporalAdjusters.next(DayOfWeek.TUESDAY))
                .atTime(LocalTime.parse(time))
                .atZone(ZONE)
                .toInstant();
    }

    /** A start, business-local. */
    public static Instant at(String date, String time) {
        return LocalDate.parse(date).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }
}
