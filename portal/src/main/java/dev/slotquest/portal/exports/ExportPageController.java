package dev.slotquest.portal.exports;

import dev.slotquest.analytics.exports.ExportFormat;
import dev.slotquest.analytics.exports.ExportKind;
import dev.slotquest.analytics.exports.MlColumn;
import dev.slotquest.analytics.exports.TableKind;
import dev.slotquest.booking.BookingFilter;
import dev.slotquest.booking.Potential;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.scheduling.RuleBooks;
import dev.slotquest.shared.Channel;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Chooses what to take out. The form leads to the same address as the list of bookings; other things go out as a whole. */
@Controller
class ExportPageController {

    private final RuleBooks ruleBooks;
    private final FileDownload download;

    ExportPageController(RuleBooks ruleBooks, FileDownload download) {
        this.ruleBooks = ruleBooks;
        this.download = download;
    }

    @GetMapping("/admin/export")
    String page(@CurrentUser User me, Model model) {
        model.addAttribute("kinds", ExportKind.values());
        model.addAttribute("formats", ExportFormat.values());
        model.addAttribute("states", BookingFilter.State.values());
        model.addAttribute("potentials", Potential.values());
        model.addAttribute("consultants", ruleBooks.current().consultants());
        model.addAttribute("tables", tables(me));
        model.addAttribute("columns", MlColumn.values());
        return "exports/export";
    }

    /** The team's points are for whoever leads it; customers and what is learnt from are not. */
    private static List<TableKind> tables(User me) {
        return me.may(Permission.ADMINISTER) ? List.of(TableKind.values()) : List.of(TableKind.LEDGER);
    }

    @GetMapping("/admin/export/{table}")
    ResponseEntity<StreamingResponseBody> table(
            @PathVariable String table, @RequestParam ExportFormat format, @CurrentUser User me) {
        TableKind kind = Arrays.stream(TableKind.values())
                .filter(one -> one.word().equals(table))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return download.table(kind, format, me, Channel.PORTAL);
    }
}
