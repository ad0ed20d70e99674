package dev.slotquest.portal.play;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The pages of the game that the company uses, in their order: {@code play/tabs} shows them above each. */
@Component("gameTabs")
public class GameTabs {

    private final List<GameTab> tabs;
    private final GameFeatures features;

    GameTabs(List<GameTab> tabs, GameFeatures features) {
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(GameTab::order)).toList();
        this.features = features;
    }

    /** Those to show. */
    public List<GameTab> shown() {
        Set<GameFeature> used = features.inUse();
        return tabs.stream()
                .filter(tab -> tab.feature() == null || used.contains(tab.feature()))
                .toList();
    }
}
