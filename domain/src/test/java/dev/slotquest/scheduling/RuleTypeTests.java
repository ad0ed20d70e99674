package dev.slotquest.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTypeTests {

    @ParameterizedTest
    @EnumSource(RuleName.class)
    void acceptsWhatHoldsInitially(RuleName rule) {
        assertThat(rule.type().accepts(rule.initially())).isTrue();
        assertThat(rule.type().tidy(rule.initially())).isEqualTo(rule.initially());
        assertThat(RuleName.of(rule.key())).contains(rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HORIZON_DAYS               | 1              | true
            HORIZON_DAYS               | 365            | true
            HORIZON_DAYS               | 0              | false
            HORIZON_DAYS               | 366            | false
            HORIZON_DAYS               | 56.5           | false
            HORIZON_DAYS               | 99999999999999 | false
            HORIZON_DAYS               | viel           | false
            BOOKING_NOTICE_MINUTES     | 0              | true
            BOOKING_NOTICE_MINUTES     | -1             | false
            POINTS_BONUS_BELOW_PERCENT | 33.3333        | true
            POINTS_BONUS_BELOW_PERCENT | NaN            | false
            POINTS_BONUS_BELOW_PERCENT | 100.1          | false
            WEIGHT_SOON                | 1e3            | false
            WEIGHT_SOON                | 0,5            | false
            WEIGHT_SOON                | 0.5            | true
            POINTS_BY_HOUR             | 14=4,other=1   | true
            POINTS_BY_HOUR             | 14=4           | false
            POINTS_BY_HOUR             | 24=4,other=1   | false
            POINTS_BY_HOUR             | 14=4,14=5,other=1 | false
            POINTS_BY_HOUR             | 14=-4,other=1  | false
            POINTS_BY_HOUR             | other=1,       | false
            HOLIDAY_REGION             | DE-NW          | true
            HOLIDAY_REGION             | DE-BY          | true
            HOLIDAY_REGION             | DE             | true
            HOLIDAY_REGION             | AT             | true
            HOLIDAY_REGION             | NONE           | true
            HOLIDAY_REGION             | DE-XX          | false
            HOLIDAY_REGION             | XX             | false
            HOLIDAY_REGION             | ../../etc      | false
            HOLIDAY_REGION             | nrw            | false
            READY_MARKERS              | T1-bereit, frei | true
            READY_MARKERS              | T1-bereit,     | false
            READY_MARKERS              | ---            | false
            """)
    void accepts(RuleName rule, String value, boolean expected) {
        assertThat(rule.type().accepts(value)).isEqualTo(expected);
    }
}
