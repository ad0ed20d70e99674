package dev.slotquest.portal.operations.task;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.slotquest.shared.Languages;
import dev.slotquest.shared.WrongSetting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.LogManager;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.AbstractApplicationContext;

/** Runs the task that the command line names, on the product's parts, of which only those that it needs come to life. */
public final class Tasks {

    private static final int DONE = 0;
    private static final int FAILED = 1;

    private Tasks() {}

    /** Whether the command line names a task, known or not; options begin with a dash. */
    public static boolean areMeant(String[] commandLine) {
        return commandLine.length > 0 && !commandLine[0].isBlank() && !commandLine[0].startsWith("-");
    }

    /**
     * Runs it to its end.
     *
     * @return the exit code
     */
    public static int run(Class<?> product, String[] commandLine) {
        keepQuiet();
        var terminal = Terminal.standard(language());
        String word = commandLine[0];
        List<String> rest = List.of(commandLine).subList(1, commandLine.length);
        Optional<TaskName> task = TaskName.called(word);
        if (task.isEmpty()) {
            terminal.say("task.unknown", word, String.join(", ", TaskName.words()));
            return FAILED;
        }
        return run(product, task.get(), rest, terminal) ? DONE : FAILED;
    }

    private static boolean run(Class<?> product, TaskName name, List<String> arguments, Terminal terminal) {
        try (var context = begin(product, name, arguments)) {
            return context.getBean(name.word(), Task.class)
                    .run(
                            arguments.stream()
                                    .filter(argument -> !isSetting(argument))
                                    .toList(),
                            terminal);
        } catch (RuntimeException fault) {
            terminal.say("task.failed", name.word(), reason(fault));
            return false;
        }
    }

    private static ConfigurableApplicationContext begin(Class<?> product, TaskName name, List<String> arguments) {
        return new SpringApplicationBuilder(product)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(true)
                .initializers(Tasks::keepStill)
                .run(settings(name, arguments));
    }

    private static void keepStill(ConfigurableApplicationContext context) {
        var beans = context.getBeanFactory();
        beans.registerSingleton(AbstractApplicationContext.LIFECYCLE_PROCESSOR_BEAN_NAME, new NothingStarts());
        beans.registerSingleton(
                AbstractApplicationContext.APPLICATION_EVENT_MULTICASTER_BEAN_NAME, new NothingIsAnnounced(beans));
        context.addBeanFactoryPostProcessor(Tasks::postponeEverything);
    }

    /** Also what Spring's own lazy initialization leaves out because it acts as soon as it is there. */
    private static void postponeEverything(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            beans.getBeanDefinition(name).setLazyInit(true);
        }
    }

    /** Settings of the task itself come last, where they win. Nobody wants demo data made on the way. */
    private static String[] settings(TaskName name, List<String> arguments) {
        return Stream.of(
                        arguments.stream().filter(Tasks::isSetting),
                        Stream.of("--spring.profiles.active="),
                        name.settings().stream().map(setting -> "--" + setting))
                .flatMap(settings -> settings)
                .toArray(String[]::new);
    }

    /** Options of tasks have no dot in their name. */
    private static boolean isSetting(String argument) {
        return argument.matches("--[\\w-]+\\.[\\w.-]+=.*");
    }

    /** The lines of a task are all there is to read, and the log files belong to the product that may be running. */
    private static void keepQuiet() {
        LogManager.getLogManager().reset();
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
            logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
    }

    /** Read before there is an environment, because some lines are written without one. */
    private static Locale language() {
        return Languages.spoken(System.getenv("SLOTQUEST_LOCALE")).orElse(Locale.GERMAN);
    }

    private static String reason(RuntimeException fault) {
        return causes(fault)
                .filter(WrongSetting.class::isInstance)
                .findFirst()
                .or(() -> causes(fault).reduce((_, deeper) -> deeper))
                .map(cause -> cause.getMessage() == null ? cause.toString() : cause.getMessage())
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable fault) {
        Stream.Builder<Throwable> causes = Stream.builder();
        for (@Nullable Throwable cause = fault; cause != null; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.build();
    }
}
