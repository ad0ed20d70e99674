package dev.slotquest.gamification.goals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All templates of goals, from the data file beside the product. */
@Component
class GoalTemplates {

    private final List<GoalTemplate> all = read();

    List<GoalTemplate> all() {
        return all;
    }

    Optional<GoalTemplate> find(String key) {
        return all.stream().filter(template -> template.key().equals(key)).findFirst();
    }

    private static List<GoalTemplate> read() {
        try (InputStream in = new ClassPathResource("gamification/goals.csv").getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(GoalTemplate::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
