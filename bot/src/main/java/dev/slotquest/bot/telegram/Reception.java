package dev.slotquest.bot.telegram;

/** One way of being told what people write, from one start to one end: made anew rather than mended. */
interface Reception extends AutoCloseable {

    /** Does what is to be done now and then; whether anything can still be received. */
    boolean goesOn() throws InterruptedException;

    /** Ends at once. */
    @Override
    void close();
}
