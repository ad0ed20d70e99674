package dev.slotquest.language;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Finds for whom the appointment is: {@code für Max Muster}, {@code Herr Muster}, {@code Muster, Max}. */
final class CustomerFinder {

    private static final int SHORTEST_WEEKDAY = 6;
    private static final int LONGEST_DETOUR = 4;
    private static final int LONGEST_COMPANY = 8;

    private final Utterance text;
    private final NameReader names;
    private final ConsultantIndex consultants;
    private final BitSet contacts;
    private @Nullable CustomerName customer;

    /**
     * @param contacts tokens of telephone numbers and addresses: the name stands close to them
     */
    CustomerFinder(Utterance text, NameReader names, ConsultantIndex consultants, BitSet contacts) {
        this.text = text;
        this.names = names;
        this.consultants = consultants;
        this.contacts = contacts;
    }

    @Nullable
    CustomerName customer() {
        return customer;
    }

    /**
     * Names that say whose they are, and names in the order of a list.
     *
     * @param consultantKnown whether the consultant was found already, so that no further name can be one
     */
    void findMarked(boolean consultantKnown) {
        for (int at = 0; at < text.size() && customer == null; at++) {
            take(marked(at, consultantKnown));
        }
        for (int at = 0; at < text.size() && customer == null; at++) {
            take(titled(at, consultantKnown));
        }
        for (int at = 0; at < text.size() && customer == null; at++) {
            take(inReverse(at, consultantKnown));
        }
    }

    /** Names that only their looks and their place betray. */
    void findPlain() {
        for (int at = 0; at < text.size() && customer == null; at++) {
            take(plain(at));
        }
        for (int at = 0; at < text.size() && customer == null; at++) {
            take(besideContact(at));
        }
        for (int at = 0; at < text.size() && customer == null; at++) {
            take(givenNameAlone(at));
        }
    }

    /** Any name at all, when a name was asked for. */
    void findAny() {
        for (int at = 0; at < text.size() && customer == null; at++) {
            boolean company = isCompanyLine(at);
            take(company ? null : names.lastFirst(at));
            take(company || customer != null ? null : names.firstLast(at));
        }
    }

    private void take(@Nullable Found<CustomerName> found) {
        if (found != null) {
            text.take(found.span());
            customer = found.meaning();
        }
    }

    private @Nullable Found<CustomerName> marked(int at, boolean consultantKnown) {
        int start = text.skip(at, Topic.CUSTOMER);
        if (start == at) {
            return null;
        }
        int nameAt = afterTitles(afterMark(start));
        Found<CustomerName> reversed = names.lastFirst(nameAt);
        boolean listed = reversed != null && !names.isGivenName(nameAt) && !isConsultant(reversed, consultantKnown);
        Found<CustomerName> name = listed ? reversed : named(nameAt, nameAt > afterMark(start));
        if (name == null || isConsultantAlone(name, consultantKnown)) {
            return null;
        }
        return new Found<>(name.meaning(), new Span(at, name.span().to()));
    }

    private int afterMark(int start) {
        int next = text.isSign(start, ":") || text.isGlued(start, ".") ? start + 1 : start;
        for (int word = 0; word < LONGEST_DETOUR && !names.isCasedGivenName(next); word++) {
            next = Math.max(text.skip(next, Topic.CUSTOMER), text.skip(next, Topic.FILLER));
        }
        return text.isSign(next, ":") ? next + 1 : next;
    }

    private int afterTitles(int start) {
        int next = start;
        int before = -1;
        while (before != next) {
            before = next;
            next = text.skip(text.skip(next, Topic.SALUTATION), Topic.ACADEMIC);
            next = next > before && (text.isGlued(next, ".") || text.isGlued(next, "-")) ? next + 1 : next;
        }
        return next;
    }

    private @Nullable Found<CustomerName> titled(int at, boolean consultantKnown) {
        int nameAt = afterTitles(at);
        if (nameAt == at || !names.isCased(text.skip(nameAt, Topic.PARTICLE))) {
            return null;
        }
        Found<CustomerName> name = named(nameAt, true);
        return name == null || isConsultantAlone(name, consultantKnown)
                ? null
                : new Found<>(name.meaning(), new Span(at, name.span().to()));
    }

    /** Behind a title the first word is the surname, unless it is a given name or a second one clearly closes the name. */
    private @Nullable Found<CustomerName> named(int at, boolean titled) {
        Found<CustomerName> name = names.firstLast(at);
        if (name == null && titled && text.at(at).isCapitalised()) {
            return namedAfterTime(at);
        }
        if (name == null || !titled || names.isGivenName(at)) {
            return name;
        }
        int end = name.span().to();
        return names.isGivenName(end - 1) || !endsThere(end) ? names.onlyLast(at) : name;
    }

    /** "Frau Freitag", "Herr Mai": behind a title they are names. */
    private @Nullable Found<CustomerName> namedAfterTime(int at) {
        boolean salutation = text.meant(at - 1, Topic.SALUTATION);
        boolean name = text.meant(at, Topic.MONTH)
                || (text.meant(at, Topic.WEEKDAY) && text.at(at).text().length() >= SHORTEST_WEEKDAY);
        return salutation && name ? new Found<>(new CustomerName("", text.at(at).text()), new Span(at, at + 1)) : null;
    }

    private boolean endsThere(int index) {
        Token token = text.at(index);
        return token.isBreak() || text.isTaken(index) || token.isNumber() || token.type() == Token.Type.SIGN;
    }

    private @Nullable Found<CustomerName> inReverse(int at, boolean consultantKnown) {
        boolean start = !text.isFree(at - 1)
                || !(text.at(at - 1).isWord() || text.at(at - 1).isGlued("-"));
        Found<CustomerName> name = start ? names.lastFirst(at) : null;
        if (name == null || isConsultant(name, consultantKnown)) {
            return null;
        }
        boolean given = names.isGivenName(name.span().to() - 1) && !names.isGivenName(at);
        return given || isContact(name.span().to()) || text.at(name.span().to()).isBreak() ? name : null;
    }

    private @Nullable Found<CustomerName> plain(int at) {
        if (!names.isNameWord(at) || !names.isCased(at) || isInsideName(at) || isCompanyLine(at)) {
            return null;
        }
        Found<CustomerName> name = names.firstLast(at);
        if (name == null || name.meaning().first().isEmpty()) {
            return null;
        }
        boolean alone = isListed(at, name.span().to())
                || (!contacts.isEmpty() && isAlone(at, name.span().to()));
        boolean besideContact = isContact(name.span().to()) || contacts.get(Math.max(0, at - 1));
        return names.isGivenName(at) || besideContact || alone ? name : null;
    }

    /** The John of "John, Fri 11am, Anna". */
    private @Nullable Found<CustomerName> givenNameAlone(int at) {
        boolean candidate = names.isGivenName(at) && names.isCased(at) && !isInsideName(at);
        Found<CustomerName> name = candidate ? names.firstLast(at) : null;
        return name != null && isListed(at, name.span().to()) ? name : null;
    }

    private boolean isAlone(int from, int to) {
        return !text.isFree(from - 1) && endsThere(to);
    }

    /** Between commas or in a line of its own. */
    private boolean isListed(int from, int to) {
        boolean comma = text.at(from - 1).is(",") || text.at(to).is(",");
        boolean start = text.at(from - 1).is(",") || !text.isFree(from - 1);
        return comma && start && endsThere(to);
    }

    private @Nullable Found<CustomerName> besideContact(int at) {
        boolean candidate = names.isNameWord(at) && names.isCased(at) && !isInsideName(at) && !isCompanyLine(at);
        Found<CustomerName> name = candidate ? names.firstLast(at) : null;
        return name != null && isContact(name.span().to()) ? name : null;
    }

    private boolean isInsideName(int at) {
        return (names.isNameWord(at - 1) && names.isCased(at - 1))
                || text.at(at).isGlued("-");
    }

    private boolean isContact(int index) {
        int next = text.isSign(index, ",") || text.at(index).type() == Token.Type.LINE_BREAK ? index + 1 : index;
        return contacts.get(next);
    }

    private boolean isCompanyLine(int at) {
        int index = at;
        while (index < at + LONGEST_COMPANY && !text.meant(index, Topic.COMPANY) && !isEndOfCompany(text.at(index))) {
            index++;
        }
        return text.meant(index, Topic.COMPANY);
    }

    private static boolean isEndOfCompany(Token token) {
        return !(token.isWord() || token.is("&") || token.is("-"));
    }

    private boolean isConsultantAlone(Found<CustomerName> name, boolean consultantKnown) {
        return name.meaning().first().isEmpty() && isConsultant(name, consultantKnown);
    }

    private boolean isConsultant(Found<CustomerName> name, boolean consultantKnown) {
        return !consultantKnown && consultants.exact(text, name.span().to() - 1) != null;
    }
}
