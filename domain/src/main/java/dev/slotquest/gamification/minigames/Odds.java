package dev.slotquest.gamification.minigames;

/** How likely a prize is: so many of so many. */
public record Odds(Prize prize, int cases, int of) {

    /** The chance in percent. */
    public double percent() {
        return 100.0 * cases / of;
    }
}
