package dev.slotquest.portal.api;

import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.scheduling.Consultant;
import dev.slotquest.scheduling.ManageConsultants;
import dev.slotquest.scheduling.ManageConsultants.Fault;
import dev.slotquest.scheduling.RuleBook;
import dev.slotquest.scheduling.RuleBooks;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What all calls about one consultant share: finding them, who may, and what came of a change. */
@Component
class ManagedConsultants {

    private final RuleBooks ruleBooks;

    ManagedConsultants(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    RuleBook rules() {
        return ruleBooks.current();
    }

    Consultant find(long id, RuleBook rules) {
        return rules.consultant(id).orElseThrow(() -> ApiProblem.notFound("consultant"));
    }

    ConsultantJson show(long id) {
        RuleBook rules = rules();
        return ConsultantJson.of(find(id, rules), rules);
    }

    /** Consultants keep their own hours and absences; admins everybody's. */
    void onlySelfOrAdmin(long id, User user) {
        if (!isSelf(id, user) && !user.may(Permission.ADMINISTER)) {
            throw ApiProblem.forbidden();
        }
    }

    /** Why somebody is away is for them and for who leads the team. */
    void onlySelfOrLeader(long id, User user) {
        if (!isSelf(id, user) && !user.may(Permission.LEAD_TEAM)) {
            throw ApiProblem.forbidden();
        }
    }

    private static boolean isSelf(long id, User user) {
        return user.consultantId() != null && user.consultantId() == id && user.may(Permission.KEEP_AGENDA);
    }

    Consultant done(ManageConsultants.Result result) {
        return switch (result) {
            case ManageConsultants.Result.Done(Consultant consultant) -> consultant;
            case ManageConsultants.Result.Refused(List<Fault> faults) -> throw refused(faults);
            case ManageConsultants.Result.ChangedMeanwhile(Consultant current) ->
                throw ApiProblem.of(HttpStatus.CONFLICT, "changed-meanwhile").with("current", show(current.id()));
            case ManageConsultants.Result.Unknown unknown -> throw ApiProblem.notFound("consultant");
        };
    }

    private static ApiProblem refused(List<Fault> faults) {
        boolean taken = faults.stream().anyMatch(fault -> fault.code() == Fault.Code.NAME_TAKEN);
        List<FieldFault> named = faults.stream()
                .map(fault -> FieldFault.worded(fault.field(), fault.code().name(), "scheduling.fault." + fault.code()))
                .toList();
        return taken
                ? ApiProblem.of(HttpStatus.CONFLICT, "consultant-name-taken").because(named)
                : ApiProblem.invalid(named);
    }
}
