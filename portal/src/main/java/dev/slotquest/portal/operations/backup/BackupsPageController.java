package dev.slotquest.portal.operations.backup;

import dev.slotquest.backups.BackupFolder;
import dev.slotquest.jobs.RunJobNow;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.shared.Actor;
import java.nio.file.Path;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The backups that lie in the folder. What is made or rehearsed here is done by the jobs, in whatever process. */
@Controller
class BackupsPageController {

    private static final String ADDRESS = "/admin/backups";

    private final BackupFolder folder;
    private final RunJobNow runJobNow;

    BackupsPageController(BackupFolder folder, RunJobNow runJobNow) {
        this.folder = folder;
        this.runJobNow = runJobNow;
    }

    @GetMapping(ADDRESS)
    String page(Model model) {
        model.addAttribute("backups", folder.all());
        model.addAttribute("folder", folder.path());
        model.addAttribute("kept", folder.kept());
        return "operations/backups";
    }

    @PostMapping(ADDRESS)
    String make(@CurrentUser Actor by, RedirectAttributes redirect) {
        return start("backup", "backups.started", by, redirect);
    }

    @PostMapping(ADDRESS + "/rehearsal")
    String rehearse(@CurrentUser Actor by, RedirectAttributes redirect) {
        return start("restore-rehearsal", "backups.rehearsing", by, redirect);
    }

    @GetMapping(ADDRESS + "/{name}")
    ResponseEntity<Resource> file(@PathVariable String name) {
        Path file = folder.fileOf(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }

    private String start(String job, String text, Actor by, RedirectAttributes redirect) {
        runJobNow.run(job, by);
        Toast.info(redirect, text);
        return "redirect:" + ADDRESS;
    }
}
