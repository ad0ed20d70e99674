package dev.slotquest.portal.operations.task;

import java.util.List;

/**
 * One task. It is a bean under the name by which it is called, see {@link TaskName}; the product's other beans are there
 * for it, each made when it is first asked for and none of them started.
 */
public interface Task {

    /**
     * Does it.
     *
     * @param arguments what stood behind its name on the command line
     * @return whether it succeeded, which is what the exit code tells
     */
    boolean run(List<String> arguments, Terminal terminal);
}
