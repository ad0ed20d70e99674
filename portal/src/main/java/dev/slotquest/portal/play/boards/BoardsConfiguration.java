package dev.slotquest.portal.play.boards;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.portal.play.GameTab;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this package among those of the game. */
@Configuration(proxyBeanMethods = false)
class BoardsConfiguration {

    @Bean
    GameTab overviewTab() {
        return new GameTab("/gamification", "game.tab", 0, null);
    }

    @Bean
    GameTab scoreboardTab() {
        return new GameTab("/scoreboard", "scoreboard.tab", 20, GameFeature.LEADERBOARDS);
    }
}
