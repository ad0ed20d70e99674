package dev.slotquest.gamification.quests;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Draws quests by a secret, the day and the person: the same wherever and however often it is done, and nothing that anybody
 * could work out before. What is rarer is drawn less often.
 */
final class QuestDraw {

    static final int A_DAY = 4;
    private static final int[] FACTORS = {100, 120, 150};
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    QuestDraw(byte[] secret) {
        this.secret = secret.clone();
    }

    /** The quests of a person's day, each of another sort while there are enough sorts. */
    List<QuestTemplate> ofDay(List<QuestTemplate> pool, LocalDate day, long userId) {
        List<QuestTemplate> inOrder = pool.stream()
                .sorted(Comparator.comparingDouble(template -> -chance(day + "|" + userId, template)))
                .toList();
        List<QuestTemplate> drawn = new ArrayList<>();
        Set<QuestMetric> sorts = EnumSet.noneOf(QuestMetric.class);
        for (QuestTemplate template : inOrder) {
            if (drawn.size() < A_DAY && sorts.add(template.metric())) {
                drawn.add(template);
            }
        }
        inOrder.stream()
                .filter(template -> !drawn.contains(template))
                .limit(Math.max(0, A_DAY - drawn.size()))
                .forEach(drawn::add);
        return drawn;
    }

    /** Percent of the rewards of a person's day. */
    int factor(LocalDate day, long userId) {
        return FACTORS[(int) (uniform(day + "|" + userId + "|factor") * FACTORS.length)];
    }

    /** The team's quest of a week. */
    QuestTemplate ofWeek(List<QuestTemplate> pool, String week) {
        return pool.get((int) (uniform(week) * pool.size()));
    }

    /** The highest of these chances is each one's with a probability in the ratio of the weights. */
    private double chance(String seed, QuestTemplate template) {
        return Math.pow(
                uniform(seed + "|" + template.key()), 1.0 / template.rarity().weight());
    }

    /** A number from 0 up to, but not, 1. */
    private double uniform(String seed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            long bits = ByteBuffer.wrap(mac.doFinal(seed.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
            return (bits >>> 11) * 0x1.0p-53;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
