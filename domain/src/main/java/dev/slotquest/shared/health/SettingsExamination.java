package dev.slotquest.shared.health;

import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Languages;
import dev.slotquest.shared.PublicAddress;
import dev.slotquest.shared.WrongSetting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The settings that stand for themselves: those which would stop the start are found before somebody starts. */
@Component
class SettingsExamination implements Examination {

    private static final Map<String, String> SWITCHES = Map.of(
            "slotquest.chat.enabled", "SLOTQUEST_CHAT_ENABLED", "slotquest.jobs.enabled", "SLOTQUEST_JOBS_ENABLED");
    private static final int LAST_PORT = 65535;

    private final Environment environment;
    private final List<ObjectProvider<?>> readers;

    SettingsExamination(
            Environment environment,
            ObjectProvider<BusinessTime> time,
            ObjectProvider<Languages> languages,
            ObjectProvider<PublicAddress> address) {
        this.environment = environment;
        this.readers = List.of(time, languages, address);
    }

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public List<Finding> examine() {
        List<Finding> wrong = new ArrayList<>();
        readers.forEach(reader -> fault(reader::getObject).ifPresent(wrong::add));
        SWITCHES.forEach((property, variable) -> fault(() -> environment.getProperty(property, Boolean.class, true))
                .ifPresent(_ -> wrong.add(Finding.failed("health.setting.switch", variable))));
        if (!isPort(environment.getProperty("server.port", "8080"))) {
            wrong.add(Finding.failed("health.setting.port", LAST_PORT));
        }
        return wrong.isEmpty() ? List.of(Finding.ok("health.settings.right")) : wrong;
    }

    private static boolean isPort(String text) {
        return text.strip().matches("\\d{1,5}") && Integer.parseInt(text.strip()) <= LAST_PORT;
    }

    private static Optional<Finding> fault(Supplier<?> reading) {
        try {
            Objects.requireNonNull(reading.get());
            return Optional.empty();
        } catch (BeansException | IllegalArgumentException | WrongSetting fault) {
            return Optional.of(Finding.failed("health.setting.wrong", words(fault)));
        }
    }

    private static String words(Throwable fault) {
        return Stream.<@Nullable Throwable>iterate(
                        fault, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .filter(WrongSetting.class::isInstance)
                .map(wrong -> String.valueOf(wrong == null ? "" : wrong.getMessage()))
                .findFirst()
                .orElseGet(() -> String.valueOf(fault.getMessage()));
    }
}
