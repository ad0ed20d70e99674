package dev.slotquest.shared;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line which setting stopped the start, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongSettingReporter implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(WrongSettingReporter.class);

    @Override
    public boolean reportException(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WrongSetting wrong) {
                log.error("Not started. {}", wrong.getMessage());
                return true;
            }
        }
        return false;
    }
}
