package dev.slotquest.portal.operations;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line that somebody else has the port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortInUseReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(PortInUseReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                int port = taken.getPort();
                log.error(
                        "Not started. SERVER_PORT: port {} is in use by another program; stop that one, or take {}.",
                        port,
                        port + 1);
                return true;
            }
        }
        return false;
    }
}
