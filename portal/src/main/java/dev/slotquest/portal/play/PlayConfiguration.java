package dev.slotquest.portal.play;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages of this package among those of the game. */
@Configuration(proxyBeanMethods = false)
class PlayConfiguration {

    @Bean
    GameTab weeklyPointsTab() {
        return new GameTab("/admin/telefonie-points", "portal.nav.weekly", 90, null);
    }
}
