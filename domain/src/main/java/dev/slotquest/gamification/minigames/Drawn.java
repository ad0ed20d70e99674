package dev.slotquest.gamification.minigames;

import java.util.List;

/**
 * What luck has decided.
 *
 * @param shown what is to be seen: the segment of the wheel, the fields of the card, numbers or eyes
 */
record Drawn(List<String> shown, Prize prize) {
    Drawn {
        shown = List.copyOf(shown);
    }
}
