package dev.slotquest.language;

/**
 * A customer's name as typed, without salutation and academic title.
 *
 * @param first all given names, empty when only a surname was said
 * @param last the surname with its particles ("von der Heide"), never empty
 */
public record CustomerName(String first, String last) {

    /** First and last name with a blank between them. */
    public String full() {
        return first.isEmpty() ? last : first + " " + last;
    }
}
