package dev.slotquest.calendar;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Why a calendar did not do what it was asked, in a form that can be kept and said in any language.
 *
 * @param code what kind of trouble
 * @param details names and numbers that belong to it: a calendar's address, an account, an answer's status
 */
public record TroubleReason(Code code, List<String> details) {

    private static final String SEPARATOR = "\u001f";

    /** Kinds of trouble; the texts {@code calendar-trouble.*} say what the details are. */
    public enum Code {
        /** The service wants to be asked less often. */
        TOO_OFTEN,
        /** The service itself is in trouble. */
        SERVICE_DOWN,
        /** No answer. */
        UNREACHABLE,
        /** An answer that makes no sense. */
        ODD_ANSWER,
        /** The service does not take the account's token at the moment. */
        TOKEN_REFUSED,
        /** The service no longer knows the account. */
        ACCOUNT_REFUSED,
        /** The calendar is unknown, or not shared with the account. */
        NOT_SHARED,
        /** The calendar is shared, but not for this. */
        FORBIDDEN,
        /** The account has too few rights altogether. */
        TOO_FEW_RIGHTS,
        /** The service is switched off for the account. */
        SWITCHED_OFF,
        /** The service refuses what was asked for another reason. */
        REFUSED,
        /** More events than anybody has. */
        TOO_MANY_EVENTS,
        /** Nobody serves this calendar. */
        NO_SERVICE,
        /** Others keep changing the event, or work on the calendar. */
        BUSY,
        /** What the calendar should show is gone. */
        GONE
    }

    /** With names and numbers that belong to it. */
    static TroubleReason of(Code code, Object... details) {
        return new TroubleReason(
                code, Arrays.stream(details).map(String::valueOf).toList());
    }

    /** As it is kept. */
    String stored() {
        return details.isEmpty() ? code.name() : code + SEPARATOR + String.join(SEPARATOR, details);
    }

    /** What was kept, unless it is no reason but free text. */
    public static Optional<TroubleReason> read(String stored) {
        List<String> parts = List.of(stored.split(SEPARATOR, -1));
        return Arrays.stream(Code.values())
                .filter(code -> code.name().equals(parts.getFirst()))
                .findFirst()
                .map(code -> new TroubleReason(code, parts.subList(1, parts.size())));
    }

    /** The key of its text. */
    public String textKey() {
        return "calendar-trouble." + code;
    }
}
