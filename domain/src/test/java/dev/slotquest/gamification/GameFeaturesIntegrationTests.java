package dev.slotquest.gamification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slotquest.DomainTest;
import dev.slotquest.booking.Office;
import dev.slotquest.db.TestDatabase;
import dev.slotquest.identity.User;
import dev.slotquest.shared.Actor;
import java.util.EnumSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DomainTest
class GameFeaturesIntegrationTests {

    @Autowired
    ApplicationContext context;

    @Autowired
    TestDatabase database;

    @Autowired
    GameFeatures features;

    @Autowired
    Participation participation;

    private User kim;

    @BeforeEach
    void hire() {
        database.clear();
        kim = Office.in(context).staff();
    }

    @Test
    void usesAllOfTheGameAtFirst() {
        assertThat(features.inUse()).isEqualTo(EnumSet.allOf(GameFeature.class));
    }

    @Test
    void doesWithoutAPartForAllAndTakesItBack() {
        features.choose(GameFeature.GAMES, false, Actor.system());
        features.choose(GameFeature.GAMES, false, Actor.system());

        assertThat(features.uses(GameFeature.GAMES)).isFalse();
        assertThat(participation.plays(kim, GameFeature.GAMES)).isFalse();
        assertThat(participation.plays(kim, GameFeature.QUESTS)).isTrue();

        features.choose(GameFeature.GAMES, true, Actor.system());
        assertThat(participation.plays(kim, GameFeature.GAMES)).isTrue();
    }

    @Test
    void leavesWhoDoesNotPlayInPeace() {
        participation.choose(kim, false, Actor.system());

        assertThat(participation.plays(kim, GameFeature.QUESTS)).isFalse();
        assertThat(features.uses(GameFeature.QUESTS)).isTrue();
    }
}
