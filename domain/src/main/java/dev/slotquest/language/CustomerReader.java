package dev.slotquest.language;

import java.util.List;

/**
 * Reads the answer to "Name and telephone?": a line, a {@code Last, First}, a whole pasted signature. Thread-safe.
 */
public final class CustomerReader {

    private final Lexicon lexicon;

    CustomerReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public CustomerReader() {
        this(Lexicon.load());
    }

    /** What the text says about the customer; never fails, whatever the text. */
    public CustomerReading read(String text) {
        Utterance utterance = Utterance.of(text, lexicon);
        new Phrases().all(utterance);
        Contacts contacts = new Contacts(utterance);
        contacts.findMail();
        List<String> notes =
                new Notes().all(utterance).stream().map(Found::meaning).toList();
        contacts.findPhone();
        CustomerFinder customers = new CustomerFinder(
                utterance, new NameReader(utterance, false), new ConsultantIndex(Vocabulary.EMPTY), contacts.tokens());
        customers.findMarked(true);
        customers.findPlain();
        customers.findAny();
        return new CustomerReading(
                customers.customer(),
                contacts.phone(),
                contacts.email(),
                LeftOver.of(utterance, notes),
                contacts.problems());
    }
}
