package dev.slotquest.gamification.quests;

import dev.slotquest.gamification.Fact;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a quest counts. */
enum QuestMetric {
    /** Bookings. */
    BOOKINGS,
    /** The most bookings within as many minutes. */
    WITHIN_MINUTES,
    /** The most bookings within one hour of the clock. */
    SAME_HOUR,
    /** Bookings made from one hour until before another. */
    BOOKED_FROM,
    /** Bookings with a note. */
    NOTES,
    /** Bookings of customers with an e-mail address. */
    EMAILS,
    /** Bookings of which it is known where the customer comes from. */
    CAMPAIGNS,
    /** Bookings of customers who are won back. */
    WIN_BACKS,
    /** Bookings of appointments before as many days are over: seats the team needs filled. */
    SOON,
    /** Bookings of appointments that begin from one hour until before another. */
    STARTS_FROM,
    /** Different times of the day. */
    SLOTS,
    /** Different consultants. */
    CONSULTANTS,
    /** Different days of appointments. */
    DAYS,
    /** Points that the bookings promise. */
    POINTS,
    /** Waiting customers of colleagues, calls back that were made, and near seats. */
    HELP,
    /** Own customers who came on that day. */
    SHOWS,
    /** 1 when the week up to now has more points than the last one had up to the same weekday. */
    BETTER_WEEK,
    /** Rounds that were played. */
    GAMES,
    /** Sevens that were hit. */
    LUCKY_SEVENS;

    /** The number of the game it counts from where it stood, if it does. */
    @Nullable
    Fact fact() {
        return switch (this) {
            case GAMES -> Fact.GAMES;
            case LUCKY_SEVENS -> Fact.LUCKY_SEVENS;
            default -> null;
        };
    }

    /** Counts a day's deeds; what is no deed counts nothing here. */
    long count(List<Deed> deeds, String parameter) {
        return switch (this) {
            case BOOKINGS -> deeds.size();
            case WITHIN_MINUTES -> mostWithin(deeds, number(parameter));
            case SAME_HOUR -> mostInAnHour(deeds);
            case BOOKED_FROM -> count(deeds, deed -> isWithin(deed.madeAt(), parameter));
            case NOTES -> count(deeds, Deed::hasNote);
            case EMAILS -> count(deeds, Deed::hasEmail);
            case CAMPAIGNS -> count(deeds, Deed::hasCampaign);
            case WIN_BACKS -> count(deeds, Deed::winBack);
            case SOON -> count(deeds, deed -> deed.within(number(parameter)));
            case STARTS_FROM -> count(deeds, deed -> isWithin(deed.startsAt(), parameter));
            case SLOTS -> different(deeds, deed -> deed.startsAt().toLocalTime());
            case CONSULTANTS -> different(deeds, Deed::consultantId);
            case DAYS -> different(deeds, deed -> deed.startsAt().toLocalDate());
            case POINTS -> deeds.stream().mapToLong(Deed::points).sum();
            case HELP -> count(deeds, deed -> deed.forColleague() || deed.within(number(parameter)));
            case SHOWS, BETTER_WEEK, GAMES, LUCKY_SEVENS -> 0;
        };
    }

    private static long count(List<Deed> deeds, Predicate<Deed> which) {
        return deeds.stream().filter(which).count();
    }

    private static long different(List<Deed> deeds, Function<Deed, Object> what) {
        return deeds.stream().map(what).distinct().count();
    }

    private static long mostWithin(List<Deed> deeds, int minutes) {
        return deeds.stream()
                .mapToLong(first -> count(
                        deeds,
                        deed -> !deed.madeAt().isBefore(first.madeAt())
                                && deed.madeAt().isBefore(first.madeAt().plusMinutes(minutes))))
                .max()
                .orElse(0);
    }

    private static long mostInAnHour(List<Deed> deeds) {
        return deeds.stream()
                .mapToLong(first -> count(
                        deeds, deed -> deed.madeAt().getHour() == first.madeAt().getHour()))
                .max()
                .orElse(0);
    }

    private static boolean isWithin(LocalDateTime time, String hours) {
        String[] ends = hours.split("-", -1);
        return time.getHour() >= number(ends[0]) && time.getHour() < number(ends[1]);
    }

    private static int number(String parameter) {
        return Integer.parseInt(parameter);
    }

    /** @throws RuntimeException when the parameter is none for this metric */
    void check(String parameter) {
        count(
                List.of(new Deed(0, LocalDateTime.MIN, LocalDateTime.MIN, 0, false, false, false, false, false, 0)),
                parameter);
    }
}
