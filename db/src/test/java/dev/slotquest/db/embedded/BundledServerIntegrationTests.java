package dev.slotquest.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BundledServerIntegrationTests {
    @TempDir
    Path temporary;

    private BundledServer server;

    @BeforeEach
    void findTheServer() throws IOException {
        server = BundledServer.forThisPlatform().orElseThrow();
    }

    @Test
    void takesTheNextFolderWhenTheFirstCannotBeWrittenAndClearsWhatOthersLeftHalfDone() throws IOException {
        var notAFolder = Files.writeString(temporary.resolve("file"), "");
        var cache = Files.createDirectories(temporary.resolve("cache"));
        var abandoned = Files.createDirectories(cache.resolve("mariadb-11.4.5.unpacking-999999999/bin"));

        var program = server.unpackedTo(List.of(notAFolder.resolve("below"), cache));

        assertThat(program.server()).startsWith(cache).isExecutable();
        assertThat(abandoned).doesNotExist();
        assertThat(cache.toFile().list()).containsExactly("mariadb-11.4.5");
    }

    @Test
    void leavesAnUnpackedServerAsItIs() throws IOException {
        var unpacked = Files.createDirectories(temporary.resolve("mariadb-11.4.5"));
        Files.createFile(unpacked.resolve(".complete"));

        server.unpackedTo(List.of(temporary));

        assertThat(unpacked.toFile().list()).containsExactly(".complete");
    }

    @Test
    void worksWhereverItWasUnpacked() throws IOException {
        var options = EmbeddedServerOptions.in(temporary.resolve("a home"));

        try (var database = EmbeddedMariaDb.start(options.withCache(temporary.resolve("a cache")))) {
            assertThat(ProcessHandle.of(database.pid()).orElseThrow().info().command())
                    .hasValueSatisfying(command -> assertThat(command).contains("a cache"));
        }
    }
}
