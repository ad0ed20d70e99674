package dev.slotquest.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WishReaderTests {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-12-01T10:00+01:00[Europe/Berlin]");
    private static final KnownConsultant ANNA = new KnownConsultant("c-1", "Anna Braun");
    private static final KnownConsultant TOM = new KnownConsultant("c-2", "Tom Ritter");

    private static final WishReader READER = new WishReader();

    @Test
    void readsTheWholeWishFromOneLine() {
        Wish wish = read("morgen 14 Uhr Anna für Max Muster 0170 1234567 Erstgespräch");

        assertThat(wish.when())
                .isEqualTo(new When(ZonedDateTime.parse("2026-12-02T14:00+01:00[Europe/Berlin]"), null, Grain.HOUR));
        assertThat(wish.consultant()).isEqualTo(new ConsultantMention.Known("Anna", ANNA));
        assertThat(wish.customer()).isEqualTo(new CustomerName("Max", "Muster"));
        assertThat(wish.phone()).isEqualTo("+491701234567");
        assertThat(wish.note()).isEqualTo("Erstgespräch");
        assertThat(wish.questions()).isEmpty();
        assertThat(wish.problems()).isEmpty();
    }

    @Test
    void forgivesTyposInConsultantsNames() {
        assertThat(read("bei Ana morgen 14 Uhr").consultant()).isEqualTo(new ConsultantMention.Similar("Ana", ANNA));
    }

    @Test
    void asksWhenTwoConsultantsAreNamed() {
        Wish wish = read("bei Anna oder Tom morgen 16 Uhr");

        assertThat(wish.consultant()).isEqualTo(new ConsultantMention.Several("Anna oder Tom", List.of(ANNA, TOM)));
        assertThat(wish.questions()).containsExactly(new Question.WhichConsultant("Anna oder Tom", List.of(ANNA, TOM)));
    }

    @Test
    void saysWhenNobodyIsCalledLikeThat() {
        Wish wish = read("Do 14 Uhr bei Xaver");

        assertThat(wish.consultant()).isEqualTo(new ConsultantMention.Unknown("Xaver"));
        assertThat(wish.questions()).containsExactly(new Question.WhichConsultant("Xaver", List.of()));
    }

    private Wish read(String text) {
        return READER.read(text, new Vocabulary(List.of(ANNA, TOM)), NOW, Locale.GERMAN);
    }
}
