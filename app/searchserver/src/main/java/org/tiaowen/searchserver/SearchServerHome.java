package org.tiaowen.searchserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The program files of the search server, on disk.
 *
 * <p>The class path carries them as single resources (in a directory, a jar, or a jar within a jar), because the server
 * loads its transport from a directory. Immutable; several processes may unpack into the same directory at once.
 */
public final class SearchServerHome {

    private static final String RESOURCES = "/elasticsearch/";
    private static final String LIST = RESOURCES + "files.list";

    private final Path path;
    private final String version;

    private SearchServerHome(Path path, String version) {
        this.path = path;
        this.version = version;
    }

    /**
     * The home within {@code directory}, unpacked there unless this very content already is.
     *
     * <p>A home appears under its final name only when it is complete, so an interrupted call leaves nothing that a
     * later one would trust.
     *
     * @throws IOException when the directory cannot be written
     */
    public static SearchServerHome unpackInto(Path directory) throws IOException {
        List<String> lines = lines();
        String[] identity = lines.get(0).split(" ", -1);
        String version = identity[0];
        String name = "elasticsearch-" + version + "-" + identity[1].substring(0, 12);
        Path target = directory.toAbsolutePath().normalize().resolve(name);
        if (!Files.isDirectory(target)) {
            Files.createDirectories(target.getParent());
            Path unfinished = Files.createTempDirectory(target.getParent(), "." + name + "-");
            copy(lines.subList(1, lines.size()), unfinished);
            publish(unfinished, target);
        }
        return new SearchServerHome(target, version);
    }

    /** The directory with {@code lib}, {@code modules} and {@code config}. */
    public Path path() {
        return path;
    }

    /** The version of Elasticsearch, such as {@code 9.5.3}. */
    public String version() {
        return version;
    }

    private static List<String> lines() throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(LIST), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void copy(List<String> files, Path target) throws IOException {
        for (String file : files) {
            Path destination = target.resolve(file).normalize();
            if (!destination.startsWith(target)) {
                throw new IllegalStateException("A file of the search server lies outside its home: " + file);
            }
            Files.createDirectories(Objects.requireNonNull(destination.getParent()));
            try (InputStream content = open(RESOURCES + file)) {
                Files.copy(content, destination);
            }
        }
    }

    private static void publish(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            delete(unfinished);
            if (!Files.isDirectory(target)) {
                throw e;
            }
            // Another process was faster, with the same content.
        }
    }

    private static void delete(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = SearchServerHome.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("The class path lacks " + resource
                    + ": the module tiaowen-searchserver was not assembled (phase process-classes)");
        }
        return stream;
    }
}
