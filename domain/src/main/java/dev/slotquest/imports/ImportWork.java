package dev.slotquest.imports;

import dev.slotquest.jobs.ContinuousWork;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Brings in what waits, one file after the other. */
@Component
class ImportWork implements ContinuousWork {

    static final String NAME = "imports";

    private final RunImports runImports;

    ImportWork(RunImports runImports) {
        this.runImports = runImports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean doSome() {
        return runImports.some();
    }

    @Override
    public Duration pause() {
        return Duration.ofSeconds(10);
    }
}
