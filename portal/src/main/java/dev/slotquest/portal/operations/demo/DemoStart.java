package dev.slotquest.portal.operations.demo;

import dev.slotquest.identity.People;
import dev.slotquest.identity.User;
import dev.slotquest.portal.operations.StartupNotice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes the demo data at the first start: the team and the coming weeks before the product says that it is ready, the
 * history afterwards beside it, from yesterday backwards. Prints who can log in.
 */
@Component
@Profile("demo")
class DemoStart implements ApplicationRunner, StartupNotice {

    private static final Logger log = LoggerFactory.getLogger(DemoStart.class);

    private final DemoData demoData;
    private final DemoWeeks demoWeeks;
    private final DemoGame demoGame;
    private final People people;
    private final Set<String> configuredNames;
    private final int daysOfHistory;
    private volatile @Nullable Thread history;

    DemoStart(
            DemoData demoData,
            DemoWeeks demoWeeks,
            DemoGame demoGame,
            People people,
            @Value("${slotquest.userlist:${USERLIST:}}") String userList,
            @Value("${slotquest.demo.days:365}") int daysOfHistory) {
        this.daysOfHistory = daysOfHistory;
        this.demoData = demoData;
        this.demoWeeks = demoWeeks;
        this.demoGame = demoGame;
        this.people = people;
        this.configuredNames = Arrays.stream(userList.split(",", -1))
                .map(entry -> entry.split(":", -1)[0].strip())
                .collect(Collectors.toSet());
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (demoData.isWanted()) {
            demoData.makeTeamAndComingWeeks();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeHistory() {
        if (people.findByUsername(DemoTeam.SUPERVISOR).isPresent()) {
            history = Thread.ofPlatform().daemon().name("demo-history").start(() -> {
                try {
                    demoWeeks.make();
                    demoData.makeHistory(daysOfHistory);
                    demoGame.make();
                } catch (RuntimeException fault) {
                    log.warn("The history of the demo team stayed incomplete; the next start goes on with it.", fault);
                }
            });
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        Thread running = history;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
    }

    @Override
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String name : List.of(DemoTeam.ADMIN, DemoTeam.SUPERVISOR, DemoTeam.STAFF)) {
            people.findByUsername(name)
                    .ifPresent(user -> lines.add("  %-10s  %s / %s".formatted(user.role(), name, password(user))));
        }
        return lines;
    }

    private String password(User user) {
        return configuredNames.contains(user.username()) ? "(USERLIST)" : DemoTeam.PASSWORD;
    }
}
