package dev.slotquest.gamification.quests;

import dev.slotquest.gamification.GameFeature;
import dev.slotquest.gamification.GameFeatures;
import dev.slotquest.identity.Role;
import dev.slotquest.identity.User;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gives people their quests: only such as they can do on that day. */
@Component
class QuestChoice {

    private final QuestPool pool;
    private final QuestSecret secret;
    private final QuestRows rows;
    private final QuestDeedRows deeds;
    private final QuestProgress progress;
    private final GameFeatures features;

    QuestChoice(
            QuestPool pool,
            QuestSecret secret,
            QuestRows rows,
            QuestDeedRows deeds,
            QuestProgress progress,
            GameFeatures features) {
        this.pool = pool;
        this.secret = secret;
        this.rows = rows;
        this.deeds = deeds;
        this.progress = progress;
        this.features = features;
    }

    /** Gives somebody the quests of a day; who has them already keeps them. */
    void give(User user, LocalDate day) {
        if (!rows.of(user.id(), day, day).isEmpty()) {
            return;
        }
        boolean games = features.uses(GameFeature.GAMES);
        int appointments = deeds.appointments(user.id(), day);
        List<QuestTemplate> possible = pool.daily().stream()
                .filter(template -> !template.staffOnly() || user.role() == Role.STAFF)
                .filter(template -> games || template.metric().fact() == null)
                .filter(template -> template.metric() != QuestMetric.SHOWS || appointments >= template.target())
                .toList();
        QuestDraw draw = secret.draw();
        int factor = draw.factor(day, user.id());
        draw.ofDay(possible, day, user.id())
                .forEach(template ->
                        rows.add(user.id(), day, template.key(), factor, progress.begin(template, user.id())));
    }
}
