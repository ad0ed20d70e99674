package dev.slotquest.portal.api;

import dev.slotquest.audit.AuditEntry;
import dev.slotquest.audit.AuditProof;
import dev.slotquest.audit.AuditSearch;
import dev.slotquest.audit.AuditTrail;
import dev.slotquest.audit.VerifyAudit;
import dev.slotquest.identity.User;
import dev.slotquest.portal.exports.FileDownload;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Channel;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Who did what, and whether the trail is as it was sealed. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditController {

    private final AuditTrail trail;
    private final VerifyAudit verifyAudit;
    private final FileDownload download;
    private final ExportFormats formats;
    private final SlotMoments moments;

    AuditController(
            AuditTrail trail,
            VerifyAudit verifyAudit,
            FileDownload download,
            ExportFormats formats,
            SlotMoments moments) {
        this.trail = trail;
        this.verifyAudit = verifyAudit;
        this.download = download;
        this.formats = formats;
        this.moments = moments;
    }

    /** One thing that happened. */
    record EntryJson(
            long id,
            OffsetDateTime at,
            String actor,
            Channel channel,
            String action,
            String type,
            String object,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after,
            @Nullable String reason) {}

    /**
     * The chain.
     *
     * @param waiting how many entries are not sealed yet
     * @param holds what the last proof said; {@code null} before the first
     */
    record ChainJson(
            long sealedTo,
            @Nullable String hash,
            long waiting,
            @Nullable OffsetDateTime provedAt,
            @Nullable Boolean holds,
            AuditProof.@Nullable Flaw flaw) {}

    @GetMapping
    Page<EntryJson> list(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String reason,
            PageRequest wanted) {
        return trail.search(search(from, to, actor, action, type, object, reason), wanted)
                .map(this::shown);
    }

    @GetMapping("/export")
    ResponseEntity<StreamingResponseBody> file(
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable String reason,
            @CurrentUser User user,
            @CurrentUser Actor caller) {
        AuditSearch search = search(from, to, actor, action, type, object, reason);
        return download.audit(search, formats.read(format), user, caller.channel());
    }

    @GetMapping("/chain")
    ChainJson chain() {
        var chain = verifyAudit.chain();
        AuditProof proof = chain.proof();
        Instant provedAt = chain.provedAt();
        return new ChainJson(
                chain.sealedTo(),
                chain.hash(),
                chain.waiting(),
                provedAt == null ? null : moments.local(provedAt),
                proof == null ? null : proof.holds(),
                proof == null ? null : proof.flaw());
    }

    private AuditSearch search(
            @Nullable String from,
            @Nullable String to,
            @Nullable String actor,
            @Nullable String action,
            @Nullable String type,
            @Nullable String object,
            @Nullable String reason) {
        return new AuditSearch(
                moments.from("from", from),
                moments.to("to", to),
                said(actor),
                AuditSearch.beginning(said(action)),
                said(type),
                said(object),
                said(reason));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private EntryJson shown(AuditEntry entry) {
        return new EntryJson(
                entry.id(),
                moments.local(entry.occurredAt()),
                entry.actor().name(),
                entry.actor().channel(),
                entry.action(),
                entry.subject().type(),
                entry.subject().id(),
                entry.before(),
                entry.after(),
                entry.reason());
    }
}
