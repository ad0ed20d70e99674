package dev.slotquest.calendar;

import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.shared.Subject;

/** Whose appointments a feed shows. */
public sealed interface CalendarFeedOwner {

    long id();

    /** What the calendar is called. */
    String name();

    /** What the audit trail calls the owner. */
    Subject subject();

    /** All appointments that a consultant holds. */
    record OfConsultant(Consultant consultant) implements CalendarFeedOwner {
        @Override
        public long id() {
            return consultant.id();
        }

        @Override
        public String name() {
            return consultant.name();
        }

        @Override
        public Subject subject() {
            return new Subject("consultant", consultant.name());
        }
    }

    /** All appointments that a person made, or holds. */
    record OfPerson(User user) implements CalendarFeedOwner {
        @Override
        public long id() {
            return user.id();
        }

        @Override
        public String name() {
            return user.displayName();
        }

        @Override
        public Subject subject() {
            return new Subject("user", user.username());
        }
    }
}
