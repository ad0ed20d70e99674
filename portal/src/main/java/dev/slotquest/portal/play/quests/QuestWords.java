package dev.slotquest.portal.play.quests;

import dev.slotquest.gamification.goals.Goal;
import dev.slotquest.gamification.quests.QuestReward;
import dev.slotquest.portal.web.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Quests and goals in the reader's words; templates see it as {@code words}. */
@Component
public class QuestWords {

    private final Wording wording;

    QuestWords(Wording wording) {
        this.wording = wording;
    }

    /** {@code 60 XP · 25 coins}. */
    public String of(QuestReward reward) {
        List<String> words = new ArrayList<>();
        add(words, "xp", reward.xp());
        add(words, "coins", reward.coins());
        add(words, "points", reward.points());
        add(words, "shields", reward.shields());
        return String.join(" · ", words);
    }

    private void add(List<String> words, String sort, int amount) {
        if (amount > 0) {
            words.add(wording.text("quest.reward." + sort, amount));
        }
    }

    /** What is to be reached. */
    public String of(Goal goal) {
        String template = goal.template();
        return template == null
                ? Objects.requireNonNull(goal.text())
                : wording.text("goal." + template + ".task", goal.target());
    }
}
