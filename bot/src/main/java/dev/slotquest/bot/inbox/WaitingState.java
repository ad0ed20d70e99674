package dev.slotquest.bot.inbox;

/** What a message about many open conflicts shows; which there are is asked each time. */
record WaitingState() {}
