package dev.slotquest.portal.play.quests;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.portal.play.GameTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this package among those of the game. */
@Configuration(proxyBeanMethods = false)
class QuestsConfiguration {

    @Bean
    GameTab questsTab() {
        return new GameTab("/daily-quests", "quests.tab", 10, GameFeature.QUESTS);
    }

    @Bean
    GameTab goalsTab() {
        return new GameTab("/goals", "goals.tab", 60, GameFeature.GOALS);
    }
}
