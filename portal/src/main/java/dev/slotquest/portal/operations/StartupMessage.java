package dev.slotquest.portal.operations;

import dev.slotquest.shared.PublicAddress;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of a start: where the product is, and what {@link StartupNotice}s add. */
@Component
class StartupMessage {

    private static final Logger log = LoggerFactory.getLogger(StartupMessage.class);

    private final PublicAddress address;
    private final List<StartupNotice> notices;
    private final Environment environment;

    StartupMessage(PublicAddress address, List<StartupNotice> notices, Environment environment) {
        this.address = address;
        this.notices = notices;
        this.environment = environment;
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void print() {
        log.info("Slotquest: {}", here());
        notices.stream().flatMap(notice -> notice.lines().stream()).forEach(line -> log.info("{}", line));
    }

    /** The port that was really opened, which with {@code SERVER_PORT=0} is known only now. */
    private String here() {
        var port = environment.getProperty("local.server.port");
        return address.given() || port == null ? address.toString() : "http://localhost:" + port;
    }
}
