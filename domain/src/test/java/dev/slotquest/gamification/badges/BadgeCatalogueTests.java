package dev.slotquest.gamification.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class BadgeCatalogueTests {

    private static final String HEAD = "key;category;rarity;metric;threshold;emoji\n";

    private final BadgeCatalogue catalogue = catalogue();

    private static BadgeCatalogue catalogue() {
        try {
            return new BadgeCatalogue();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void hasEnoughBadgesForEveryCollection() {
        assertThat(catalogue.all()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(catalogue.all()).extracting(Badge::metric).containsOnlyOnce(BadgeMetric.LUCKY_SEVENS);
        assertThat(catalogue.all()).extracting(Badge::metric).contains(BadgeMetric.values());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            daily_10,COMMON,BEST_DAY,10
            daily_20,UNCOMMON,BEST_DAY,20
            daily_40,RARE,BEST_DAY,40
            daily_60,LEGENDARY,BEST_DAY,60
            weekly_100,UNCOMMON,BEST_WEEK,100
            weekly_200,RARE,BEST_WEEK,200
            mvp_week,EPIC,MVP_WEEKS,1
            mvp_month,LEGENDARY,MVP_MONTHS,1
            mvp_year,MYTHIC,MVP_YEARS,1
            monthly_10,COMMON,BEST_MONTH,10
            monthly_25,UNCOMMON,BEST_MONTH,25
            monthly_50,RARE,BEST_MONTH,50
            monthly_100,EPIC,BEST_MONTH,100
            total_50,COMMON,TOTAL_POINTS,50
            total_100,UNCOMMON,TOTAL_POINTS,100
            total_250,RARE,TOTAL_POINTS,250
            total_500,LEGENDARY,TOTAL_POINTS,500
            streak_2,COMMON,BEST_STREAK,2
            streak_5,UNCOMMON,BEST_STREAK,5
            streak_10,RARE,BEST_STREAK,10
            streak_20,EPIC,BEST_STREAK,20
            first_booking,COMMON,BOOKINGS,1
            night_owl,UNCOMMON,EVENINGS,10
            early_bird,UNCOMMON,MORNINGS,10
            weekend_warrior,RARE,FRIDAYS,5
            """)
    void hasThoseThatPeopleKnow(String key, Rarity rarity, BadgeMetric metric, long threshold) {
        Badge badge = catalogue.find(key).orElseThrow();
        assertThat(badge.rarity()).isEqualTo(rarity);
        assertThat(badge.metric()).isEqualTo(metric);
        assertThat(badge.threshold()).isEqualTo(threshold);
    }

    @Test
    void takesMoreForWhatIsRarer() {
        Arrays.stream(BadgeMetric.values()).forEach(metric -> {
            Map<Long, Rarity> rarities = new TreeMap<>();
            catalogue.all().stream()
                    .filter(badge -> badge.metric() == metric)
                    .forEach(badge -> assertThat(rarities.put(badge.threshold(), badge.rarity()))
                            .as("%s twice at the same threshold", metric)
                            .isNull());
            assertThat(List.copyOf(rarities.values())).as("%s", metric).isSorted();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"gamification-badges.properties", "gamification-badges_de.properties"})
    void isNamedInBothLanguages(String file) throws IOException {
        var texts = new Properties();
        try (var reader = new InputStreamReader(
                new ClassPathResource("messages/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        catalogue.all().forEach(badge -> assertThat(texts).containsKey("badge." + badge.key()));
        for (BadgeMetric metric : BadgeMetric.values()) {
            assertThat(texts).containsKey("badge-metric." + metric);
        }
        for (Rarity rarity : Rarity.values()) {
            assertThat(texts).containsKey("badge-rarity." + rarity);
        }
        for (BadgeCategory category : BadgeCategory.values()) {
            assertThat(texts).containsKey("badge-category." + category);
        }
        assertThat(texts.keySet().stream().filter(key -> key.toString().startsWith("badge.")))
                .hasSameSizeAs(catalogue.all());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "one;DAILY;COMMON;BEST_DAY;10",
                "one;NEVER;COMMON;BEST_DAY;10;x",
                "one;DAILY;COMMON;BEST_DAY;0;x",
                "one;DAILY;COMMON;BEST_DAY;ten;x",
                "One!;DAILY;COMMON;BEST_DAY;10;x",
                "one;DAILY;COMMON;BEST_DAY;10; ",
                "one;DAILY;COMMON;BEST_DAY;10;x\none;DAILY;COMMON;BEST_DAY;20;x"
            })
    void refusesATableWithFaults(String lines) {
        assertThatIllegalStateException().isThrownBy(() -> new BadgeCatalogue(HEAD + lines));
    }
}
