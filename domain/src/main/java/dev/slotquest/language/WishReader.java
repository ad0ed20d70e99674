package dev.slotquest.language;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a booking wish written in one go, in German and English mixed and in any order: {@code morgen 14 Uhr Anna für Max
 * Muster 0170 1234567 Erstgespräch}. The same text, vocabulary, now and hint always give the same answer. Thread-safe.
 */
public final class WishReader {

    private final Lexicon lexicon;

    WishReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public WishReader() {
        this(Lexicon.load());
    }

    /**
     * What the text says; never fails, whatever the text.
     *
     * @param now the moment of asking, in the zone of the business
     * @param hint the language to expect where the words themselves do not tell
     */
    public Wish read(String text, Vocabulary vocabulary, ZonedDateTime now, Locale hint) {
        Utterance utterance = Utterance.of(text, lexicon);
        ConsultantIndex index = new ConsultantIndex(vocabulary);
        new Phrases().all(utterance);
        Contacts contacts = new Contacts(utterance);
        contacts.findMail();
        List<String> notes =
                new Notes().all(utterance).stream().map(Found::meaning).toList();
        WhenFinder times = new WhenFinder(utterance, now, hint);
        times.takeNumericDates();
        contacts.findPhone();
        ConsultantFinder consultants = new ConsultantFinder(utterance, index);
        CustomerFinder customers =
                new CustomerFinder(utterance, new NameReader(utterance, true), index, contacts.tokens());
        consultants.findMarked();
        customers.findMarked(consultants.isFound());
        consultants.findExact();
        WhenReading when = times.read(tokens(consultants.mention()));
        List<Found<MentionedPotential>> potentials = new Potentials().all(utterance);
        customers.findPlain();
        consultants.findRemaining();
        ConsultantMention consultant =
                consultants.mention() == null ? null : consultants.mention().meaning();
        return new Wish(
                when.when(),
                when.alternatives(),
                consultant,
                customers.customer(),
                contacts.phone(),
                contacts.email(),
                potentials.isEmpty() ? null : potentials.getFirst().meaning(),
                LeftOver.of(utterance, notes),
                Intents.in(utterance),
                questions(when, consultant),
                Stream.concat(when.problems().stream(), contacts.problems().stream())
                        .toList());
    }

    private static BitSet tokens(@Nullable Found<ConsultantMention> mention) {
        BitSet tokens = new BitSet();
        if (mention != null) {
            tokens.set(mention.span().from(), mention.span().to());
        }
        return tokens;
    }

    private static List<Question> questions(WhenReading when, @Nullable ConsultantMention consultant) {
        List<Question> questions = new ArrayList<>(when.questions());
        switch (consultant) {
            case ConsultantMention.Several(String text, List<KnownConsultant> options) ->
                questions.add(new Question.WhichConsultant(text, options));
            case ConsultantMention.Unknown(String text) -> questions.add(new Question.WhichConsultant(text, List.of()));
            case ConsultantMention.Known ignored -> {}
            case ConsultantMention.Similar ignored -> {}
            case null -> {}
        }
        return questions;
    }
}
