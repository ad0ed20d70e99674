package dev.slotquest.gamification;

import java.time.LocalDate;

/** Tells who works when: on all other days nothing is asked of them, and nothing is held against them. */
public interface WorkCalendar {

    /** Whether a day is a working day of somebody. */
    boolean works(long userId, LocalDate day);
}
