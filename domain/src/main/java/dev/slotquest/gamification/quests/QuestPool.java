package dev.slotquest.gamification.quests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All quests there are, from the data files beside the product; what is wrong with them stops the start. */
@Component
class QuestPool {

    private final List<QuestTemplate> daily = read("gamification/quests.csv");
    private final List<QuestTemplate> ofTeam = read("gamification/team-quests.csv");

    List<QuestTemplate> daily() {
        return daily;
    }

    List<QuestTemplate> ofTeam() {
        return ofTeam;
    }

    /** A quest by its key; empty when it is none any more. */
    Optional<QuestTemplate> find(String key) {
        return Stream.concat(daily.stream(), ofTeam.stream())
                .filter(template -> template.key().equals(key))
                .findFirst();
    }

    private static List<QuestTemplate> read(String file) {
        try (InputStream in = new ClassPathResource(file).getInputStream()) {
            Set<String> keys = new HashSet<>();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(QuestTemplate::of)
                    .peek(template -> refuseTwice(keys.add(template.key()), template, file))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void refuseTwice(boolean isNew, QuestTemplate template, String file) {
        if (!isNew) {
            throw new IllegalArgumentException("%s stands twice in %s".formatted(template.key(), file));
        }
    }
}
