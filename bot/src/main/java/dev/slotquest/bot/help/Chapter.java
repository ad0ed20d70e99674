package dev.slotquest.bot.help;

/** What belongs together in the help, in the order of a working day. */
enum Chapter {
    BOOKING,
    DAY,
    GAME,
    /** Also whatever belongs nowhere else. */
    REST;

    /** @param verb its English name */
    static Chapter of(String verb) {
        return switch (verb) {
            case "book", "free", "mine", "find", "waitlist", "undo" -> BOOKING;
            case "today", "outcome", "noshows", "team", "here" -> DAY;
            case "me", "quests", "play", "badges", "top", "prestige", "mastery", "goals", "points", "shop", "stats" ->
                GAME;
            default -> REST;
        };
    }

    /** Whether it is of use as a button: some need a word, some are there already. */
    static boolean hasButton(String verb) {
        return switch (verb) {
            case "help", "start", "link", "find", "here", "cancel", "undo" -> false;
            default -> true;
        };
    }
}
