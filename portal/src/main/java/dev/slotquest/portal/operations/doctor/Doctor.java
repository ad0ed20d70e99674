package dev.slotquest.portal.operations.doctor;

import dev.slotquest.calendar.TroubleReason;
import dev.slotquest.portal.operations.task.Task;
import dev.slotquest.portal.operations.task.Terminal;
import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import dev.slotquest.shared.health.Finding.State;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.BeansException;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** {@code doctor}: every {@link Examination}, a line for each finding. Fails when one has failed. */
@Component("doctor")
class Doctor implements Task {

    /** What the rest stands on comes first. */
    private static final List<String> ORDER = List.of(
            "jdk",
            "settings",
            "home",
            "secrets",
            "database",
            "calendar",
            "telegram",
            "discord",
            "jobs",
            "audit",
            "backup");

    private final ListableBeanFactory beans;
    private final MessageSource messages;

    Doctor(ListableBeanFactory beans, MessageSource messages) {
        this.beans = beans;
        this.messages = messages;
    }

    @Override
    public boolean run(List<String> arguments, Terminal terminal) {
        var sheet = new Sheet(terminal);
        if (!arguments.isEmpty()) {
            terminal.print(messages.getMessage("doctor.arguments", null, terminal.language()));
            return false;
        }
        examinations(sheet)
                .sorted(Comparator.comparingInt(one -> place(one.name())))
                .forEach(one -> findings(one).forEach(finding -> sheet.write(one.name(), finding)));
        sheet.sum();
        return sheet.count(State.FAILED) == 0;
    }

    private static int place(String name) {
        int place = ORDER.indexOf(name);
        return place < 0 ? ORDER.size() : place;
    }

    /** One that cannot even be made has a setting which somebody has to mend. */
    private Stream<Examination> examinations(Sheet sheet) {
        return Arrays.stream(beans.getBeanNamesForType(Examination.class))
                .sorted()
                .<Examination>mapMulti((name, found) -> {
                    try {
                        found.accept(beans.getBean(name, Examination.class));
                    } catch (BeansException fault) {
                        sheet.write("settings", Faults.finding(fault));
                    }
                });
    }

    private static List<Finding> findings(Examination examination) {
        try {
            return examination.examine();
        } catch (RuntimeException fault) {
            return List.of(Faults.finding(fault));
        }
    }

    /** What is written to the terminal. The words for the states are the same in every language, for scripts. */
    private final class Sheet {

        private final Terminal terminal;
        private final Map<State, Integer> counts = new EnumMap<>(State.class);
        private final Set<String> written = new HashSet<>();

        Sheet(Terminal terminal) {
            this.terminal = terminal;
        }

        int count(State state) {
            return counts.getOrDefault(state, 0);
        }

        void write(String examination, Finding finding) {
            String state = finding.state().name().toLowerCase(Locale.ROOT);
            String title = text("examination." + examination);
            String line = "%-7s  %-13s  %s"
                    .formatted(
                            state,
                            title,
                            text(
                                    finding.key(),
                                    finding.arguments().stream()
                                            .map(this::words)
                                            .toArray()));
            if (written.add(line)) {
                counts.merge(finding.state(), 1, Integer::sum);
                terminal.print(line);
            }
        }

        void sum() {
            terminal.print(text("doctor.sum", count(State.OK), count(State.WARNING), count(State.FAILED)));
        }

        /** A calendar's reason is kept in a form that can be said in any language. */
        private String words(String argument) {
            return TroubleReason.read(argument)
                    .map(reason -> text(reason.textKey(), reason.details().toArray()))
                    .orElse(argument);
        }

        private String text(String key, Object... arguments) {
            return messages.getMessage(key, arguments, terminal.language());
        }
    }
}
