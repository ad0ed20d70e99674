package dev.slotquest.booking;

/**
 * A booking with the names that people know.
 *
 * @param consultantName who holds the appointment
 * @param bookedByUsername user name of who made it
 * @param bookedByName display name of who made it
 */
public record BookingView(Booking booking, String consultantName, String bookedByUsername, String bookedByName) {}
