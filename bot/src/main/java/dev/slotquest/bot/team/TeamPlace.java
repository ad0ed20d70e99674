package dev.slotquest.bot.team;

import dev.slotquest.shared.Channel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group that is the place of the team.
 *
 * @param conversation the platform's id of the group
 * @param toldUntil the last piece of news that was posted there, or was older
 * @param postedAt when something was last posted, or tried to be
 */
record TeamPlace(
        long id,
        Channel channel,
        String conversation,
        String title,
        long toldUntil,
        @Nullable Instant postedAt) {}
