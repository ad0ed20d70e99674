package dev.slotquest.portal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slotquest.language.ConsultantMention;
import dev.slotquest.language.CustomerName;
import dev.slotquest.language.Grain;
import dev.slotquest.language.Intent;
import dev.slotquest.language.KnownConsultant;
import dev.slotquest.language.MentionedPotential;
import dev.slotquest.language.Problem;
import dev.slotquest.language.Vocabulary;
import dev.slotquest.language.Wish;
import dev.slotquest.language.WishReader;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Languages;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says how a booking wish in words is understood: for trying out and for measuring. Books nothing. */
@RestController
class TextController {

    private static final int LONGEST = 2_000;

    private final WishReader reader;
    private final RuleBooks ruleBooks;
    private final Wording wording;
    private final SlotMoments moments;
    private final BusinessTime time;

    TextController(WishReader reader, RuleBooks ruleBooks, Wording wording, SlotMoments moments, BusinessTime time) {
        this.reader = reader;
        this.ruleBooks = ruleBooks;
        this.wording = wording;
        this.moments = moments;
        this.time = time;
    }

    /**
     * What is to be read.
     *
     * @param locale the language to expect where the words themselves do not tell
     * @param now the moment of asking
     */
    record Sentence(
            @Nullable String text,
            @Nullable String locale,
            @Nullable OffsetDateTime now) {

        @Override
        public String toString() {
            return "Sentence";
        }
    }

    /** What was understood; what was not said is left out, but for the time. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reading(
            @JsonInclude @Nullable When when,
            List<When> alternatives,
            @Nullable String consultant,
            @Nullable Customer customer,
            @Nullable String phone,
            @Nullable String email,
            @Nullable MentionedPotential potential,
            @Nullable String note,
            List<Intent> intents,
            List<Problem> problems) {}

    /** A time as it was meant. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record When(OffsetDateTime start, @Nullable OffsetDateTime end, Grain grain) {

        private static When of(dev.slotquest.language.When when) {
            ZonedDateTime end = when.end();
            return new When(when.start().toOffsetDateTime(), end == null ? null : end.toOffsetDateTime(), when.grain());
        }
    }

    /** For whom. */
    record Customer(String firstName, String lastName, String name) {

        private static Customer of(CustomerName name) {
            return new Customer(name.first(), name.last(), name.full());
        }
    }

    @PostMapping("/api/v1/text/parse")
    Reading parse(@RequestBody Sentence sentence) {
        new Required().field("text", sentence.text()).check();
        String text = Objects.requireNonNull(sentence.text());
        if (text.length() > LONGEST) {
            throw ApiProblem.invalid(List.of(FieldFault.of("text", "TOO_LONG", Integer.toString(LONGEST))));
        }
        return shown(reader.read(text, vocabulary(), now(sentence.now()), language(sentence.locale())));
    }

    private static Reading shown(Wish wish) {
        return new Reading(
                wish.when() == null ? null : When.of(wish.when()),
                wish.alternatives().stream().map(When::of).toList(),
                wish.consultant() == null ? null : name(wish.consultant()),
                wish.customer() == null ? null : Customer.of(wish.customer()),
                wish.phone(),
                wish.email(),
                wish.potential(),
                wish.note(),
                wish.intents().stream().sorted().toList(),
                wish.problems());
    }

    private static String name(ConsultantMention mention) {
        return switch (mention) {
            case ConsultantMention.Known(String _, KnownConsultant consultant) -> consultant.name();
            case ConsultantMention.Similar(String _, KnownConsultant consultant) -> consultant.name();
            case ConsultantMention.Several(String written, List<KnownConsultant> _) -> written;
            case ConsultantMention.Unknown(String written) -> written;
        };
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(ruleBooks.current().consultants().stream()
                .filter(Consultant::active)
                .map(consultant -> new KnownConsultant(Long.toString(consultant.id()), consultant.name()))
                .toList());
    }

    private ZonedDateTime now(@Nullable OffsetDateTime told) {
        if (told == null) {
            return time.local();
        }
        moments.day("now", told.toLocalDate());
        return told.atZoneSameInstant(time.zone());
    }

    private Locale language(@Nullable String tag) {
        if (tag == null) {
            return wording.locale();
        }
        return Languages.spoken(tag)
                .orElseThrow(() -> ApiProblem.invalid(List.of(FieldFault.of("locale", "UNKNOWN", "de, en"))));
    }
}
