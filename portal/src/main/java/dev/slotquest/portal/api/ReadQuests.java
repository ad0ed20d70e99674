package dev.slotquest.portal.api;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.Participation;
import dev.slotquest.gamification.quests.Quest;
import dev.slotquest.gamification.quests.Quests;
import dev.slotquest.identity.User;
import dev.slotquest.portal.web.Wording;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Reads quests for the API; nothing of people who do not play. */
@Component
class ReadQuests implements ProgressPart {

    private static final double PERCENT = 100.0;

    private final Quests quests;
    private final Participation participation;
    private final Wording wording;

    ReadQuests(Quests quests, Participation participation, Wording wording) {
        this.quests = quests;
        this.participation = participation;
        this.wording = wording;
    }

    /** Somebody's quests of today, and what of yesterday's can be claimed. */
    List<QuestJson> current(User user) {
        return participation.plays(user, GameFeature.QUESTS)
                ? quests.current(user).stream().map(this::shown).toList()
                : List.of();
    }

    @Override
    public void add(User user, Locale locale, ProgressParts progress) {
        if (participation.plays(user, GameFeature.QUESTS)) {
            progress.questsToday(quests.today(user).stream().map(this::shown).toList());
        }
    }

    QuestJson shown(Quest quest) {
        return new QuestJson(
                quest.id(),
                quest.day(),
                quest.key(),
                quest.type(),
                wording.text("quest." + quest.key()),
                wording.text("quest." + quest.key() + ".task"),
                quest.progress(),
                quest.target(),
                quest.added(),
                quest.state(),
                quest.rarity(),
                quest.reward(),
                quest.factor() / PERCENT,
                quest.day().plusDays(1));
    }
}
