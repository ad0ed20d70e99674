package dev.slotquest.calendar;

/** The account with which calendars have to be shared; there is one only where a remote calendar service is on. */
public interface CalendarAccount {

    /** Its e-mail address. */
    String email();
}
