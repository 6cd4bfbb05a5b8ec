package org.tiaowen.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class PostgresServerIntegrationTests {

    @TempDir
    private Path directory;

    @BeforeEach
    void letOtherUsersIn() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void aServerLeftBehindOnTheSameDataIsEndedByTheNextStart() throws Exception {
        PostgresServer.Settings settings = settings(PostgresUser.find());
        PostgresServer leftBehind = PostgresServer.start(settings);
        PostgresServer next = PostgresServer.start(settings);
        try {
            assertThat(ProcessHandle.of(leftBehind.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(ProcessHandle.of(next.pid()).filter(ProcessHandle::isAlive))
                    .isPresent();
        } finally {
            next.stop();
        }
        assertThat(ProcessHandle.of(next.pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aFileThatNamesAnotherProcessNeitherEndsItNorHindersTheStart() throws Exception {
        PostgresServer.Settings settings = settings(PostgresUser.find());
        PostgresServer killed = PostgresServer.start(settings);
        Path file = settings.cluster().directory().resolve("postmaster.pid");
        ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();
        killed.onExit().get(30, TimeUnit.SECONDS);
        Process stranger = new ProcessBuilder("sleep", "300").start();
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            lines.set(0, Long.toString(stranger.pid()));
            Files.write(file, lines);

            startPatiently(settings).stop();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void rootRunsItAsNobodyWhereNamespacesAreForbidden() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "Only root gives files away");
        PostgresServer server = PostgresServer.start(settings(PostgresUser.asNobody()));
        try {
            assertThat(ProcessHandle.of(server.pid()).orElseThrow().info().user())
                    .contains("nobody");
        } finally {
            server.stop();
        }
        // and back again, in a namespace, on the same data
        PostgresServer.start(settings(PostgresUser.inNamespace())).stop();
    }

    @Test
    void dataOfAnotherMajorVersionAreLeftAlone() throws Exception {
        Files.createDirectories(directory.resolve("postgres").resolve("17"));
        assertThatThrownBy(() -> settings(PostgresUser.find()))
                .isInstanceOf(EmbeddedServerFailure.class)
                .hasMessageContaining("17");
        assertThat(directory.resolve("postgres").resolve("18")).doesNotExist();
    }

    /** Processes of the killed server may still be ending; the supervisor, too, tries again. */
    private static PostgresServer startPatiently(PostgresServer.Settings settings) throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return PostgresServer.start(settings);
            } catch (IOException e) {
                if (attempt == 10) {
                    throw e;
                }
                Thread.sleep(1000);
            }
        }
    }

    private PostgresServer.Settings settings(PostgresUser user) throws Exception {
        PostgresPrograms programs =
                PostgresPrograms.unpackInto(Path.of("target", "programs").toAbsolutePath());
        PostgresCluster cluster = PostgresCluster.openOrCreate(directory.resolve("postgres"), programs, user);
        return new PostgresServer.Settings(
                programs, user, cluster, directory.resolve("logs"), FreePort.find(), Duration.ofMinutes(2));
    }
}
