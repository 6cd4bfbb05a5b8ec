package org.tiaowen.app.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's data, made at the first start and kept.
 *
 * <p>In a directory named for the major version, because another one cannot read it, beside the password only the
 * application's own user can read.
 *
 * @param directory the data directory of PostgreSQL
 * @param password of the one user, {@value #USER}
 */
record PostgresCluster(Path directory, String password) {

    static final String USER = "tiaowen";
    static final String MAJOR_VERSION = "18";

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);
    private static final int PASSWORD_BYTES = 24;

    /**
     * The cluster within {@code directory}, made there if there is none.
     *
     * @throws EmbeddedServerFailure when there is one of another major version
     */
    static PostgresCluster openOrCreate(Path directory, PostgresPrograms programs, PostgresUser user)
            throws IOException, InterruptedException {
        Files.createDirectories(directory);
        Path cluster = directory.resolve(MAJOR_VERSION);
        Path passwordFile = directory.resolve("password");
        if (!Files.isDirectory(cluster)) {
            refuseAnotherVersion(directory);
            writePassword(passwordFile);
            create(cluster, passwordFile, programs, user);
        }
        user.own(cluster);
        return new PostgresCluster(cluster, Files.readString(passwordFile).strip());
    }

    private static void refuseAnotherVersion(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            List<String> others = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> name.matches("\\d+"))
                    .toList();
            if (!others.isEmpty()) {
                throw new EmbeddedServerFailure(
                        "数据由另一版本的 PostgreSQL 写成 The data in " + directory + " was written by PostgreSQL "
                                + String.join(", ", others) + "; this build brings PostgreSQL " + MAJOR_VERSION,
                        "Dump it with that version (pg_dump), then restore it into " + MAJOR_VERSION,
                        null);
            }
        }
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        Files.deleteIfExists(file);
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, HexFormat.of().formatHex(random), StandardCharsets.US_ASCII);
    }

    /** Under another name first: a cluster that an interrupted initdb left is never taken for a whole one. */
    private static void create(Path cluster, Path passwordFile, PostgresPrograms programs, PostgresUser user)
            throws IOException, InterruptedException {
        Path unfinished = cluster.resolveSibling("unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(unfinished);
        Path password = unfinished.resolveSibling("password.new");
        Files.copy(passwordFile, password, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        user.own(unfinished);
        user.own(password);
        Command.Outcome outcome = Command.run(
                user.command(List.of(
                        programs.program("initdb"),
                        "--pgdata=" + unfinished,
                        "--username=" + USER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        // The same order and classes of characters on every machine, whatever locales it has.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions")),
                LONG_ENOUGH);
        Files.deleteIfExists(password);
        if (!outcome.isSuccess()) {
            throw new IOException("initdb ended with exit code " + outcome.exitCode() + ":\n" + outcome.output());
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }
}
