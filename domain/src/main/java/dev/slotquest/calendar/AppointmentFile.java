package dev.slotquest.calendar;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Status;
import java.time.ZoneId;
import java.util.Date;
import java.util.TimeZone;

/**
 * An appointment as an {@code .ics} file, for a customer's own calendar. A later file of the same appointment moves the
 * entry there or takes it away.
 */
public final class AppointmentFile {

    /** The media type of such a file. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    static final String PRODUCT = "-//Slotquest//Appointments//EN";
    private static final String DOMAIN = "@slotquest.dev";

    private AppointmentFile() {}

    /** The file's content, with times on the clock of the business. */
    public static String of(Appointment appointment, ZoneId zone) {
        var file = new ICalendar();
        file.setVersion(ICalVersion.V2_0);
        file.setProductId(PRODUCT);
        file.setMethod(appointment.cancelled() ? Method.CANCEL : Method.PUBLISH);
        file.getTimezoneInfo()
                .setDefaultTimezone(new TimezoneAssignment(
                        TimeZone.getTimeZone(zone), ZoneDescription.of(zone, appointment.startsAt())));
        file.addEvent(event(appointment));
        return Biweekly.write(file).go();
    }

    static VEvent event(Appointment appointment) {
        var event = new VEvent();
        event.setUid(appointment.reference() + DOMAIN);
        event.setDateTimeStamp(Date.from(appointment.asOf()));
        event.setDateStart(Date.from(appointment.startsAt()));
        event.setDateEnd(Date.from(appointment.endsAt()));
        event.setSummary(appointment.title());
        if (appointment.description() != null) {
            event.setDescription(appointment.description());
        }
        event.setSequence(appointment.sequence());
        event.setStatus(appointment.cancelled() ? Status.cancelled() : Status.confirmed());
        return event;
    }
}
