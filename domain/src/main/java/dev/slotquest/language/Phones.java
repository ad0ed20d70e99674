package dev.slotquest.language;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telephone numbers in any notation, and digits that were meant to be one. Fax numbers are recognised to be left alone. */
final class Phones implements Recogniser<Phones.Phone> {

    private static final String REGION = "DE";
    private static final String COUNTRY = "49";
    private static final int SHORTEST_WRITTEN = 4;
    private static final int SHORTEST = 6;
    private static final int SURELY_MEANT = 7;
    private static final int SHORTEST_UNPREFIXED = 10;
    private static final int LONGEST = 20;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /**
     * A number.
     *
     * @param number in E.164, null when no such number can exist
     */
    record Phone(@Nullable String number, boolean fax) {}

    @Override
    public @Nullable Found<Phone> at(Utterance text, int index) {
        boolean fax = text.means(index, Topic.FAX);
        int mark = Math.max(text.skip(index, Topic.PHONE), text.skip(index, Topic.FAX));
        int start = afterMark(text, index, mark);
        boolean marked = start > index;
        if (!canStart(text, start, marked)) {
            return null;
        }
        int shortest = marked || isPrefixed(text.at(start)) ? SHORTEST : SHORTEST_UNPREFIXED;
        List<Integer> ends = ends(text, start);
        for (int end : ends.reversed()) {
            String digits = digits(text, start, end);
            String number = parse(text.text(new Span(start, end)), digits);
            if (number != null && digits.length() >= shortest) {
                return new Found<>(new Phone(number, fax), new Span(index, closed(text, start, end)));
            }
        }
        return unusable(text, index, start, ends, fax);
    }

    /** "Tel.:", "Mobil 0170"; single letters need a sign, as "T1" is something else. */
    private static int afterMark(Utterance text, int index, int mark) {
        int start = mark;
        while (mark > index && (text.isSign(start, ".") || text.isSign(start, ":"))) {
            start++;
        }
        boolean letter = text.at(index).text().length() == 1;
        return mark > index && letter && start == mark ? index : start;
    }

    private static boolean isPrefixed(Token token) {
        return token.is("+") || token.is("(") || token.folded().startsWith("0");
    }

    private static boolean canStart(Utterance text, int start, boolean marked) {
        Token token = text.at(start);
        if (!text.isFree(start)) {
            return false;
        }
        if (token.is("+") || token.is("(")) {
            Token next = text.at(start + 1);
            return next.isNumber() || next.is("+");
        }
        Token before = text.at(start - 1);
        boolean partOfNumber =
                token.glued() && (before.isNumber() || before.is("-") || before.is("/") || before.is("."));
        boolean other = before.folded().endsWith("nummer") || before.folded().endsWith("nr");
        boolean shaped = token.folded().startsWith("0") || token.folded().length() >= SURELY_MEANT;
        return token.isNumber() && (marked || (shaped && !partOfNumber && !(before.isWord() && other)));
    }

    /** Where the number can end: behind each group of digits, as long as nothing says that a time begins there. */
    private static List<Integer> ends(Utterance text, int start) {
        List<Integer> ends = new ArrayList<>();
        int digits = 0;
        for (int index = start; text.isFree(index) && belongs(text, start, index); index++) {
            Token token = text.at(index);
            digits += token.isNumber() ? token.folded().length() : 0;
            if (digits > LONGEST) {
                break;
            }
            if (token.isNumber() && digits >= SHORTEST_WRITTEN) {
                ends.add(index + 1);
            }
        }
        return ends;
    }

    private static boolean belongs(Utterance text, int start, int index) {
        Token token = text.at(index);
        if (token.isNumber()) {
            int next = index + 1;
            return index == start || !(startsTime(text, index) || text.isGlued(next, ":"));
        }
        return switch (token.folded()) {
            case "(", ")", "/", "-", ".", "·" -> true;
            case "+" -> index == start || text.at(index - 1).is("(");
            default -> false;
        };
    }

    private static boolean startsTime(Utterance text, int index) {
        int next = text.isGlued(index + 1, ".") ? index + 2 : index + 1;
        return text.at(index).isNumberUpTo(2)
                && (text.meant(next, Topic.CLOCK)
                        || text.meant(next, Topic.MERIDIEM)
                        || text.meant(next, Topic.MONTH)
                        || text.meant(next, Topic.UNIT));
    }

    private static int closed(Utterance text, int start, int end) {
        return text.at(start).is("(") && text.isSign(end, ")") && !hasClosing(text, start, end) ? end + 1 : end;
    }

    private static boolean hasClosing(Utterance text, int start, int end) {
        for (int index = start; index < end; index++) {
            if (text.at(index).is(")")) {
                return true;
            }
        }
        return false;
    }

    private static String digits(Utterance text, int start, int end) {
        StringBuilder digits = new StringBuilder();
        for (int index = start; index < end; index++) {
            digits.append(text.at(index).isNumber() ? text.at(index).folded() : "");
        }
        return digits.toString();
    }

    /** "49170…" is read with the plus that was forgotten when that makes it a mobile: 0491 is a town as well. */
    private @Nullable String parse(String written, String digits) {
        PhoneNumber withPlus = digits.startsWith(COUNTRY) ? valid("+" + digits) : null;
        boolean mobile = withPlus != null && numbers.getNumberType(withPlus) == PhoneNumberUtil.PhoneNumberType.MOBILE;
        PhoneNumber number = mobile ? withPlus : valid(written);
        number = number == null ? withPlus : number;
        return number == null ? null : numbers.format(number, PhoneNumberUtil.PhoneNumberFormat.E164);
    }

    private @Nullable PhoneNumber valid(String written) {
        try {
            PhoneNumber number = numbers.parse(written, REGION);
            return numbers.isValidNumber(number) ? number : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** Digits that begin like a number or are called one are reported; any other digits may be anything. */
    private static @Nullable Found<Phone> unusable(
            Utterance text, int index, int start, List<Integer> ends, boolean fax) {
        if (ends.isEmpty()) {
            return null;
        }
        int end = ends.getLast();
        boolean surelyMeant = digits(text, start, end).length() >= SURELY_MEANT && isPrefixed(text.at(start));
        boolean meant = start > index || text.at(start).is("+") || surelyMeant;
        return meant ? new Found<>(new Phone(null, fax), new Span(index, closed(text, start, end))) : null;
    }
}
