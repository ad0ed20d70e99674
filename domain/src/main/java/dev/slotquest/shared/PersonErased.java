package dev.slotquest.shared;

import java.util.Set;

/**
 * Everything about a person is being erased. Whoever keeps words about people of their own accord takes them out, too, in
 * the same transaction. The event itself says nothing about the person.
 */
public interface PersonErased extends DomainEvent {

    /** The objects that were about the person; what is kept of them keeps no words. */
    Set<Subject> about();

    /** Whether a text tells who the person was. */
    boolean isIn(String text);

    /** The parts by which texts can be found in which the person may be named without doubt: phone and e-mail. */
    Set<String> traces();
}
