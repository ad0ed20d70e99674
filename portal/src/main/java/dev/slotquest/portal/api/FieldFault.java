package dev.slotquest.portal.api;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * What is wrong with one field of a request.
 *
 * @param field its name as it was sent, for example {@code customer.phone}; empty for the body as a whole
 * @param code stable, upper case, for example {@code TOO_LONG}
 * @param text the words for people
 */
public record FieldFault(String field, String code, MessageSourceResolvable text) {

    /** With the text {@code api.fault.<code>}. */
    public static FieldFault of(String field, String code, Object... arguments) {
        return new FieldFault(field, code, text(arguments, "api.fault." + field + "." + code, "api.fault." + code));
    }

    /** With the text of the first of these message keys that there is. */
    public static FieldFault worded(String field, String code, String... messageKeys) {
        return new FieldFault(field, code, text(new Object[0], messageKeys));
    }

    private static MessageSourceResolvable text(Object[] arguments, String... messageKeys) {
        return new DefaultMessageSourceResolvable(messageKeys, arguments);
    }
}
