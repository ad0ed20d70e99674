package dev.slotquest.gamification.badges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.gamification.Fact;
import dev.slotquest.gamification.PeriodAward;
import dev.slotquest.gamification.badges.BadgeFigures.Deeds;
import dev.slotquest.gamification.levels.Level;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * How long badges, ascents and masteries take people: a year of plausible staff, and some years of a champion. Facts are made
 * up by a seed, evaluators are the product's own.
 */
class BadgeSimulationTests {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final int YEAR = 365;
    private static final int LONGEST = 4 * YEAR;

    /** Which level each ascent takes. */
    private static final int[] ASCENTS = {10, 15, 20, 25, 30, 50};

    /** What each level of mastery takes: bookings, fast bookings, streak, badges, notes. */
    private static final long[][] MASTERIES = {
        {50, 150, 300, 500, 750},
        {10, 25, 50, 100, 150},
        {7, 14, 30, 60, 100},
        {5, 15, 30, 50, 75},
        {20, 50, 100, 200, 300}
    };

    /**
     * Somebody who works.
     *
     * @param bookings on a usual day
     * @param points each is worth, on average
     * @param diligence the share of days, quests and notes
     */
    private record Sort(String name, int bookings, double points, double diligence, boolean best) {}

    private static final Sort STAFF = new Sort("staff", 6, 2.6, 0.85, false);
    private static final Sort CHAMPION = new Sort("champion", 20, 3.4, 1.0, true);

    private final BadgeCatalogue catalogue = new BadgeCatalogue();

    BadgeSimulationTests() throws IOException {}

    @Test
    void nothingIsImpossible() {
        Life champion = new Life(CHAMPION, 7);
        champion.live(LONGEST);

        assertThat(champion.first.keySet())
                .containsAll(catalogue.all().stream().map(Badge::key).toList())
                .contains("ascent 6", "mastery 0.5", "mastery 1.5", "mastery 2.5", "mastery 3.5", "mastery 4.5");
        champion.print();
    }

    @Test
    void aYearOfStaffBringsManyAndLeavesSome() {
        for (long seed = 1; seed <= 5; seed++) {
            Life staff = new Life(STAFF, seed);
            staff.live(YEAR);

            assertThat(staff.first.get("first_booking")).isLessThan(7);
            assertThat(staff.won()).isBetween(40L, (long) catalogue.all().size() - 20);
            if (seed == 1) {
                staff.print();
            }
        }
    }

    /** The days of one person, and what each brought for the first time. */
    private final class Life {

        private final Sort sort;
        private final Random random;
        private final Map<LocalDate, Long> points = new TreeMap<>();
        private final Map<PeriodAward, Long> periods = new EnumMap<>(PeriodAward.class);
        private final Map<Fact, Long> facts = new EnumMap<>(Fact.class);
        private final Map<String, Integer> first = new LinkedHashMap<>();
        private final long[] deeds = new long[8];
        private long fast;
        private long xp;
        private long offset;
        private long streak;

        Life(Sort sort, long seed) {
            this.sort = sort;
            this.random = new Random(seed);
        }

        void live(int days) {
            for (int day = 0; day < days; day++) {
                LocalDate date = START.plusDays(day);
                if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                    work(date);
                }
                endPeriods(date);
                look(day);
            }
        }

        private void work(LocalDate date) {
            if (random.nextDouble() > sort.diligence() + 0.1) {
                streak = 0;
                return;
            }
            streak++;
            if (streak > fact(Fact.BEST_STREAK)) {
                facts.put(Fact.BEST_STREAK, streak);
                xp += 25;
            }
            long made = Math.max(1, Math.round(sort.bookings() * (1 + random.nextGaussian() / 3)));
            long earned = Math.round(Math.min(30, made) * sort.points());
            points.merge(date, earned, Long::sum);
            xp += earned * 10 * (10 + fact(Fact.PRESTIGE)) / 10;
            for (long booking = 0; booking < made; booking++) {
                book(date);
            }
            play(date);
        }

        private void book(LocalDate date) {
            deeds[0]++;
            deeds[1] += chance(0.55);
            deeds[2] += chance(sort.diligence() * 0.7);
            deeds[3] += chance(0.4);
            deeds[4] += chance(0.25);
            deeds[5] += date.getDayOfWeek() == DayOfWeek.FRIDAY ? chance(0.6) : chance(0.05);
            deeds[6] += chance(0.012);
            deeds[7] = Math.min(5, deeds[7] + chance(0.2));
            fast += chance(0.15);
        }

        private void play(LocalDate date) {
            long quests = 0;
            for (int quest = 0; quest < 4; quest++) {
                quests += chance(sort.diligence() * 0.7);
            }
            add(Fact.QUESTS, quests);
            add(Fact.PERFECT_QUEST_DAYS, quests == 4 ? 1 : 0);
            xp += quests * 85;
            long games = 1 + chance(sort.diligence() * 0.5);
            add(Fact.GAMES, games);
            add(Fact.GAMES_WON, chance(0.4));
            add(Fact.LUCKY_SEVENS, chance(0.01));
            add(Fact.GOALS, date.getDayOfWeek() == DayOfWeek.FRIDAY ? chance(0.5) : 0);
            facts.put(Fact.ITEMS, Math.min(25, fact(Fact.QUESTS) / 12));
        }

        private void endPeriods(LocalDate date) {
            boolean monday = date.getDayOfWeek() == DayOfWeek.MONDAY;
            if (monday && random.nextDouble() < (sort.best() ? 0.6 : 0.1)) {
                periods.merge(PeriodAward.MVP_OF_WEEK, 1L, Long::sum);
            }
            if (sort.best() && date.getDayOfMonth() == 1 && date.isAfter(START)) {
                periods.merge(PeriodAward.MVP_OF_MONTH, 1L, Long::sum);
                periods.merge(PeriodAward.CHAMPION_OF_MONTH, 1L, Long::sum);
            }
            if (sort.best() && date.getDayOfYear() == 1 && date.isAfter(START)) {
                periods.merge(PeriodAward.MVP_OF_YEAR, 1L, Long::sum);
            }
        }

        private void look(int day) {
            boolean more = true;
            while (more) {
                facts.put(Fact.LEVEL, (long) Level.of(xp - offset).number());
                more = master(day) || win(day) || ascend(day);
            }
        }

        private boolean win(int day) {
            Deeds counted = new Deeds(deeds[0], deeds[1], deeds[2], deeds[3], deeds[4], deeds[5], deeds[6], deeds[7]);
            BadgeFigures reached = BadgeFigures.of(counted, points, periods, facts);
            boolean any = false;
            for (Badge badge : catalogue.all()) {
                if (reached.reach(badge) && first.putIfAbsent(badge.key(), day) == null) {
                    xp += badge.rarity().xp();
                    add(Fact.BADGES, 1);
                    any = true;
                }
            }
            return any;
        }

        /** Level 50's badge comes before the last ascent takes the level. */
        private boolean ascend(int day) {
            long prestige = fact(Fact.PRESTIGE);
            boolean may = prestige < ASCENTS.length && fact(Fact.LEVEL) >= ASCENTS[(int) prestige];
            boolean rushes = fact(Fact.LEVEL) < 50 || first.containsKey("level_50");
            if (!may || !rushes) {
                return false;
            }
            add(Fact.PRESTIGE, 1);
            offset = xp;
            first.put("ascent " + fact(Fact.PRESTIGE), day);
            return true;
        }

        private boolean master(int day) {
            long[] have = {deeds[0], fast, fact(Fact.BEST_STREAK), fact(Fact.BADGES), deeds[2]};
            boolean any = false;
            long full = 0;
            for (int category = 0; category < MASTERIES.length; category++) {
                for (int level = 1; level <= 5; level++) {
                    boolean reached = have[category] >= MASTERIES[category][level - 1];
                    if (reached && first.putIfAbsent("mastery " + category + "." + level, day) == null) {
                        xp += 50L * level * level;
                        add(Fact.MASTERY, 1);
                        any = true;
                    }
                    full += reached && level == 5 ? 1 : 0;
                }
            }
            facts.put(Fact.MASTERY_MAX, full);
            return any;
        }

        long won() {
            return fact(Fact.BADGES);
        }

        void print() {
            System.out.printf(
                    Locale.ROOT, "simulation of %s: %d badges, level %d%n", sort.name(), won(), fact(Fact.LEVEL));
            first.forEach((what, day) ->
                    System.out.printf(Locale.ROOT, "simulation of %s: day %d %s%n", sort.name(), day, what));
        }

        private void add(Fact fact, long more) {
            facts.merge(fact, more, Long::sum);
        }

        private long fact(Fact fact) {
            return facts.getOrDefault(fact, 0L);
        }

        private long chance(double share) {
            return random.nextDouble() < share ? 1 : 0;
        }
    }
}
