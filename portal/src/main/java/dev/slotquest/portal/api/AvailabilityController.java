package dev.slotquest.portal.api;

import dev.slotquest.booking.PointsTariff;
import dev.slotquest.booking.Refusal.Rule;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.Availability;
import dev.slotquest.scheduling.Availability.Audience;
import dev.slotquest.scheduling.CalendarFreshness;
import dev.slotquest.scheduling.CalendarFreshness.State;
import dev.slotquest.scheduling.DayBoard;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.SlotCheck;
import dev.slotquest.scheduling.SlotWish;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be booked, and why not. */
@RestController
class AvailabilityController {

    private static final int USUAL_DAYS = 14;
    private static final int USUAL_COUNT = 3;
    private static final int MOST_COUNT = 50;

    private final Availability availability;
    private final CalendarFreshness freshness;
    private final RuleBooks ruleBooks;
    private final NamedConsultants consultants;
    private final Refusals refusals;
    private final Wording wording;
    private final SlotMoments moments;
    private final BusinessTime time;

    AvailabilityController(
            Availability availability,
            CalendarFreshness freshness,
            RuleBooks ruleBooks,
            NamedConsultants consultants,
            Refusals refusals,
            Wording wording,
            SlotMoments moments,
            BusinessTime time) {
        this.availability = availability;
        this.freshness = freshness;
        this.ruleBooks = ruleBooks;
        this.consultants = consultants;
        this.refusals = refusals;
        this.wording = wording;
        this.moments = moments;
        this.time = time;
    }

    /** One day, as the seed's call answers it. */
    record OneDay(LocalDate date, String timeZone, List<SlotJson> slots, OffsetDateTime asOf) {}

    /** A range of days. */
    record Range(List<Day> days, String timeZone, OffsetDateTime asOf, List<Calendar> consultants) {}

    /** A day of a range. */
    record Day(LocalDate date, List<SlotJson> slots) {}

    /** How much is known about one consultant's calendar, and since when. */
    record Calendar(
            String name, State calendarState, @Nullable OffsetDateTime asOf) {}

    /** Why a slot is not free; no reasons when it is. */
    record Explanation(String consultant, OffsetDateTime startsAt, boolean free, List<Reason> reasons) {}

    /** One thing that stands in the way. */
    record Reason(Obstacle.Code code, String text) {}

    /** Slots to offer, the best first. */
    record Offers(List<Alternative> items, int total) {}

    @GetMapping("/api/availability")
    OneDay day(@RequestParam LocalDate date, @RequestParam(required = false) @Nullable String berater) {
        Long consultantId = consultants.idOf("berater", berater);
        DayBoard board = availability.day(moments.day("date", date), null);
        return new OneDay(date, time.zone().getId(), slots(board, consultantId, tariff()), moments.local(board.asOf()));
    }

    @GetMapping("/api/v1/availability")
    Range range(
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String consultant) {
        Long consultantId = consultants.idOf("consultant", consultant);
        LocalDate first = moments.day("from", Objects.requireNonNullElseGet(from, time::today));
        LocalDate last = moments.day("to", Objects.requireNonNullElseGet(to, () -> first.plusDays(USUAL_DAYS - 1L)));
        if (last.isBefore(first) || last.isAfter(first.plusDays(Availability.MOST_DAYS - 1L))) {
            throw ApiProblem.malformed(List.of(FieldFault.of(
                    "to",
                    "DATE_RANGE",
                    first.toString(),
                    first.plusDays(Availability.MOST_DAYS - 1L).toString())));
        }
        List<DayBoard> boards = availability.days(first, last, null);
        PointsTariff tariff = tariff();
        return new Range(
                boards.stream()
                        .map(board -> new Day(board.date(), slots(board, consultantId, tariff)))
                        .toList(),
                time.zone().getId(),
                moments.local(boards.getFirst().asOf()),
                calendars(consultantId));
    }

    @GetMapping("/api/v1/availability/explain")
    Explanation explain(
            @RequestParam String consultant,
            @RequestParam("starts_at") OffsetDateTime startsAt,
            @CurrentUser User user) {
        Long consultantId = consultants.idOf("consultant", consultant);
        if (consultantId == null) {
            throw refusals.refused(Rule.UNKNOWN_CONSULTANT, "consultant");
        }
        Instant start = moments.slotStart(startsAt);
        if (moments.isMissing(startsAt)) {
            var missing = new Reason(Obstacle.Code.MISSING_HOUR, wording.text("obstacle.MISSING_HOUR"));
            return new Explanation(consultants.nameOf(consultantId), startsAt, false, List.of(missing));
        }
        boolean closely = user.may(Permission.LEAD_TEAM) || consultantId.equals(user.consultantId());
        SlotCheck check = availability.explain(consultantId, start, closely ? Audience.INSIDERS : Audience.ANYBODY);
        return new Explanation(
                consultants.nameOf(consultantId),
                moments.local(start),
                check.free(),
                check.obstacles().stream()
                        .map(obstacle -> new Reason(obstacle.code(), wording.of(obstacle, closely)))
                        .toList());
    }

    @GetMapping("/api/v1/availability/next-best")
    Offers nextBest(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable OffsetDateTime near,
            @RequestParam(required = false) @Nullable String consultant,
            @RequestParam(required = false) @Nullable LocalTime earliest,
            @RequestParam(required = false) @Nullable LocalTime latest,
            @RequestParam(defaultValue = "" + USUAL_COUNT) int count) {
        if (count < 1 || count > MOST_COUNT) {
            throw ApiProblem.malformed(List.of(FieldFault.of("count", "RANGE", "1", Integer.toString(MOST_COUNT))));
        }
        Instant earliestStart = moments.from("from", from);
        var wish = new SlotWish(
                earliestStart == null ? time.now() : earliestStart,
                moments.to("to", to),
                near == null ? null : moments.slotStart(near),
                consultants.idOf("consultant", consultant),
                earliest,
                latest);
        List<Alternative> offers = refusals.alternatives(availability.nextBest(wish, count));
        return new Offers(offers, offers.size());
    }

    private List<SlotJson> slots(DayBoard board, @Nullable Long consultantId, PointsTariff tariff) {
        return board.slots().stream()
                .flatMap(slot -> SlotJson.of(slot, consultantId, tariff, board.asOf(), moments).stream())
                .toList();
    }

    /** By the rules that the boards were made with. */
    private PointsTariff tariff() {
        return PointsTariff.at(time.now(), ruleBooks.lastKnown(), time.zone());
    }

    private List<Calendar> calendars(@Nullable Long consultantId) {
        return freshness.ofActive().stream()
                .filter(known -> consultantId == null || known.consultant().id() == consultantId)
                .map(known -> new Calendar(
                        known.consultant().name(),
                        known.state(),
                        known.asOf() == null ? null : moments.local(known.asOf())))
                .toList();
    }
}
