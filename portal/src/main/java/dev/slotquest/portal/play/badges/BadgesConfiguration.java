package dev.slotquest.portal.play.badges;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.portal.play.GameTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The page of badges among those of the game. */
@Configuration(proxyBeanMethods = false)
class BadgesConfiguration {

    @Bean
    GameTab badgesTab() {
        return new GameTab("/badges", "badges.title", 10, GameFeature.BADGES);
    }
}
