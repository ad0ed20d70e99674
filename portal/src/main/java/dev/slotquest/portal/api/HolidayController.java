package dev.slotquest.portal.api;

import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.HolidaySwitch;
import dev.slotquest.scheduling.ManageRules;
import dev.slotquest.scheduling.RuleBook.HolidayState;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleChange;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The public holidays. Everybody reads them, admins switch them. */
@RestController
@RequestMapping("/api/v1/holidays")
class HolidayController {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final ManageRules manageRules;
    private final RuleBooks ruleBooks;
    private final RulePreviews previews;
    private final Wording wording;
    private final BusinessTime time;

    HolidayController(
            ManageRules manageRules, RuleBooks ruleBooks, RulePreviews previews, Wording wording, BusinessTime time) {
        this.manageRules = manageRules;
        this.ruleBooks = ruleBooks;
        this.previews = previews;
        this.wording = wording;
        this.time = time;
    }

    /** The holidays of a year, by date. */
    record Holidays(String region, int year, List<HolidayJson> items, int total) {}

    /**
     * A holiday.
     *
     * @param key the same every year
     * @param name in the language of who asks
     * @param names by language
     * @param active whether it closes the door
     */
    record HolidayJson(String key, LocalDate date, String name, Map<String, String> names, boolean active) {}

    @GetMapping
    Holidays list(@RequestParam(required = false) @Nullable Integer year) {
        int wanted =
                inRange(Objects.requireNonNullElseGet(year, () -> time.today().getYear()));
        List<HolidayJson> items =
                ruleBooks.current().holidays(wanted).stream().map(this::shown).toList();
        return new Holidays(ruleBooks.current().text(RuleName.HOLIDAY_REGION, time.now()), wanted, items, items.size());
    }

    /**
     * Says whether a holiday closes the door.
     *
     * @param holiday its key, for one year or for all; or its date, for that year
     */
    @PutMapping("/{holiday}")
    Object change(
            @PathVariable String holiday,
            @RequestBody RuleWish.Holiday wish,
            @RequestParam(defaultValue = "false") boolean preview,
            @CurrentUser Actor actor) {
        HolidaySwitch wanted = read(holiday, wish);
        if (preview) {
            return previews.of(new RuleChange.SwitchHoliday(wanted));
        }
        previews.done(manageRules.switchHoliday(wanted, actor), "holiday");
        return list(wanted.year());
    }

    private HolidaySwitch read(String holiday, RuleWish.Holiday wish) {
        boolean active = wish.isActive();
        Optional<LocalDate> date = date(holiday);
        if (date.isPresent()) {
            int year = inRange(date.get().getYear());
            return ruleBooks.current().holidays(year).stream()
                    .filter(known -> known.holiday().date().equals(date.get()))
                    .map(known -> new HolidaySwitch(known.holiday().key(), year, active))
                    .findFirst()
                    .orElseThrow(() -> ApiProblem.notFound("holiday"));
        }
        int year = inRange(wish.year() == null ? time.today().getYear() : wish.year());
        if (ruleBooks.current().holidays(year).stream()
                .noneMatch(known -> known.holiday().key().equals(holiday))) {
            throw ApiProblem.notFound("holiday");
        }
        return new HolidaySwitch(holiday, wish.year(), active);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static int inRange(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw ApiProblem.malformed(
                    List.of(FieldFault.of("year", "RANGE", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR))));
        }
        return year;
    }

    private HolidayJson shown(HolidayState state) {
        var holiday = state.holiday();
        return new HolidayJson(
                holiday.key(),
                holiday.date(),
                holiday.name(wording.locale()),
                Map.of("de", holiday.name(Locale.GERMAN), "en", holiday.name(Locale.ENGLISH)),
                state.active());
    }
}
