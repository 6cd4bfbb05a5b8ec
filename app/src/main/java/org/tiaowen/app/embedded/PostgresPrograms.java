package org.tiaowen.app.embedded;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, on disk.
 *
 * <p>The class path carries them as one archive for each platform. Every user may read what is unpacked: where the
 * application runs as root, PostgreSQL does not.
 */
final class PostgresPrograms {

    private static final Set<PosixFilePermission> FOR_ALL = PosixFilePermissions.fromString("rwxr-xr-x");

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /**
     * The programs for this machine, unpacked within {@code directory} unless they already are.
     *
     * @throws EmbeddedServerFailure when there are none for this machine
     */
    static PostgresPrograms unpackInto(Path directory) throws IOException {
        byte[] archive = archive();
        Path target = directory.resolve("postgresql-" + hash(archive));
        if (!Files.isDirectory(target)) {
            Files.createDirectories(directory);
            Path unfinished = Files.createTempDirectory(directory, ".postgresql-");
            unpack(archive, unfinished);
            permitAll(unfinished);
            try {
                Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (FileSystemException e) {
                FileSystemUtils.deleteRecursively(unfinished);
                if (!Files.isDirectory(target)) {
                    throw e;
                }
            }
        }
        return new PostgresPrograms(target);
    }

    /** The directory with {@code bin} and {@code lib}. */
    Path home() {
        return home;
    }

    /** The path of one of them, such as {@code initdb}. */
    String program(String name) {
        Path bin = home.resolve("bin");
        Path windows = bin.resolve(name + ".exe");
        return (Files.exists(windows) ? windows : bin.resolve(name)).toString();
    }

    private static byte[] archive() throws IOException {
        String platform = platform();
        try (InputStream stream = PostgresPrograms.class.getResourceAsStream("/postgres-" + platform + ".txz")) {
            if (stream == null) {
                throw new EmbeddedServerFailure(
                        "没有适合此平台的内置 PostgreSQL There is no embedded PostgreSQL for " + platform + " in this build",
                        "Name a PostgreSQL 17 or newer of your own: spring.datasource.url, .username and .password",
                        null);
            }
            return stream.readAllBytes();
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String printedSystem = system.startsWith("win") ? "windows" : system.startsWith("mac") ? "darwin" : "linux";
        String printedMachine =
                switch (machine) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64", "arm64" -> "arm_64";
                    default -> machine;
                };
        return printedSystem + "-" + printedMachine;
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream entries =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("An entry lies outside the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(Objects.requireNonNull(path.getParent()));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (entry.isLink()) {
                    Files.createLink(path, target.resolve(entry.getLinkName()).normalize());
                } else {
                    Files.copy(entries, path);
                    if ((entry.getMode() & 0100) != 0 && isPosix(path)) {
                        Files.setPosixFilePermissions(path, FOR_ALL);
                    }
                }
            }
        }
    }

    /** The directory was made for its owner only. */
    private static void permitAll(Path directory) throws IOException {
        if (isPosix(directory)) {
            Files.setPosixFilePermissions(directory, FOR_ALL);
        }
    }

    private static boolean isPosix(Path path) throws IOException {
        return !Files.isSymbolicLink(path)
                && Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && Files.getFileStore(path).supportsFileAttributeView("posix");
    }

    private static String hash(byte[] archive) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(archive))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
