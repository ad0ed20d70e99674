package dev.slotquest.portal.operations.demo;

import dev.slotquest.analytics.metrics.RebuildFigures;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.BookingSearch;
import dev.slotquest.booking.CancelReason;
import dev.slotquest.booking.ChangeBooking;
import dev.slotquest.booking.KeepWaitList;
import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.booking.WaitRange.Daypart;
import dev.slotquest.booking.WaitWish;
import dev.slotquest.customers.CustomerDetails;
import dev.slotquest.gamification.RebuildGame;
import dev.slotquest.identity.AddUser;
import dev.slotquest.identity.AddUser.NewUser;
import dev.slotquest.identity.InitialPassword;
import dev.slotquest.identity.People;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.Profile;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import dev.slotquest.jobs.RecurringJob;
import dev.slotquest.portal.operations.demo.DemoDay.DemoPeople;
import dev.slotquest.scheduling.Absence;
import dev.slotquest.scheduling.ClosureWish;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Details;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.WeeklyHours;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.PageRequest;
import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Makes the demo team and its bookings. What is there already is left alone, so an interrupted run can be repeated. */
@Component
class DemoData {

    private static final Logger log = LoggerFactory.getLogger(DemoData.class);
    private static final int DAYS_AHEAD = 14;
    /** Most people want to be seen in rankings. */
    private static final double SEEN_FROM_SKILL = 0.02;

    private static final double USUAL_SHARE = 0.62;
    /** How many days of the history are there before the daily run looks at them. */
    private static final int DAYS_THAT_ARE_TOLD = 10;

    private final ApplicationContext product;
    private final People people;
    private final AddUser addUser;
    private final ManageConsultants manageConsultants;
    private final ManageRules manageRules;
    private final RuleBooks ruleBooks;
    private final BookingSearch bookings;
    private final ObjectProvider<RecurringJob> jobs;
    private final RebuildFigures rebuildFigures;
    private final KeepWaitList waitList;
    private final RebuildGame rebuildGame;
    private final ChangeBooking changeBooking;
    private final BusinessTime time;

    DemoData(
            ApplicationContext product,
            People people,
            AddUser addUser,
            ManageConsultants manageConsultants,
            ManageRules manageRules,
            RuleBooks ruleBooks,
            BookingSearch bookings,
            ObjectProvider<RecurringJob> jobs,
            RebuildFigures rebuildFigures,
            KeepWaitList waitList,
            RebuildGame rebuildGame,
            ChangeBooking changeBooking,
            BusinessTime time) {
        this.product = product;
        this.people = people;
        this.addUser = addUser;
        this.manageConsultants = manageConsultants;
        this.manageRules = manageRules;
        this.ruleBooks = ruleBooks;
        this.bookings = bookings;
        this.jobs = jobs;
        this.rebuildFigures = rebuildFigures;
        this.waitList = waitList;
        this.rebuildGame = rebuildGame;
        this.changeBooking = changeBooking;
        this.time = time;
    }

    /** Whether nobody has set anything up yet. */
    boolean isWanted() {
        return ruleBooks.current().consultants().isEmpty();
    }

    /** The team, and the bookings of today and the coming two weeks. */
    void makeTeamAndComingWeeks() {
        try (var office = new DemoOffice(product)) {
            hire();
            DemoPeople team = team();
            LocalDate today = time.today();
            for (int ahead = 0; ahead <= DAYS_AHEAD; ahead++) {
                fill(office, team, today.plusDays(ahead), Math.max(0.15, 0.85 - 0.06 * ahead));
            }
        }
        callAwayFromTheNextBooking();
        letSomeWait();
        callOffABookingOfSomebodyElse();
        rebuildGame.all();
    }

    /** Customers for whom nothing suitable was free. */
    private void letSomeWait() {
        LocalDate today = time.today();
        User jana = person(DemoTeam.STAFF);
        long anna = ruleBooks.current().consultantNamed("Anna").orElseThrow().id();
        wait(jana, "Petra", "Eichenlaub", WaitRange.days(today, today.plusDays(7), Daypart.AFTERNOON), anna);
        wait(jana, "Georg", "Feldspat", WaitRange.days(today.plusDays(1), today.plusDays(5), Daypart.MORNING), null);
        wait(
                person(DemoTeam.SUPERVISOR),
                "Hatice",
                "Dornheim",
                WaitRange.days(today, today.plusDays(14), Daypart.EVENING),
                null);
    }

    private void wait(User owner, String first, String last, WaitRange range, @Nullable Long consultantId) {
        var customer = new CustomerDetails(first, last, null, null);
        waitList.add(new WaitWish(customer, range, consultantId, null, Potential.NORMAL), owner, Channel.PORTAL);
    }

    /** Somebody has to decide what becomes of a booking whose consultant is away after all: the first conflict. */
    private void callAwayFromTheNextBooking() {
        Consultant ben = ruleBooks.current().consultantNamed("Ben").orElseThrow();
        Instant soon = time.today().plusDays(2).atStartOfDay(time.zone()).toInstant();
        var coming = new BookingFilter(soon, null, ben.id(), null, BookingFilter.State.BOOKED, null, null);
        bookings.find(coming, new PageRequest(0, 1, "starts_at"), person(DemoTeam.SUPERVISOR)).items().stream()
                .findFirst()
                .ifPresent(view -> manageConsultants.addAbsence(
                        ben.id(), view.booking().span(), Absence.Kind.TRAINING, null, Actor.system()));
    }

    /** Who booked hears of what others do: the first line of an inbox. */
    private void callOffABookingOfSomebodyElse() {
        Instant later = time.today().plusDays(3).atStartOfDay(time.zone()).toInstant();
        long jana = person(DemoTeam.STAFF).id();
        var coming = new BookingFilter(later, null, null, jana, BookingFilter.State.BOOKED, null, null);
        User supervisor = person(DemoTeam.SUPERVISOR);
        bookings.find(coming, new PageRequest(0, 1, "starts_at"), supervisor).items().stream()
                .findFirst()
                .ifPresent(view -> changeBooking.cancel(
                        view.booking().reference(), CancelReason.CUSTOMER, null, null, supervisor, Channel.PORTAL));
    }

    /**
     * The history, from yesterday backwards, a day at a time; days that have bookings are passed over.
     *
     * @param days how far back
     * @return how many bookings were made
     */
    int makeHistory(int days) {
        int made = 0;
        LocalDate joined = joined();
        try (var office = new DemoOffice(product)) {
            DemoPeople team = team();
            for (int back = 1; back <= days && !Thread.currentThread().isInterrupted(); back++) {
                made += fill(office, team, joined.minusDays(back), USUAL_SHARE);
                if (back == Math.min(days, DAYS_THAT_ARE_TOLD) && made > 0) {
                    endTheDay();
                }
            }
        }
        // One process made all of it at the times at which it would have happened: what follows is worked out at once.
        rebuildGame.all();
        rebuildFigures.all();
        run("period-awards");
        log.debug("Made {} bookings of history", made);
        return made;
    }

    /** What nobody has said anything about is on the team lead's list, beside the rates of the last days. */
    private void endTheDay() {
        run("daily-outcomes");
        rebuildFigures.all();
    }

    private void run(String name) {
        jobs.stream().filter(job -> job.name().equals(name)).forEach(RecurringJob::run);
    }

    private LocalDate joined() {
        Instant created = person(DemoTeam.SUPERVISOR).createdAt();
        return LocalDate.ofInstant(created, time.zone());
    }

    private int fill(DemoOffice office, DemoPeople team, LocalDate date, double share) {
        User supervisor = person(DemoTeam.SUPERVISOR);
        Instant from = date.atStartOfDay(time.zone()).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(time.zone()).toInstant();
        BookingFilter thatDay = new BookingFilter(from, to, null, null, null, null, null);
        if (bookings.find(thatDay, PageRequest.first(1), supervisor).total() > 0) {
            return 0;
        }
        return office.together(() -> new DemoDay(office, team, date, time.now(), time.zone()).fill(share));
    }

    private void hire() {
        DemoTeam.ADVISORS.forEach(this::hire);
        for (DemoTeam.Member member : DemoTeam.MEMBERS) {
            boolean ranked = member.role() == Role.STAFF && member.skill() >= SEEN_FROM_SKILL;
            hire(
                    member.username(),
                    Profile.of(member.displayName(), member.role(), Locale.GERMAN)
                            .withRanked(ranked));
        }
        Consultant elif = ruleBooks.current().consultantNamed("Elif").orElseThrow();
        LocalDate vacation = time.today().plusDays(9);
        manageConsultants.addAbsence(
                elif.id(),
                new TimeSpan(
                        vacation.atStartOfDay(time.zone()).toInstant(),
                        vacation.plusDays(3).atStartOfDay(time.zone()).toInstant()),
                Absence.Kind.VACATION,
                null,
                Actor.system());
        LocalDate outing =
                time.today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)).plusWeeks(2);
        manageRules.close(
                ClosureWish.times(outing, outing, LocalTime.of(13, 0), LocalTime.MIDNIGHT, "Teamausflug"),
                Actor.system());
    }

    private void hire(DemoTeam.Advisor advisor) {
        List<WeeklyHours> hours = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .map(day ->
                        WeeklyHours.always(day, LocalTime.of(advisor.fromHour(), 0), LocalTime.of(advisor.toHour(), 0)))
                .toList();
        var result = manageConsultants.add(Details.named(advisor.name()), hours, advisor.seats(), Actor.system());
        if (!(result instanceof ManageConsultants.Result.Done(Consultant consultant))) {
            throw new IllegalStateException("The demo consultant was not added: " + result);
        }
        hire(
                advisor.username(),
                Profile.of(advisor.displayName(), Role.CONSULTANT, Locale.GERMAN)
                        .withConsultant(consultant.id()));
    }

    /** Whoever is there already, for example by {@code USERLIST}, stays as they are. */
    private void hire(String username, Profile profile) {
        if (people.findByUsername(username).isEmpty()) {
            var wanted = new NewUser(username, InitialPassword.configured(DemoTeam.PASSWORD), profile);
            if (addUser.add(wanted, Actor.system()) instanceof AddUser.Result.Refused(var problems)) {
                throw new IllegalStateException("The demo user %s was not added: %s".formatted(username, problems));
            }
        }
    }

    private DemoPeople team() {
        Map<String, Double> skills = new HashMap<>();
        DemoTeam.MEMBERS.forEach(member -> skills.put(member.username(), member.skill()));
        List<User> bookers = DemoTeam.MEMBERS.stream()
                .filter(member -> member.role() == Role.STAFF)
                .map(member -> person(member.username()))
                .filter(user -> user.may(Permission.BOOK))
                .toList();
        Map<Long, User> advisors = new HashMap<>();
        for (DemoTeam.Advisor advisor : DemoTeam.ADVISORS) {
            Optional<Consultant> consultant = ruleBooks.current().consultantNamed(advisor.name());
            consultant.ifPresent(found -> advisors.put(found.id(), person(DemoTeam.SUPERVISOR)));
            people.findByUsername(advisor.username())
                    .filter(user -> user.consultantId() != null)
                    .ifPresent(user -> advisors.put(user.consultantId(), user));
        }
        return new DemoPeople(bookers, skills, advisors, person(DemoTeam.SUPERVISOR));
    }

    private User person(String username) {
        return people.findByUsername(username)
                .orElseThrow(() -> new IllegalStateException("The demo user %s is gone.".formatted(username)));
    }
}
