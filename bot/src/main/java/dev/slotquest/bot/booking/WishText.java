package dev.slotquest.bot.booking;

import dev.slotquest.booking.BookingWish;
import dev.slotquest.booking.Potential;
import dev.slotquest.bot.booking.Doubt.Meaning;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.customers.CustomerCheck;
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
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was written into a plan. */
@Component
class WishText {

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    private final WishReader wishes = new WishReader();
    private final CustomerReader customers = new CustomerReader();
    private final RuleBooks ruleBooks;
    private final BusinessTime time;

    WishText(RuleBooks ruleBooks, BusinessTime time) {
        this.ruleBooks = ruleBooks;
        this.time = time;
    }

    /**
     * A plan with what was written added to it.
     *
     * @param wanted the time that was said, {@code null} when none was
     * @param consultantSaid whether a consultant was named whom we know
     * @param consultantUnknown whether a consultant was named whom we do not know
     * @param doubts what has to be asked
     * @param notice what was said but cannot be
     */
    record Read(
            Plan plan,
            @Nullable Wanted wanted,
            boolean consultantSaid,
            boolean consultantUnknown,
            List<Doubt> doubts,
            @Nullable Notice notice) {

        /** Whether it says anything about the slot. */
        boolean changesSlot() {
            return wanted != null || consultantSaid || consultantUnknown || !doubts.isEmpty();
        }

        /** Whether it brings nothing about the slot but a word about what cannot be. */
        boolean onlyComplains() {
            return notice != null && !changesSlot();
        }

        /** Whether a question is answered by it. */
        boolean answers(Doubt doubt) {
            return doubt.isAboutTime() ? wanted != null : consultantSaid || consultantUnknown;
        }

        private Read withPlan(Plan other, Notice why) {
            return new Read(other, wanted, consultantSaid, consultantUnknown, doubts, why);
        }
    }

    /** Reads a wish, or more of one: anything in any order. */
    Read wish(Turn turn, Topic topic, String text) {
        Plan plan = topic.plan();
        Wish wish = read(turn, topic.about(), text);
        if (isAQuestion(wish, text)) {
            return new Read(plan, null, false, false, List.of(), Notice.of("book.not-understood", text.strip()));
        }
        Optional<Long> consultant = consultantOf(wish.consultant());
        Plan said = withWords(
                plan.withConsultant(consultant.orElse(plan.consultantId()))
                        .withCustomer(plan.customer().with(wish.customer(), wish.phone(), wish.email())),
                wish);
        When when = wish.when();
        return checked(new Read(
                said,
                when == null ? null : Wanted.of(when),
                consultant.isPresent(),
                wish.consultant() instanceof ConsultantMention.Unknown,
                doubts(wish.questions()),
                noticeOf(wish)));
    }

    /** Reads the answer to "name and phone?": everything is about the customer. */
    Read customer(Plan plan, String text) {
        CustomerReading reading = customers.read(text);
        Plan said = plan.withCustomer(plan.customer().with(reading.name(), reading.phone(), reading.email()));
        return checked(new Read(said, null, false, false, List.of(), noticeOf(reading.problems())));
    }

    /** Words that say nothing else are a note, but nobody dictates a note as a question. */
    private static boolean isAQuestion(Wish wish, String text) {
        boolean saysNothingElse = Stream.of(
                        wish.when(), wish.consultant(), wish.customer(), wish.phone(), wish.email(), wish.potential())
                .allMatch(Objects::isNull);
        return text.strip().endsWith("?")
                && saysNothingElse
                && wish.questions().isEmpty()
                && wish.problems().isEmpty();
    }

    private static Plan withWords(Plan plan, Wish wish) {
        Plan said = plan;
        if (wish.note() != null) {
            said = said.withNote(wish.note());
        }
        if (wish.potential() != null) {
            said = said.withPotential(Potential.valueOf(wish.potential().name()));
        }
        return said;
    }

    /** What could not be booked anyway is dropped at once, with a word about it; the rest is kept. */
    private static Read checked(Read read) {
        Plan plan = read.plan();
        String note = plan.note();
        if (note != null && note.length() > BookingWish.LONGEST_NOTE) {
            return read.withPlan(plan.withNote(null), Notice.of("refusal.NOTE_TOO_LONG"));
        }
        boolean nameTooLong = plan.customer().isNamed()
                && CustomerCheck.of(plan.customer().details()) instanceof CustomerCheck.Invalid(var faults)
                && faults.contains(CustomerCheck.Fault.NAME_TOO_LONG);
        return nameTooLong
                ? read.withPlan(plan.withCustomer(plan.customer().withoutName()), Notice.of("refusal.NAME_TOO_LONG"))
                : read;
    }

    private Wish read(Turn turn, @Nullable Instant about, String text) {
        Vocabulary vocabulary = vocabulary();
        if (about != null) {
            ZonedDateTime begin = about.atZone(time.zone()).toLocalDate().atStartOfDay(time.zone());
            Wish early = wishes.read(text, vocabulary, begin, turn.locale());
            Wish late = wishes.read(text, vocabulary, begin.with(LAST_MINUTE), turn.locale());
            if (saysOnlyATime(early, late, time.local())) {
                return early;
            }
        }
        return wishes.read(text, vocabulary, time.local(), turn.locale());
    }

    /**
     * A time without a day is the next one: read early in the day it is today's, read at its end it is tomorrow's. One
     * that is over today is not meant.
     */
    private static boolean saysOnlyATime(Wish early, Wish late, ZonedDateTime now) {
        When first = early.when();
        When next = late.when();
        return first != null
                && next != null
                && Wanted.of(first).until().isAfter(now.toInstant())
                && next.start()
                        .toLocalDateTime()
                        .equals(first.start().toLocalDateTime().plusDays(1));
    }

    private static Optional<Long> consultantOf(@Nullable ConsultantMention mention) {
        return switch (mention) {
            case ConsultantMention.Known known -> Optional.of(idOf(known.consultant()));
            case ConsultantMention.Similar similar -> Optional.of(idOf(similar.consultant()));
            case ConsultantMention.Several _, ConsultantMention.Unknown _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }

    private static long idOf(KnownConsultant consultant) {
        return Long.parseLong(consultant.id());
    }

    private static @Nullable Notice noticeOf(Wish wish) {
        return wish.consultant() instanceof ConsultantMention.Unknown(var name)
                ? Notice.of("book.unknown-consultant", name)
                : noticeOf(wish.problems());
    }

    private static @Nullable Notice noticeOf(List<Problem> problems) {
        return problems.isEmpty()
                ? null
                : Notice.of(
                        "book.problem." + problems.getFirst().kind(),
                        problems.getFirst().text());
    }

    private static List<Doubt> doubts(List<Question> questions) {
        List<Doubt> doubts = new ArrayList<>();
        for (Question question : questions) {
            List<Meaning> meanings = switch (question) {
                case Question.WhichTime time ->
                    time.options().stream()
                            .map(when -> new Meaning(Wanted.of(when), null, null))
                            .toList();
                case Question.WhichConsultant who ->
                    who.options().stream()
                            .map(option -> new Meaning(null, idOf(option), option.name()))
                            .toList();
            };
            if (!meanings.isEmpty()) {
                doubts.add(new Doubt(question.text(), isTimeOfDay(question), meanings));
            }
        }
        return doubts;
    }

    private static boolean isTimeOfDay(Question question) {
        return question instanceof Question.WhichTime which && which.reason() == Question.Reason.MORNING_OR_EVENING;
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(ruleBooks.current().consultants().stream()
                .filter(Consultant::active)
                .map(consultant -> new KnownConsultant(String.valueOf(consultant.id()), consultant.name()))
                .toList());
    }
}
