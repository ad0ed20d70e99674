package dev.slotquest.portal.play.tv;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.gamification.quests.TeamQuest;
import dev.slotquest.gamification.quests.TeamQuests;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How far all are with the quest of the week. */
@Component
@Order(30)
class TeamQuestCard implements WallCard {

    private final TeamQuests quests;
    private final GameFeatures features;
    private final MessageSource messages;

    TeamQuestCard(TeamQuests quests, GameFeatures features, MessageSource messages) {
        this.quests = quests;
        this.features = features;
        this.messages = messages;
    }

    @Override
    public Optional<Shown> shown(Locale locale) {
        return features.uses(GameFeature.QUESTS)
                ? quests.ofThisWeek().map(quest -> shown(quest, locale))
                : Optional.empty();
    }

    private Shown shown(TeamQuest quest, Locale locale) {
        String name = messages.getMessage("quest." + quest.key(), null, locale);
        Object[] far = {quest.progress(), quest.target()};
        return new Shown(
                messages.getMessage("quests.team", null, locale) + ": " + name,
                List.of(new Line(
                        quest.sign() + " " + messages.getMessage("quest." + quest.key() + ".task", null, locale),
                        messages.getMessage("quests.progress", far, locale),
                        100 * quest.progress() / quest.target())));
    }
}
