package dev.slotquest.booking;

import dev.slotquest.language.When;
import dev.slotquest.language.WhenReader;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.TimeSpan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the words of a search that name a time: {@code morgen}, {@code letzte Woche}, {@code 2.12.}. */
@Component
class SearchTimes {

    private static final int MOST_WORDS = 8;

    /** A date that far ahead is meant to be the last one of its kind: nothing can be booked there yet. */
    private static final int DAYS_AHEAD = 180;

    private final WhenReader reader = new WhenReader();
    private final BusinessTime time;

    SearchTimes(BusinessTime time) {
        this.time = time;
    }

    /** @param rest the words that are not about time */
    record Said(TimeSpan span, String rest) {}

    Optional<Said> in(String text, Locale locale) {
        List<String> words = Arrays.asList(text.strip().split("\\s+", MOST_WORDS + 1));
        if (words.size() > MOST_WORDS) {
            return Optional.empty();
        }
        for (int length = words.size(); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                Optional<TimeSpan> span = spanOf(words.subList(from, from + length), locale);
                if (span.isPresent()) {
                    List<String> rest = new ArrayList<>(words.subList(0, from));
                    rest.addAll(words.subList(from + length, words.size()));
                    return Optional.of(new Said(span.get(), String.join(" ", rest)));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<TimeSpan> spanOf(List<String> words, Locale locale) {
        String said = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.joining(" "));
        return goneBy(said).or(() -> ahead(words, locale));
    }

    /** Nobody books in the past, so the language of bookings has no words for it. */
    private Optional<TimeSpan> goneBy(String said) {
        LocalDate today = time.today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate first = today.withDayOfMonth(1);
        return switch (said) {
            case "heute", "today" -> days(today, today.plusDays(1));
            case "gestern", "yesterday" -> days(today.minusDays(1), today);
            case "vorgestern" -> days(today.minusDays(2), today.minusDays(1));
            case "diese woche", "this week" -> days(monday, monday.plusWeeks(1));
            case "letzte woche", "vorige woche", "vergangene woche", "last week" -> days(monday.minusWeeks(1), monday);
            case "diesen monat", "this month" -> days(first, first.plusMonths(1));
            case "letzten monat", "vorigen monat", "vergangenen monat", "last month" ->
                days(first.minusMonths(1), first);
            default -> Optional.empty();
        };
    }

    private Optional<TimeSpan> days(LocalDate from, LocalDate until) {
        return Optional.of(new TimeSpan(
                from.atStartOfDay(time.zone()).toInstant(),
                until.atStartOfDay(time.zone()).toInstant()));
    }

    /** Only where each word at the edges is needed: the others are no part of the time. */
    private Optional<TimeSpan> ahead(List<String> words, Locale locale) {
        When when = read(words, locale);
        if (when == null
                || when.equals(read(words.subList(1, words.size()), locale))
                || when.equals(read(words.subList(0, words.size() - 1), locale))) {
            return Optional.empty();
        }
        ZonedDateTime start = when.start();
        ZonedDateTime until = when.isPoint() ? start.plusMinutes(1) : when.until();
        if (start.toLocalDate().isAfter(time.today().plusDays(DAYS_AHEAD))) {
            start = start.minusYears(1);
            until = until.minusYears(1);
        }
        return until.isAfter(start)
                ? Optional.of(new TimeSpan(start.toInstant(), until.toInstant()))
                : Optional.empty();
    }

    /** Read as if the day had just begun, so that times of today that have gone by are today's. */
    private @Nullable When read(List<String> words, Locale locale) {
        ZonedDateTime morning =
                LocalDateTime.of(time.today(), LocalTime.MIDNIGHT).atZone(time.zone());
        return words.isEmpty()
                ? null
                : reader.read(String.join(" ", words), morning, locale).when();
    }
}
