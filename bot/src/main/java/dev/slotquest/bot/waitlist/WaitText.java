package dev.slotquest.bot.waitlist;

import dev.slotquest.booking.Potential;
import dev.slotquest.booking.WaitRange;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.bot.waitlist.Doubt.Meaning;
import dev.slotquest.bot.waitlist.WaitListState.Drafting;
import dev.slotquest.language.ConsultantMention;
import dev.slotquest.language.CustomerReader;
import dev.slotquest.language.CustomerReading;
import dev.slotquest.language.KnownConsultant;
import dev.slotquest.language.Problem;
import dev.slotquest.language.Question;
import dev.slotquest.language.Vocabulary;
import dev.slotquest.language.When;
import dev.slotquest.language.Wish;
import dev.slotquest.language.WishReader;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was written into a draft. */
@Component
class WaitText {

    private final WishReader wishes = new WishReader();
    private final CustomerReader customers = new CustomerReader();
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    WaitText(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /** Anything in any order; never fails. */
    Drafting wish(Turn turn, Draft draft, String text) {
        Wish wish = wishes.read(text, vocabulary(), time.local(), turn.locale());
        List<Doubt> doubts = new ArrayList<>();
        WaitRange range = range(wish, doubts);
        wish.questions().stream()
                .flatMap(question -> consultantDoubt(question).stream())
                .forEach(doubts::add);
        Long consultant = consultantOf(wish.consultant());
        Draft said = draft.withCustomer(wish.customer(), wish.phone(), wish.email())
                .withRange(range == null ? draft.range() : range)
                .withConsultant(consultant == null ? draft.consultantId() : consultant)
                .withWords(
                        wish.note(),
                        wish.potential() == null
                                ? null
                                : Potential.valueOf(wish.potential().name()));
        return new Drafting(said, doubts, wordOf(wish));
    }

    /** The answer to "name and phone?"; nothing when it says neither. */
    Optional<Drafting> customer(Draft draft, String text) {
        CustomerReading reading = customers.read(text);
        Draft said = draft.withCustomer(reading.name(), reading.phone(), reading.email());
        Word word = wordOf(reading.problems());
        return said.equals(draft) && word == null ? Optional.empty() : Optional.of(new Drafting(said, List.of(), word));
    }

    private static @Nullable WaitRange range(Wish wish, List<Doubt> doubts) {
        for (Question question : wish.questions()) {
            if (question instanceof Question.WhichTime which && !which.options().isEmpty()) {
                Optional<WaitRange> one = WaitRanges.oneOf(which.options());
                if (one.isPresent()) {
                    return one.get();
                }
                doubts.add(new Doubt(
                        which.text(),
                        which.options().stream()
                                .map(when -> new Meaning(WaitRanges.of(when), null, null))
                                .distinct()
                                .toList()));
                return null;
            }
        }
        When when = wish.when();
        return when == null ? null : WaitRanges.of(when);
    }

    private static Optional<Doubt> consultantDoubt(Question question) {
        return question instanceof Question.WhichConsultant(String said, List<KnownConsultant> options)
                        && !options.isEmpty()
                ? Optional.of(new Doubt(
                        said,
                        options.stream()
                                .map(option -> new Meaning(null, idOf(option), option.name()))
                                .toList()))
                : Optional.empty();
    }

    private static @Nullable Long consultantOf(@Nullable ConsultantMention mention) {
        return switch (mention) {
            case ConsultantMention.Known known -> idOf(known.consultant());
            case ConsultantMention.Similar similar -> idOf(similar.consultant());
            case ConsultantMention.Several _, ConsultantMention.Unknown _ -> null;
            case null -> null;
        };
    }

    private static long idOf(KnownConsultant consultant) {
        return Long.parseLong(consultant.id());
    }

    private static @Nullable Word wordOf(Wish wish) {
        return wish.consultant() instanceof ConsultantMention.Unknown(var name)
                ? Word.of("book.unknown-consultant", name)
                : wordOf(wish.problems());
    }

    private static @Nullable Word wordOf(List<Problem> problems) {
        return problems.isEmpty()
                ? null
                : Word.of(
                        "book.problem." + problems.getFirst().kind(),
                        problems.getFirst().text());
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(ruleBooks.current().consultants().stream()
                .filter(Consultant::active)
                .map(consultant -> new KnownConsultant(String.valueOf(consultant.id()), consultant.name()))
                .toList());
    }
}
