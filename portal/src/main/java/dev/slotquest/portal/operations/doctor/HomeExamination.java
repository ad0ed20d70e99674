package dev.slotquest.portal.operations.doctor;

import dev.slotquest.shared.health.Examination;
import dev.slotquest.shared.health.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The home folder: whether we can write there, nobody else can read there, and there is room. */
@Component
class HomeExamination implements Examination {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long WORRYING = 2048 * MEGABYTE;
    private static final long TOO_LITTLE = 256 * MEGABYTE;
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path home;

    HomeExamination(@Value("${slotquest.home}") Path home) {
        this.home = home.toAbsolutePath().normalize();
    }

    @Override
    public String name() {
        return "home";
    }

    @Override
    public List<Finding> examine() {
        if (!Files.isDirectory(home)) {
            return List.of(Finding.failed("doctor.home.missing", home));
        }
        List<Finding> found = new ArrayList<>();
        try {
            Files.delete(Files.createTempFile(home, "doctor", ".tmp"));
            found.add(Finding.ok("doctor.home.writable", home));
        } catch (IOException unwritable) {
            found.add(Finding.failed("doctor.home.unwritable", home));
        }
        found.addAll(privacy());
        found.add(room());
        return found;
    }

    private List<Finding> privacy() {
        List<Finding> open = new ArrayList<>();
        Stream.of(home.resolve("secret.key"), home.resolve("database").resolve("password"))
                .filter(HomeExamination::isOpen)
                .forEach(file -> open.add(Finding.failed("doctor.home.secret-open", file)));
        if (isOpen(home)) {
            open.add(Finding.warning("doctor.home.open", home));
        }
        return open;
    }

    private static boolean isOpen(Path path) {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        try {
            return view != null
                    && Files.exists(path)
                    && view.readAttributes().permissions().stream().anyMatch(OF_OTHERS::contains);
        } catch (IOException hidden) {
            return false;
        }
    }

    private Finding room() {
        try {
            return room(Files.getFileStore(home).getUsableSpace());
        } catch (IOException unknown) {
            return Finding.warning("doctor.disk.unknown", String.valueOf(unknown.getMessage()));
        }
    }

    static Finding room(long bytes) {
        long megabytes = bytes / MEGABYTE;
        if (bytes < TOO_LITTLE) {
            return Finding.failed("doctor.disk.little", megabytes);
        }
        return bytes < WORRYING
                ? Finding.warning("doctor.disk.little", megabytes)
                : Finding.ok("doctor.disk.enough", megabytes);
    }
}
