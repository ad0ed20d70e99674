package dev.slotquest.notifications.team;

import dev.slotquest.shared.BusinessTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the team, in the groups that a supervisor chose for it. News are posted together, at most once a minute, and to
 * no group that was chosen later.
 */
@Service
public class TellTeam {

    private final TeamNewsRows rows;
    private final BusinessTime time;

    TellTeam(TeamNewsRows rows, BusinessTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * Tells it, unless the fact was told before.
     *
     * @param fact names what it tells of, at most 120 ASCII characters, for example {@code level:17:5}
     * @return whether it was news
     */
    @Transactional
    public boolean tell(String fact, TeamNews news) {
        return rows.add(fact, news, time.now());
    }

    /** Tells it: the text of this key with these names and numbers. */
    @Transactional
    public boolean tell(String fact, String text, Object... arguments) {
        return tell(
                fact,
                new TeamNews(
                        text, List.of(arguments).stream().map(String::valueOf).toList()));
    }
}
