package dev.slotquest.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.booking.Outcome;
import dev.slotquest.calendar.Marks.Kind;
import dev.slotquest.calendar.Marks.Looks;
import dev.slotquest.calendar.Marks.Mark;
import dev.slotquest.calendar.Marks.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarksTests {

    private static final String OWN_TITLE = "Muster, Max";
    private static final String OWN_COLOR = "9";

    private final Marks marks = new Marks(List.of(
            new Mark(1, Kind.TITLE, "ghost", Outcome.GHOST),
            new Mark(2, Kind.TITLE, "abgesagt", Outcome.CANCELLED),
            new Mark(3, Kind.LABEL_ID, "l-1", Outcome.CAME),
            new Mark(4, Kind.LABEL_NAME, "nicht erschienen", Outcome.NO_SHOW),
            new Mark(5, Kind.COLOR, "11", Outcome.NO_SHOW),
            new Mark(6, Kind.COLOR, "10", Outcome.CAME)));

    @ParameterizedTest
    @CsvSource({
        "'GHOST Muster, Max', 10,    ,                  , GHOST",
        "'Muster, Max abgesagt, ghost', ,  ,            , GHOST",
        "'Muster, Max',       11,    ,                  , NO_SHOW",
        "'Muster, Max',         , L-1,                  , CAME",
        "'Muster, Max',         , l-9, nicht erschienen , NO_SHOW",
        "'Muster, Max',       10, l-1, nicht erschienen , CAME",
        "'12',                10,    ,                  , CAME"
    })
    void takesTheTitleBeforeTheLabelBeforeTheColour(
            String title,
            @Nullable String color,
            @Nullable String label,
            @Nullable String labelName,
            Outcome expected) {
        Meaning meaning = marks.read(new Looks(title, color, label, labelName), OWN_TITLE, OWN_COLOR);

        assertThat(meaning)
                .isInstanceOfSatisfying(
                        Meaning.Known.class,
                        known -> assertThat(known.outcome()).isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "'Muster, Max',              9,",
        "'Muster, Max',              9, palette-9",
        "'Muster, Max',               ,",
        "'Wichtig: Muster, Max',     9,",
        "'Muster, Max',               ,",
        "                ,            ,"
    })
    void takesOurOwnLooksAndMissingOnesForNothing(
            @Nullable String title, @Nullable String color, @Nullable String label) {
        assertThat(marks.read(new Looks(title, color, label, null), OWN_TITLE, OWN_COLOR))
                .isEqualTo(new Meaning.None());
    }

    @Test
    void doesNotTakeACustomersNameForAMark() {
        assertThat(marks.read(new Looks("Ghost, Kim", "9", null, null), "Ghost, Kim", OWN_COLOR))
                .isEqualTo(new Meaning.None());
    }

    @Test
    void neverGuesses() {
        assertThat(marks.read(new Looks(OWN_TITLE, "3", null, null), OWN_TITLE, OWN_COLOR))
                .isEqualTo(new Meaning.Unknown("3"));
        assertThat(marks.read(new Looks(OWN_TITLE, null, "x", "rückruf"), OWN_TITLE, OWN_COLOR))
                .isEqualTo(new Meaning.Unknown("rückruf"));
    }
}
