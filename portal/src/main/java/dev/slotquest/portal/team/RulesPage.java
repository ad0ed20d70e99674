package dev.slotquest.portal.team;

import dev.slotquest.portal.team.RuleForm.Part;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBook.DatedValue;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.scheduling.RuleHistory;
import dev.slotquest.scheduling.RuleName;
import dev.slotquest.scheduling.RuleType;
import dev.slotquest.scheduling.SeatRule;
import dev.slotquest.scheduling.SlotRule;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.PageRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what one part of the rules' page shows. */
@Component
class RulesPage {

    private static final int ROWS = 50;
    private static final int FARTHEST_PAGE = 100_000;
    private static final List<String> REGIONS = List.of(
            "DE-BW", "DE-BY", "DE-BE", "DE-BB", "DE-HB", "DE-HH", "DE-HE", "DE-MV", "DE-NI", "DE-NW", "DE-RP", "DE-SL",
            "DE-SN", "DE-ST", "DE-SH", "DE-TH", "AT", "CH", "NONE");

    private final RuleBooks ruleBooks;
    private final RuleHistory history;
    private final Wording wording;
    private final BusinessTime time;

    RulesPage(RuleBooks ruleBooks, RuleHistory history, Wording wording, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.history = history;
        this.wording = wording;
        this.time = time;
    }

    /** What belongs together among the single values. */
    enum Group {
        BOOKING,
        CALENDAR,
        NEXT_BEST,
        POINTS,
        NOTIFICATIONS;

        static Group of(RuleName rule) {
            String area = rule.key().substring(0, rule.key().indexOf('.'));
            return switch (area) {
                case "calendar", "holidays" -> CALENDAR;
                case "next-best" -> NEXT_BEST;
                case "points" -> POINTS;
                case "notifications" -> NOTIFICATIONS;
                default -> BOOKING;
            };
        }
    }

    /**
     * One single value.
     *
     * @param allowed what it may look like, in words
     * @param since since when the present value counts, {@code null} while it is the first one
     * @param planned what it will be
     */
    record Value(
            RuleName rule,
            String allowed,
            String present,
            @Nullable Instant since,
            List<DatedValue> planned,
            boolean number) {}

    void show(Part part, Map<String, String> sent, Model model) {
        RuleBook book = ruleBooks.current();
        model.addAttribute("part", part);
        model.addAttribute("parts", Part.values());
        model.addAttribute("consultants", book.consultants());
        model.addAttribute("today", time.today());
        switch (part) {
            case GRID -> showGrid(book, sent, model);
            case SEATS -> showSeats(book, model);
            case CLOSURES ->
                model.addAttribute(
                        "closures",
                        book.closures().stream()
                                .filter(closure -> !closure.toDate().isBefore(time.today()))
                                .sorted(Comparator.comparing(closure -> closure.fromDate()))
                                .toList());
            case HOLIDAYS -> showHolidays(book, sent, model);
            case VALUES -> showValues(book, model);
            case HISTORY -> showHistory(sent, model);
        }
    }

    private void showGrid(RuleBook book, Map<String, String> sent, Model model) {
        Consultant consultant =
                Typed.number(sent.get("consultant")).flatMap(book::consultant).orElse(null);
        LocalDate on = Typed.day(sent.get("from"))
                .filter(day -> day.isAfter(time.today()))
                .orElseGet(time::today);
        List<SlotRule> own = book.grid(consultant == null ? null : consultant.id());
        boolean hasOwn = !GridForm.of(own, on).values().stream().allMatch(String::isEmpty);
        List<SlotRule> shown = hasOwn || consultant == null ? own : book.grid(null);
        Map<DayOfWeek, String> lines = GridForm.of(shown, on);
        lines.replaceAll((day, line) -> sent.getOrDefault(day.name(), line));
        model.addAttribute("consultant", consultant);
        model.addAttribute("hasOwn", hasOwn);
        model.addAttribute("from", on);
        model.addAttribute("grid", lines);
        model.addAttribute("minutes", GridForm.minutesOf(shown, on));
        model.addAttribute("planned", GridForm.planned(own, time.today()));
    }

    private void showSeats(RuleBook book, Model model) {
        LocalDate today = time.today();
        model.addAttribute(
                "seatRules",
                book.seatRules().stream()
                        .filter(rule ->
                                rule.validTo() == null || !rule.validTo().isBefore(today))
                        .sorted(Comparator.comparingInt((SeatRule rule) -> rule.consultantId() == null ? 0 : 1)
                                .thenComparing(rule -> name(book, rule), String.CASE_INSENSITIVE_ORDER)
                                .thenComparingLong(SeatRule::id))
                        .toList());
        model.addAttribute("names", names(book));
        model.addAttribute("usualSeats", (long) book.number(RuleName.DEFAULT_SEATS, time.now()));
    }

    private void showHolidays(RuleBook book, Map<String, String> sent, Model model) {
        int thisYear = time.today().getYear();
        int year = Math.clamp(Typed.number(sent.get("year")).orElse((long) thisYear), thisYear - 5, thisYear + 5);
        String region = book.text(RuleName.HOLIDAY_REGION, time.now());
        model.addAttribute("year", year);
        model.addAttribute("holidays", book.holidays(year));
        model.addAttribute("region", value(book, RuleName.HOLIDAY_REGION));
        Map<String, String> regions = new LinkedHashMap<>();
        Stream.concat(REGIONS.stream(), Stream.of(region))
                .forEach(code -> regions.put(code, REGIONS.contains(code) ? wording.text("region." + code) : code));
        model.addAttribute("regions", regions);
    }

    private void showValues(RuleBook book, Model model) {
        Map<Group, List<Value>> groups = new LinkedHashMap<>();
        Arrays.stream(Group.values()).forEach(group -> groups.put(group, new ArrayList<>()));
        Arrays.stream(RuleName.values())
                .filter(rule -> rule != RuleName.HOLIDAY_REGION)
                .forEach(rule ->
                        groups.getOrDefault(Group.of(rule), new ArrayList<>()).add(value(book, rule)));
        model.addAttribute("groups", groups);
    }

    private void showHistory(Map<String, String> sent, Model model) {
        String rule = Typed.text(sent.get("rule")).orElse(null);
        int page = Math.clamp(Typed.number(sent.get("page")).orElse(0L), 0, FARTHEST_PAGE);
        model.addAttribute("changes", history.of(rule, new PageRequest(page, ROWS, null)));
        model.addAttribute("ruleWord", rule == null ? null : ruleWord(rule));
        model.addAttribute("query", new HistoryQuery(rule));
        model.addAttribute("page", this);
    }

    /** What a line of the history is about, in words. */
    public String ruleWord(String rule) {
        return RuleName.of(rule)
                .map(name -> wording.text("rule.name." + name))
                .orElseGet(() -> wording.textOr(
                        rule.startsWith("consultant.") ? "scheduling.action." + rule : "rules.history." + rule,
                        "rules.history.other"));
    }

    /** The addresses of the pages of the history. */
    record HistoryQuery(@Nullable String rule) {
        public String pageAddress(int page) {
            return "/admin/rules?part=history&page=" + page + (rule == null ? "" : "&rule=" + rule);
        }
    }

    private Value value(RuleBook book, RuleName rule) {
        Instant now = time.now();
        List<DatedValue> values = book.values(rule);
        Instant since = values.stream()
                .map(DatedValue::validFrom)
                .filter(from -> !from.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Value(
                rule,
                allowed(rule.type()),
                book.text(rule, now),
                since,
                values.stream().filter(value -> value.validFrom().isAfter(now)).toList(),
                rule.type() instanceof RuleType.WholeNumber);
    }

    private String allowed(RuleType type) {
        return switch (type) {
            case RuleType.WholeNumber(long least, long most) -> wording.text("rule.type.WholeNumber", least, most);
            case RuleType.Decimal(double least, double most) -> wording.text("rule.type.Decimal", least, most);
            case RuleType.Pairs _ -> wording.text("rule.type.Pairs");
            case RuleType.Region _ -> wording.text("rule.type.Region");
            case RuleType.Words _ -> wording.text("rule.type.Words");
        };
    }

    private static Map<Long, String> names(RuleBook book) {
        Map<Long, String> names = new LinkedHashMap<>();
        book.consultants().forEach(one -> names.put(one.id(), one.name()));
        return names;
    }

    private static String name(RuleBook book, SeatRule rule) {
        Long id = rule.consultantId();
        return id == null ? "" : book.consultant(id).map(Consultant::name).orElse("");
    }
}
