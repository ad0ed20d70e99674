package dev.slotquest.gamification;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

@Component
class SecureChance implements Chance {

    private final SecureRandom random = new SecureRandom();

    @Override
    public int below(int bound) {
        return random.nextInt(bound);
    }
}
