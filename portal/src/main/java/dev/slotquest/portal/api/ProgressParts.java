package dev.slotquest.portal.api;

import java.util.List;

/** Collects what the parts of the game know about a player; what nobody knows is nothing. */
final class ProgressParts {

    private ProgressJson.Prestige prestige = new ProgressJson.Prestige(0, 0);
    private List<Object> mastery = List.of();
    private List<ReadBadges.BadgeJson> badges = List.of();
    private List<Object> questsToday = List.of();

    void prestige(int level, long points) {
        prestige = new ProgressJson.Prestige(level, points);
    }

    void mastery(List<?> categories) {
        mastery = List.copyOf(categories);
    }

    void badges(List<ReadBadges.BadgeJson> won) {
        badges = List.copyOf(won);
    }

    void questsToday(List<?> quests) {
        questsToday = List.copyOf(quests);
    }

    ProgressJson.Prestige prestige() {
        return prestige;
    }

    List<Object> mastery() {
        return mastery;
    }

    List<ReadBadges.BadgeJson> badges() {
        return badges;
    }

    List<Object> questsToday() {
        return questsToday;
    }
}
