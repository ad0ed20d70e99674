package dev.slotquest.gamification.minigames;

/**
 * What somebody can play with today.
 *
 * @param coins what they have
 * @param price what the next game costs; 0 is free
 * @param freePlaysLeft games that cost nothing
 * @param playsLeft games of today, free ones among them
 */
public record Purse(long coins, int price, int freePlaysLeft, int playsLeft) {

    /** Whether a game can be played. */
    public boolean enough() {
        return playsLeft > 0 && coins >= price;
    }
}
