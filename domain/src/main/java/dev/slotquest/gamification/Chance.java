package dev.slotquest.gamification;

/** Where luck comes from: nobody can foresee it. */
public interface Chance {

    /** A number from 0 up to, but not with, the bound; each is as likely as any other. */
    int below(int bound);
}
