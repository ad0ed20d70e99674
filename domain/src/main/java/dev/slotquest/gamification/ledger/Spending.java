package dev.slotquest.gamification.ledger;

/** Whether something could be paid for. */
public sealed interface Spending {

    /** It is paid. */
    record Paid(long balance) implements Spending {}

    /** It was paid before; nothing more was taken. */
    record PaidBefore(long balance) implements Spending {}

    /** There is too little for it; nothing was taken. */
    record TooLittle(long balance) implements Spending {}
}
