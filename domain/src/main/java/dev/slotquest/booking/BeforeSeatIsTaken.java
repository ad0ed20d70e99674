package dev.slotquest.booking;

/**
 * Something to look up before a seat is taken, such as what a consultant's calendar says at this moment. Called outside of
 * any transaction. Whoever implements it keeps people waiting for less than a second, and never fails: without an answer
 * it goes on with what is known.
 */
public interface BeforeSeatIsTaken {

    /** A seat of this consultant is about to be taken. */
    void before(long consultantId);
}
