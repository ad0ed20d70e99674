package dev.slotquest.language;

import java.util.List;

/**
 * The names of this business.
 *
 * @param consultants everybody who may be booked, in the order in which to offer them when a name fits several
 */
public record Vocabulary(List<KnownConsultant> consultants) {

    /** Knows nobody: every name is then a customer's. */
    public static final Vocabulary EMPTY = new Vocabulary(List.of());

    public Vocabulary {
        consultants = List.copyOf(consultants);
    }
}
