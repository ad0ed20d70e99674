package dev.slotquest.portal.operations.task;

import java.util.List;
import java.util.Optional;

/** Reads what stands behind a task on the command line. */
public final class Arguments {

    private Arguments() {}

    /** The first word that is no option. */
    public static Optional<String> firstWord(List<String> arguments) {
        return arguments.stream().filter(argument -> !argument.startsWith("--")).findFirst();
    }
}
