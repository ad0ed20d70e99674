package dev.slotquest.portal.play.fun;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.portal.play.GameTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this package among those of the game. */
@Configuration(proxyBeanMethods = false)
class FunConfiguration {

    @Bean
    GameTab gamesTab() {
        return new GameTab("/games", "portal.nav.games", 60, GameFeature.GAMES);
    }

    @Bean
    GameTab shopTab() {
        return new GameTab("/customization-shop", "portal.nav.shop", 70, GameFeature.SHOP);
    }
}
