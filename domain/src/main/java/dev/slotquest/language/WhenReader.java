package dev.slotquest.language;

import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Locale;

/**
 * Reads just a time, as in {@code /free übermorgen nachmittag}. The same text, now and hint always give the same answer.
 * Thread-safe.
 */
public final class WhenReader {

    private final Lexicon lexicon;

    WhenReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    public WhenReader() {
        this(Lexicon.load());
    }

    /**
     * What the text says about time; never fails, whatever the text.
     *
     * @param now the moment of asking, in the zone of the business
     * @param hint the language to expect where the words themselves do not tell
     */
    public WhenReading read(String text, ZonedDateTime now, Locale hint) {
        Utterance utterance = Utterance.of(text, lexicon);
        new Phrases().all(utterance);
        WhenFinder finder = new WhenFinder(utterance, now, hint);
        finder.takeNumericDates();
        return finder.read(new BitSet());
    }
}
