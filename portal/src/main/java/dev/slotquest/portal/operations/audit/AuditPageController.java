package dev.slotquest.portal.operations.audit;

import dev.slotquest.analytics.exports.ExportFormat;
import dev.slotquest.audit.AuditProof;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.audit.VerifyAudit;
import dev.slotquest.identity.User;
import dev.slotquest.portal.exports.FileDownload;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Typed;
import dev.slotquest.shared.BusinessTime;
import dev.slotquest.shared.Channel;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who did what, for admins, and whether the trail is as it was sealed. */
@Controller
class AuditPageController {

    private final AuditTrail trail;
    private final VerifyAudit verifyAudit;
    private final AuditLines lines;
    private final FileDownload download;
    private final BusinessTime time;

    AuditPageController(
            AuditTrail trail, VerifyAudit verifyAudit, AuditLines lines, FileDownload download, BusinessTime time) {
        this.trail = trail;
        this.verifyAudit = verifyAudit;
        this.lines = lines;
        this.download = download;
        this.time = time;
    }

    @GetMapping(AuditQuery.PATH)
    String page(@RequestParam Map<String, String> parameters, Model model) {
        var query = new AuditQuery(parameters, time);
        model.addAttribute("query", query);
        model.addAttribute("found", trail.search(query.search(), query.page()).map(lines::line));
        model.addAttribute("types", trail.subjectTypes());
        model.addAttribute("chain", verifyAudit.chain());
        return "operations/audit";
    }

    @GetMapping(AuditQuery.PATH + "/export")
    ResponseEntity<StreamingResponseBody> file(@RequestParam Map<String, String> parameters, @CurrentUser User me) {
        ExportFormat format =
                Typed.choice(ExportFormat.class, parameters.get("format")).orElse(ExportFormat.CSV);
        return download.audit(new AuditQuery(parameters, time).search(), format, me, Channel.PORTAL);
    }

    @PostMapping(AuditQuery.PATH + "/proof")
    String prove(RedirectAttributes redirect) {
        AuditProof proof = verifyAudit.prove();
        if (proof.holds()) {
            Toast.ok(redirect, "audit.proved", Long.toString(proof.entries()));
        } else {
            Toast.warn(redirect, "audit.broken");
        }
        return "redirect:" + AuditQuery.PATH;
    }
}
