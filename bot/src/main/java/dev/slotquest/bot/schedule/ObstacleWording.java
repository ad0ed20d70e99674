package dev.slotquest.bot.schedule;

import dev.slotquest.bot.booking.SlotWording;
import dev.slotquest.bot.chat.Turn;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Obstacle;
import dev.slotquest.shared.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a slot is not free, in the words of who asks. */
@Component
public class ObstacleWording {

    private final SlotWording wording;
    private final BusinessTime time;

    ObstacleWording(SlotWording wording, BusinessTime time) {
        this.wording = wording;
        this.time = time;
    }

    /** The reason; why somebody is away only for who leads the team and for themselves. */
    public String of(Obstacle obstacle, long consultantId, Turn turn) {
        String key = "obstacle." + obstacle.code();
        return switch (obstacle.code()) {
            case CLOSED -> detailed(key, obstacle.detail(turn.locale()), turn);
            case ABSENT ->
                detailed(
                        key,
                        mayKnowWhy(turn.person(), consultantId) ? named("absence.", obstacle.detail(), turn) : null,
                        turn);
            case BUSY -> detailed(key, named("busy.", obstacle.detail(), turn), turn);
            case CALENDAR_UNREACHABLE -> since(key, obstacle.since(), turn);
            case PAST, NOTICE, HORIZON, OUTSIDE_GRID, MISSING_HOUR, OUTSIDE_HOURS, INACTIVE, FULL -> turn.text(key);
        };
    }

    private static boolean mayKnowWhy(User user, long consultantId) {
        Long own = user.consultantId();
        return user.may(Permission.LEAD_TEAM) || (own != null && own == consultantId);
    }

    private static String detailed(String key, @Nullable String detail, Turn turn) {
        return detail == null ? turn.text(key) : turn.text(key + ".detail", detail);
    }

    private static @Nullable String named(String prefix, @Nullable String name, Turn turn) {
        return name == null ? null : turn.text(prefix + name);
    }

    private String since(String key, @Nullable Instant since, Turn turn) {
        return since == null ? turn.text(key) : turn.text(key + ".since", moment(since, turn));
    }

    /** {@code 09:12} for today, {@code Di 01.12. 09:12} for any other day. */
    private String moment(Instant instant, Turn turn) {
        return LocalDate.ofInstant(instant, time.zone()).equals(time.today())
                ? wording.clock(instant)
                : wording.moment(instant, turn.locale());
    }
}
