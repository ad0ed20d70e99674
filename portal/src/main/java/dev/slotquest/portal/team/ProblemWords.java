package dev.slotquest.portal.team;

import dev.slotquest.identity.Problem;
import dev.slotquest.portal.web.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Says at the fields of a form what is wrong with a wish about a person. */
@Component
public class ProblemWords {

    private static final Map<String, String> FIELDS =
            Map.of("display_name", "displayName", "consultant_id", "consultant");

    private final Wording wording;

    ProblemWords(Wording wording) {
        this.wording = wording;
    }

    /** Puts each problem to its field. */
    public void reject(List<Problem> problems, BindingResult faults) {
        for (Problem problem : problems) {
            faults.rejectValue(FIELDS.getOrDefault(problem.field(), problem.field()), "problem", text(problem));
        }
    }

    /** The problem in words. */
    public String text(Problem problem) {
        return wording.textOr(
                "identity.problem." + problem.field() + "." + problem.code(), "identity.problem." + problem.code());
    }
}
