package dev.slotquest.portal.play;

import dev.slotquest.gamification.weekly.IsoWeek;
import dev.slotquest.gamification.weekly.WeekSheet;
import dev.slotquest.gamification.weekly.WeeklyPoints;
import dev.slotquest.gamification.weekly.WeeklyReport;
import dev.slotquest.identity.Permission;
import dev.slotquest.identity.User;
import dev.slotquest.portal.login.CurrentUser;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Weekly points as a file, of what one may see. */
@Controller
class WeeklyPdfController {

    private final WeeklyPoints weeklyPoints;
    private final WeeklyReport report;

    WeeklyPdfController(WeeklyPoints weeklyPoints, WeeklyReport report) {
        this.weeklyPoints = weeklyPoints;
        this.report = report;
    }

    @GetMapping({"/admin/telefonie-points/{week}/pdf", "/api/v1/weekly-points/{week}/pdf"})
    ResponseEntity<byte[]> file(@PathVariable String week, @CurrentUser User me, Locale locale) {
        IsoWeek wanted = IsoWeek.parse(week).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        WeekSheet all = weeklyPoints.of(wanted);
        WeekSheet sheet = me.may(Permission.LEAD_TEAM) ? all : all.only(me.id());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(report.nameOf(sheet))
                                .build()
                                .toString())
                .body(report.of(sheet, locale));
    }
}
