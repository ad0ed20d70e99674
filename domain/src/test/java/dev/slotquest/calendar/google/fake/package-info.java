/**
 * A Google Calendar on loopback that is as strict as the service itself: tests run the real client library against it.
 * People recolour, move and delete by hand what stands in their calendars; every malformed call is refused with the words
 * the service uses; connections break, answers get lost, tokens run out when a test says so.
 */
package dev.slotquest.calendar.google.fake;
