package dev.slotquest.portal.imports;

import dev.slotquest.imports.ImportKind;
import dev.slotquest.imports.ImportRun;
import dev.slotquest.imports.Imports;
import dev.slotquest.imports.RowFault;
import dev.slotquest.imports.StartImport;
import dev.slotquest.imports.StartImport.Result;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.portal.web.Toast;
import dev.slotquest.portal.web.Wording;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.PageRequest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings files in and shows what became of them. */
@Controller
class ImportPageController {

    private static final String ADDRESS = "/admin/imports";
    private static final int SHOWN = 20;
    private static final int FAULTS = 50;

    private final StartImport startImport;
    private final Imports imports;
    private final Wording wording;

    ImportPageController(StartImport startImport, Imports imports, Wording wording) {
        this.startImport = startImport;
        this.imports = imports;
        this.wording = wording;
    }

    @GetMapping(ADDRESS)
    String list(Model model) {
        model.addAttribute("kinds", ImportKind.values());
        model.addAttribute("runs", imports.latest(PageRequest.first(SHOWN)).items());
        return "imports/imports";
    }

    @PostMapping(ADDRESS)
    String start(
            @RequestParam ImportKind kind,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @CurrentUser Actor by,
            RedirectAttributes redirect)
            throws IOException {
        if (file.isEmpty()) {
            Toast.warn(redirect, "imports.noFile");
            return "redirect:" + ADDRESS;
        }
        String name = file.getOriginalFilename();
        var wish = new StartImport.Wish(kind, name == null ? "" : name, mapping, dryRun);
        try (InputStream content = file.getInputStream()) {
            return switch (startImport.start(wish, content, by)) {
                case Result.Started(long id) -> "redirect:" + ADDRESS + "/" + id;
                case Result.MappingUnknown() -> back(redirect, "imports.mapping.unknown");
                case Result.TooLarge(var largest) ->
                    back(redirect, "imports.tooLarge", String.valueOf(largest.toMegabytes()));
            };
        }
    }

    private static String back(RedirectAttributes redirect, String key, String... arguments) {
        Toast.warn(redirect, key, arguments);
        return "redirect:" + ADDRESS;
    }

    @GetMapping(ADDRESS + "/{id}")
    String one(@PathVariable long id, Model model) {
        ImportRun run = known(id);
        model.addAttribute("run", run);
        model.addAttribute("faults", imports.faults(run, FAULTS));
        model.addAttribute("mostFaults", FAULTS);
        return "imports/import";
    }

    /** Everything that was wrong, to mend it in the file. */
    @GetMapping(ADDRESS + "/{id}/errors.csv")
    ResponseEntity<StreamingResponseBody> errors(@PathVariable long id) {
        ImportRun run = known(id);
        var language = LocaleContextHolder.getLocale();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("slotquest-import-%d-errors.csv".formatted(id))
                                .build()
                                .toString())
                .body(out -> {
                    LocaleContextHolder.setLocale(language);
                    try {
                        writeErrors(run, out);
                    } finally {
                        LocaleContextHolder.resetLocaleContext();
                    }
                });
    }

    private void writeErrors(ImportRun run, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("row,field,message\r\n");
        imports.everyFault(run, faults -> write(writer, faults));
        writer.flush();
    }

    private void write(BufferedWriter writer, List<RowFault> faults) {
        try {
            for (RowFault fault : faults) {
                String message = wording.text("imports.fault." + fault.code());
                writer.write("%d,%s,\"%s\"\r\n".formatted(fault.row(), fault.field(), message.replace("\"", "\"\"")));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private ImportRun known(long id) {
        return imports.byId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
