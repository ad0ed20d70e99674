package dev.slotquest.portal.api;

import dev.slotquest.imports.ImportKind;
import dev.slotquest.imports.ImportRun;
import dev.slotquest.imports.Imports;
import dev.slotquest.imports.RowFault;
import dev.slotquest.imports.StartImport;
import dev.slotquest.imports.StartImport.Result;
import dev.slotquest.portal.login.CurrentUser;
import dev.slotquest.shared.Actor;
import dev.slotquest.shared.Page;
import dev.slotquest.shared.PageRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Brings files in. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportController {

    private static final int FAULTS = 1_000;

    private final StartImport startImport;
    private final Imports imports;
    private final SlotMoments moments;
    private final Wording wording;

    ImportController(StartImport startImport, Imports imports, SlotMoments moments, Wording wording) {
        this.startImport = startImport;
        this.imports = imports;
        this.moments = moments;
        this.wording = wording;
    }

    record Taken(long id) {}

    /**
     * An import.
     *
     * @param rows how many the file has, once they are counted
     * @param skipped how many were here already
     * @param refused how many have errors
     * @param errors the first of them
     * @param progress from 0 to 1
     */
    record ImportJson(
            long id,
            String kind,
            String fileName,
            boolean dryRun,
            ImportRun.State state,
            @Nullable String fault,
            @Nullable String message,
            @Nullable Long rows,
            long imported,
            long skipped,
            long refused,
            List<ErrorJson> errors,
            double progress,
            OffsetDateTime createdAt,
            @Nullable OffsetDateTime finishedAt) {}

    record ErrorJson(long row, String field, RowFault.Code code, String message) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Taken start(
            @RequestParam MultipartFile file,
            @RequestParam String kind,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @CurrentUser Actor actor)
            throws IOException {
        ImportKind known = ImportKind.called(kind)
                .orElseThrow(() -> ApiProblem.malformed(List.of(FieldFault.of("kind", "UNKNOWN", words()))));
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        try (InputStream content = file.getInputStream()) {
            var result = startImport.start(new StartImport.Wish(known, name, mapping, dryRun), content, actor);
            return switch (result) {
                case Result.Started(long id) -> new Taken(id);
                case Result.MappingUnknown() ->
                    throw ApiProblem.invalid(
                            List.of(FieldFault.of("mapping", "UNKNOWN", String.join(", ", known.fields()))));
                case Result.TooLarge(var largest) -> throw BodyTooLarge.problem(largest.toBytes());
            };
        }
    }

    private static String words() {
        return Arrays.stream(ImportKind.values()).map(ImportKind::word).collect(Collectors.joining(", "));
    }

    @GetMapping
    Page<ImportJson> list(@SortableBy({}) PageRequest page) {
        return imports.latest(page).map(run -> shown(run, List.of()));
    }

    @GetMapping("/{id}")
    ImportJson one(@PathVariable long id) {
        ImportRun run = imports.byId(id).orElseThrow(() -> ApiProblem.notFound("import"));
        return shown(run, imports.faults(run, FAULTS));
    }

    private ImportJson shown(ImportRun run, List<RowFault> faults) {
        return new ImportJson(
                run.id(),
                run.kind().word(),
                run.fileName(),
                run.dryRun(),
                run.state(),
                run.fault(),
                run.fault() == null ? null : wording.text("imports.why." + run.fault()),
                run.total(),
                run.imported(),
                run.unchanged(),
                run.refused(),
                faults.stream().map(this::shown).toList(),
                run.progress(),
                moments.local(run.createdAt()),
                run.finishedAt() == null ? null : moments.local(run.finishedAt()));
    }

    private ErrorJson shown(RowFault fault) {
        return new ErrorJson(fault.row(), fault.field(), fault.code(), wording.text("imports.fault." + fault.code()));
    }
}
