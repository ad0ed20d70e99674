package dev.slotquest.gamification.shop;

/** How something has become somebody's. */
enum Ownership {
    BOUGHT,
    UNLOCKED,
    WON
}
