package dev.slotquest.bot.team;

import dev.slotquest.bot.chat.Groups;
import dev.slotquest.bot.chat.Origin;
import dev.slotquest.identity.User;
import dev.slotquest.notifications.team.TeamNewsFeed;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which groups are the team's. */
@Service
class TeamPlaces implements Groups {

    private static final Logger log = LoggerFactory.getLogger(TeamPlaces.class);

    private final TeamPlaceRows rows;
    private final TeamNewsFeed feed;
    private final ApplicationEventPublisher events;
    private final BusinessTime time;

    TeamPlaces(TeamPlaceRows rows, TeamNewsFeed feed, ApplicationEventPublisher events, BusinessTime time) {
        this.rows = rows;
        this.feed = feed;
        this.events = events;
        this.time = time;
    }

    /** Makes it one of them, from what is told from now on; whether it was none before. */
    @Transactional
    public boolean choose(Channel channel, Origin.Group group, User by) {
        Instant now = time.now();
        boolean chosen = rows.add(channel, group.conversation(), group.title(), by.id(), feed.latest(), now);
        if (chosen) {
            events.publishEvent(
                    new TeamPlaceEvent.Chosen(now, by.toActor(channel), channel, group.conversation(), group.title()));
        }
        return chosen;
    }

    /** Lets it be none; whether it was one. */
    @Transactional
    public boolean giveUp(Channel channel, String conversation, Actor by) {
        boolean given = rows.remove(channel, conversation);
        if (given) {
            events.publishEvent(new TeamPlaceEvent.GivenUp(time.now(), by, channel, conversation));
        }
        return given;
    }

    @Override
    @Transactional
    public void left(Channel channel, String conversation) {
        if (giveUp(channel, conversation, Actor.system())) {
            log.info("The bot is no longer in a group of the team on {}", channel);
        }
    }

    @Override
    @Transactional
    public void moved(Channel channel, String from, String to) {
        rows.move(channel, from, to);
        rows.remove(channel, from);
    }
}
