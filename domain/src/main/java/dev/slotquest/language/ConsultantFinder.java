package dev.slotquest.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who is to hold the appointment: {@code bei Anna}, {@code with Ana}, plain {@code Anna Braun}. */
final class ConsultantFinder {

    private static final int SHORTEST_MISSPELT = 4;

    private final Utterance text;
    private final ConsultantIndex index;
    private @Nullable Found<ConsultantMention> mention;

    ConsultantFinder(Utterance text, ConsultantIndex index) {
        this.text = text;
        this.index = index;
    }

    @Nullable
    Found<ConsultantMention> mention() {
        return mention;
    }

    boolean isFound() {
        return mention != null;
    }

    /** Names behind a word that says so: "bei", "with", "Berater". One that we know comes before one that we do not. */
    void findMarked() {
        Found<ConsultantMention> unknown = null;
        for (int at = 0; at < text.size() && mention == null; at++) {
            Sense mark = text.sense(at, Topic.CONSULTANT);
            Found<ConsultantMention> found = mark == null ? null : marked(at, mark);
            if (found != null && found.meaning() instanceof ConsultantMention.Unknown) {
                unknown = unknown == null ? found : unknown;
            } else {
                take(found);
            }
        }
        take(mention == null ? unknown : null);
    }

    /** Names as we know them, anywhere, except where they look like part of a customer's name. */
    void findExact() {
        findExact(false);
    }

    /** Names as we know them, anywhere that no customer's name was found. */
    void findRemaining() {
        findExact(true);
        findSimilar();
    }

    private void findExact(boolean anywhere) {
        for (int at = 0; at < text.size() && mention == null; at++) {
            ConsultantIndex.Match match = isPlace(at) ? index.exact(text, at) : null;
            if (match != null && (anywhere || !looksLikeCustomer(at, match))) {
                take(found(at, match));
            }
        }
    }

    private void findSimilar() {
        for (int at = 0; at < text.size() && mention == null; at++) {
            boolean ordinary = text.at(at).folded().length() < SHORTEST_MISSPELT
                    || !text.allSenses(at).isEmpty();
            ConsultantIndex.Match match = ordinary ? null : index.similar(text, at);
            if (match != null && startsAlike(at, match)) {
                take(found(at, match));
            }
        }
    }

    private boolean startsAlike(int at, ConsultantIndex.Match match) {
        char typed = text.at(at).folded().charAt(0);
        return match.consultants().stream()
                .flatMap(consultant ->
                        Tokenizer.tokenize(consultant.name() + " " + String.join(" ", consultant.aliases())).stream())
                .anyMatch(token -> !token.folded().isEmpty() && token.folded().charAt(0) == typed);
    }

    private void take(@Nullable Found<ConsultantMention> found) {
        if (found != null) {
            text.take(found.span());
            mention = found;
        }
    }

    private @Nullable Found<ConsultantMention> marked(int at, Sense mark) {
        int nameAt = at + mark.length();
        nameAt = text.isSign(nameAt, ":") ? nameAt + 1 : nameAt;
        boolean role = mark.value().equals("ROLE");
        nameAt = text.skipAll(nameAt, Topic.ARTICLE, Topic.SALUTATION);
        boolean titled = text.meant(nameAt - 1, Topic.SALUTATION);
        nameAt = text.at(nameAt - 1).isWord() && text.isGlued(nameAt, ".") ? nameAt + 1 : nameAt;
        ConsultantIndex.Match match = index.exact(text, nameAt);
        match = match == null && isNameLike(nameAt) ? index.similar(text, nameAt) : match;
        if (match != null) {
            Found<ConsultantMention> found = found(nameAt, match);
            return new Found<>(found.meaning(), new Span(at, found.span().to()));
        }
        boolean maybeCustomer = text.at(at).is("mit") || text.at(at).is("with");
        return unknown(at, nameAt, role || titled, maybeCustomer);
    }

    private boolean isNameLike(int at) {
        return text.at(at).isWord()
                && text.allSenses(at).stream().allMatch(sense -> sense.topic() == Topic.FIRST_NAME || !sense.exact());
    }

    /** "Bei Xaver": called a consultant, though nobody has that name; "mit Max Muster" is rather the customer. */
    private @Nullable Found<ConsultantMention> unknown(int at, int nameAt, boolean surely, boolean maybeCustomer) {
        boolean given = text.meant(nameAt, Topic.FIRST_NAME);
        boolean named = given || (surely && text.at(nameAt).isCapitalised());
        boolean two = text.at(nameAt + 1).isCapitalised() && isNameLike(nameAt + 1);
        if (!named || !isNameLike(nameAt) || (maybeCustomer && (surely || two))) {
            return null;
        }
        int end = two ? nameAt + 2 : nameAt + 1;
        return new Found<>(new ConsultantMention.Unknown(text.text(new Span(nameAt, end))), new Span(at, end));
    }

    private Found<ConsultantMention> found(int at, ConsultantIndex.Match match) {
        Set<KnownConsultant> all = new LinkedHashSet<>(match.consultants());
        int end = match.end();
        int other = text.skip(end, Topic.OR);
        ConsultantIndex.Match choice = other == end ? null : index.exact(text, other);
        if (choice != null) {
            all.addAll(choice.consultants());
            end = choice.end();
        }
        int start = text.means(at - 1, Topic.SALUTATION) ? at - 1 : at;
        return new Found<>(mention(text.text(new Span(at, end)), match, List.copyOf(all)), new Span(start, end));
    }

    private static ConsultantMention mention(String written, ConsultantIndex.Match match, List<KnownConsultant> all) {
        if (all.size() > 1) {
            return new ConsultantMention.Several(written, new ArrayList<>(all));
        }
        return match.exact()
                ? new ConsultantMention.Known(written, match.first())
                : new ConsultantMention.Similar(written, match.first());
    }

    /** The January of "14. Jan" and "Jan 14th" is nobody. */
    private boolean isPlace(int at) {
        boolean dayBefore = (text.at(at - 1).isNumber() && !text.at(at - 2).is(":"))
                || text.at(at - 1).is(".");
        boolean dayAfter = text.at(at + 1).isNumber()
                && text.at(at + 2).glued()
                && text.at(at + 2).isWord();
        boolean date = text.meant(at, Topic.MONTH) && (dayBefore || (dayAfter && !text.meant(at + 2, Topic.CLOCK)));
        return text.isFree(at) && text.at(at).isWord() && !date;
    }

    /** "Max Braun" is no mention of Anna Braun, "Anna Muster" perhaps none of Anna. */
    private boolean looksLikeCustomer(int at, ConsultantIndex.Match match) {
        boolean surnameOfOther = text.isFree(at - 1) && text.at(at - 1).isCapitalised() && isNameLike(at - 1);
        int next = match.end();
        boolean surnameFollows = text.isFree(next)
                && text.at(next).isCapitalised()
                && isNameLike(next)
                && !text.meant(next, Topic.FIRST_NAME);
        return surnameOfOther || surnameFollows;
    }
}
