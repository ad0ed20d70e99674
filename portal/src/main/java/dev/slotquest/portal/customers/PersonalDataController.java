package dev.slotquest.portal.customers;

import dev.slotquest.audit.AuditTrail;
import dev.slotquest.customers.Customer;
import dev.slotquest.customers.CustomerDirectory;
import dev.slotquest.customers.CustomerEvent;
import dev.slotquest.customers.ErasePerson;
import dev.slotquest.customers.ExportPerson;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.shared.Actor;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every person may ask for: all that is kept about them, and that nothing is. */
@Controller
@RequestMapping("/admin/customers/{id:\\d+}")
class PersonalDataController {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final CustomerDirectory directory;
    private final ExportPerson exportPerson;
    private final ErasePerson erasePerson;
    private final AuditTrail auditTrail;

    PersonalDataController(
            CustomerDirectory directory, ExportPerson exportPerson, ErasePerson erasePerson, AuditTrail auditTrail) {
        this.directory = directory;
        this.exportPerson = exportPerson;
        this.erasePerson = erasePerson;
        this.auditTrail = auditTrail;
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(@PathVariable long id, @CurrentUser Actor actor) {
        Map<String, @Nullable Object> everything =
                exportPerson.export(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        everything.put("changes", auditTrail.of(CustomerEvent.subjectOf(id)));
        String disposition = ContentDisposition.attachment()
                .filename("customer-%d.json".formatted(id))
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(JSON.writeValueAsBytes(everything));
    }

    /** Only when the name was typed as it stands there: this cannot be taken back. */
    @PostMapping("/erase")
    String erase(
            @PathVariable long id, @RequestParam String name, @CurrentUser Actor actor, RedirectAttributes redirect) {
        Customer customer = directory
                .byId(id)
                .filter(Customer::present)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!name.strip().equalsIgnoreCase(customer.name())) {
            Toast.warn(redirect, "customers.erase.otherName");
            return "redirect:/admin/customers/{id}";
        }
        erasePerson.erase(id, actor);
        Toast.ok(redirect, "customers.erased");
        return "redirect:/admin/customers";
    }
}
