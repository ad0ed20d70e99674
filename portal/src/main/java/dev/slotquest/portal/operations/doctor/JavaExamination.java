package dev.slotquest.portal.operations.doctor;

import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.util.List;
import org.springframework.stereotype.Component;

/** The Java that runs this. */
@Component
class JavaExamination implements Examination {

    private static final int OURS = 25;

    @Override
    public String name() {
        return "jdk";
    }

    @Override
    public List<Finding> examine() {
        String version = System.getProperty("java.vendor") + " " + Runtime.version();
        return List.of(
                Runtime.version().feature() == OURS
                        ? Finding.ok("doctor.jdk.right", version)
                        : Finding.warning("doctor.jdk.other", version, OURS));
    }
}
