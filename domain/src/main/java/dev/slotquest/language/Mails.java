package dev.slotquest.language;

import org.jspecify.annotations.Nullable;

/** E-mail addresses, and what was meant to be one. */
final class Mails implements Recogniser<Mails.Mail> {

    private static final String SIGNS = "._%+-@";
    private static final int SHORTEST_TOP_LEVEL = 2;

    record Mail(String address, boolean valid) {}

    @Override
    public @Nullable Found<Mail> at(Utterance text, int index) {
        int start = text.skip(index, Topic.MAIL);
        start = start > index && text.isSign(start, ":") ? start + 1 : start;
        if (!(text.at(start).isWord() || text.at(start).isNumber()) || continues(text, start)) {
            return null;
        }
        int end = end(text, start);
        int sign = at(text, start, end);
        return sign < 0 ? null : new Found<>(mail(text, start, sign, end), new Span(index, end));
    }

    private static boolean continues(Utterance text, int start) {
        Token before = text.at(start - 1);
        boolean sign = before.type() == Token.Type.SIGN && belongs(before);
        return text.at(start).glued() && (before.isWord() || before.isNumber() || sign);
    }

    private static int end(Utterance text, int start) {
        int end = start + 1;
        while (text.isFree(end) && text.at(end).glued() && belongs(text.at(end))) {
            end++;
        }
        while (text.at(end - 1).is(".") || text.at(end - 1).is("-")) {
            end--;
        }
        return end;
    }

    private static boolean belongs(Token token) {
        return token.isWord() || token.isNumber() || SIGNS.contains(token.text());
    }

    private static int at(Utterance text, int start, int end) {
        for (int index = start; index < end; index++) {
            if (text.at(index).is("@")) {
                return index;
            }
        }
        return -1;
    }

    private static Mail mail(Utterance text, int start, int sign, int end) {
        Token topLevel = text.at(end - 1);
        boolean valid = end - sign > 3
                && at(text, sign + 1, end) < 0
                && !text.at(sign + 1).is(".")
                && text.at(end - 2).is(".")
                && topLevel.isWord()
                && topLevel.text().length() >= SHORTEST_TOP_LEVEL;
        return new Mail(text.text(new Span(start, end)), valid);
    }
}
