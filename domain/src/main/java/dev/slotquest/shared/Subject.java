package dev.slotquest.shared;

/**
 * What an event is about.
 *
 * @param type the kind of object in lower case, for example {@code booking}
 * @param id its key as people see it, for example a reference or a user name
 */
public record Subject(String type, String id) {}
