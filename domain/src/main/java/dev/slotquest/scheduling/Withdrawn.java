package dev.slotquest.scheduling;

import java.util.List;

/**
 * A booked seat in a slot that is no longer offered.
 *
 * @param seat which; names the booking and the slot
 * @param consultant whose
 * @param obstacles why it is not offered, at least one; {@link Obstacle.Code#FULL} when fewer seats are offered than booked
 */
public record Withdrawn(SeatsTaken.Seat seat, Consultant consultant, List<Obstacle> obstacles) {}
