package dev.slotquest.pictures;

/**
 * A finished picture.
 *
 * @param png as a file
 * @param width in pixels
 * @param height in pixels
 */
// Nobody compares pictures, and a copy of each would cost more than it protects.
@SuppressWarnings("ArrayRecordComponent")
public record Picture(byte[] png, int width, int height) {}
