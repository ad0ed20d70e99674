package dev.slotquest.portal.play.ranks;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.portal.play.GameTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this package among those of the game. */
@Configuration(proxyBeanMethods = false)
class RanksConfiguration {

    @Bean
    GameTab prestigeTab() {
        return new GameTab(RanksPageController.PRESTIGE, "ranks.title", 60, GameFeature.PRESTIGE);
    }

    @Bean
    GameTab masteryTab() {
        return new GameTab(RanksPageController.MASTERY, "ranks.mastery", 65, GameFeature.MASTERY);
    }
}
