package dev.slotquest.language;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a person's name: given names, particles, double names, {@code Last, First}; knows what cannot be part of one. */
final class NameReader {

    private static final int LONGEST_DOUBLE_NAME = 8;
    private static final int MOST_PARTICLES = 3;
    private static final Set<Topic> PARTS_OF_NAMES = EnumSet.of(Topic.FIRST_NAME, Topic.PARTICLE);

    private static final Set<Topic> ALSO_TIMES =
            EnumSet.of(Topic.WEEKDAY, Topic.MONTH, Topic.DAY, Topic.DAYPART, Topic.UNIT);

    private final Utterance text;
    private final boolean caseless;
    private final Set<Topic> possible;

    /**
     * @param timesSaid whether "Freitag" is rather a day than a name
     */
    NameReader(Utterance text, boolean timesSaid) {
        this.text = text;
        this.possible = EnumSet.copyOf(PARTS_OF_NAMES);
        if (!timesSaid) {
            possible.addAll(ALSO_TIMES);
        }
        this.caseless = text.isCaseless();
    }

    /** "Max Muster", "von der Heide", "Muster": whatever name starts here. */
    @Nullable
    Found<CustomerName> firstLast(int index) {
        int givenEnd = givenEnd(index);
        if (givenEnd == index) {
            return onlyLast(index, surnameEnd(index));
        }
        int end = surnameEnd(givenEnd);
        boolean sameCase = end > givenEnd
                && (!text.at(index).isCapitalised() || text.at(end - 1).isCapitalised());
        return sameCase ? found(index, givenEnd, givenEnd, end) : onlyLast(index, wordEnd(index));
    }

    /** "Muster, Max". */
    @Nullable
    Found<CustomerName> lastFirst(int index) {
        int surnameEnd = surnameEnd(index);
        if (surnameEnd == index || !text.isSign(surnameEnd, ",")) {
            return null;
        }
        int given = surnameEnd + 1;
        int end = wordEnd(given);
        while (end > given
                && end < given + LONGEST_DOUBLE_NAME
                && text.meant(end, Topic.FIRST_NAME)
                && wordEnd(end) > end) {
            end = wordEnd(end);
        }
        return end > given && isCased(given) && isCased(surnameEnd - 1) ? found(given, end, index, surnameEnd) : null;
    }

    /** Just a surname, with its particles. */
    @Nullable
    Found<CustomerName> onlyLast(int index) {
        return onlyLast(index, surnameEnd(index));
    }

    private @Nullable Found<CustomerName> onlyLast(int index, int end) {
        return end == index
                ? null
                : new Found<>(new CustomerName("", text.text(new Span(index, end))), new Span(index, end));
    }

    private Found<CustomerName> found(int givenFrom, int givenTo, int lastFrom, int lastTo) {
        CustomerName name =
                new CustomerName(text.text(new Span(givenFrom, givenTo)), text.text(new Span(lastFrom, lastTo)));
        return new Found<>(name, new Span(Math.min(givenFrom, lastFrom), Math.max(givenTo, lastTo)));
    }

    boolean isCased(int index) {
        return caseless || text.at(index).isCapitalised();
    }

    boolean isCasedGivenName(int index) {
        return isGivenName(index) && text.at(index).isCapitalised();
    }

    boolean isGivenName(int index) {
        return text.means(index, Topic.FIRST_NAME);
    }

    /** Where the name word that starts here ends, hyphens and apostrophes included; {@code index} when it is none. */
    int wordEnd(int index) {
        if (!isNameWord(index)) {
            return index;
        }
        int end = text.isGlued(index + 1, ".") && text.at(index).text().length() == 1 ? index + 2 : index + 1;
        int longest = index + LONGEST_DOUBLE_NAME;
        while (end < longest
                && isHyphen(end)
                && text.isFree(end + 1)
                && text.at(end + 1).isWord()
                && text.at(end + 1).glued()) {
            end += 2;
        }
        return end;
    }

    private boolean isHyphen(int index) {
        return text.isGlued(index, "-") || text.isGlued(index, "'");
    }

    private int givenEnd(int index) {
        int end = wordEnd(index);
        int partner = isGivenName(index) ? text.skip(end, Topic.AND) : end;
        if (partner > end && isGivenName(partner) && surnameEnd(wordEnd(partner)) > wordEnd(partner)) {
            return wordEnd(partner);
        }
        while (end > index
                && end < index + LONGEST_DOUBLE_NAME
                && isGivenName(index)
                && isGivenName(end)
                && surnameEnd(wordEnd(end)) > wordEnd(end)) {
            end = wordEnd(end);
        }
        return end;
    }

    /** Particles, then a name word; {@code index} when there is no such name. */
    private int surnameEnd(int index) {
        int word = index;
        Sense particle = particle(word);
        for (int said = 0; particle != null && said < MOST_PARTICLES; said++) {
            word += particle.length();
            particle = particle(word);
        }
        int end = wordEnd(word);
        return end == word ? index : end;
    }

    private @Nullable Sense particle(int index) {
        Sense particle = text.sense(index, Topic.PARTICLE);
        boolean capitalised = text.at(index).isCapitalised();
        return particle == null || (capitalised && particle.value().equals("LOWER")) ? null : particle;
    }

    boolean isNameWord(int index) {
        Token token = text.at(index);
        if (!text.isFree(index) || !token.isWord()) {
            return false;
        }
        boolean initial = token.text().length() == 1 && token.folded().compareTo("z") <= 0;
        if (initial && !(text.isGlued(index + 1, ".") || isHyphen(index + 1))) {
            return false;
        }
        boolean given = isGivenName(index) && isCased(index);
        return initial || given || text.allSenses(index).stream().noneMatch(this::excludes);
    }

    private boolean excludes(Sense sense) {
        return sense.exact() && sense.length() == 1 && !possible.contains(sense.topic());
    }
}
