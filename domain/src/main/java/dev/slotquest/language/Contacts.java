package dev.slotquest.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How to reach the customer, as far as the text says. */
final class Contacts {

    private final Utterance text;
    private final BitSet tokens = new BitSet();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable String email;
    private @Nullable String phone;

    Contacts(Utterance text) {
        this.text = text;
    }

    void findMail() {
        for (Found<Mails.Mail> found : new Mails().all(text)) {
            mark(found.span());
            if (!found.meaning().valid()) {
                problems.add(
                        new Problem(Problem.Kind.INVALID_EMAIL, found.meaning().address()));
            } else if (email == null) {
                email = found.meaning().address();
            }
        }
    }

    /** The first number counts; a second one is given back, to be kept in the note. */
    void findPhone() {
        for (Found<Phones.Phone> found : new Phones().all(text)) {
            mark(found.span());
            String number = found.meaning().number();
            if (found.meaning().fax()) {
                continue;
            }
            if (number == null) {
                problems.add(new Problem(Problem.Kind.INVALID_PHONE, text.text(found.span())));
            } else if (phone == null) {
                phone = number;
            } else if (!phone.equals(number)) {
                text.release(found.span());
            }
        }
    }

    private void mark(Span span) {
        tokens.set(span.from(), span.to());
    }

    /** The tokens they stand in. */
    BitSet tokens() {
        return tokens;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String phone() {
        return phone;
    }

    List<Problem> problems() {
        return problems;
    }
}
