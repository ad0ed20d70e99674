package dev.slotquest.notifications.team;

import dev.slotquest.shared.BusinessTime;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the team was told, in order, for whoever posts it. */
@Service
public class TeamNewsFeed {

    private static final Duration KEPT = Duration.ofDays(30);

    private final TeamNewsRows rows;
    private final BusinessTime time;

    TeamNewsFeed(TeamNewsRows rows, BusinessTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * A piece of news.
     *
     * @param id rises from one to the next
     */
    public record Told(long id, TeamNews news) {}

    /** What came after this one, the oldest first. */
    public List<Told> after(long id, int most) {
        return rows.after(id, most);
    }

    /** The latest there is, or 0. */
    public long latest() {
        return rows.latest();
    }

    /** Forgets what is old; how many that were. */
    @Transactional
    public int forget(int most) {
        return rows.forgetBefore(time.now().minus(KEPT), most);
    }
}
