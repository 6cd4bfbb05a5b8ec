package org.tiaowen.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** Program files of earlier builds, and of unpackings that were interrupted: 45 to 130 MB each. */
final class OutdatedPrograms {

    private OutdatedPrograms() {}

    /** Deletes what stands beside {@code current} under the same name but for the version. */
    static void deleteBeside(Path current) throws IOException {
        String name = current.getFileName().toString();
        String kind = name.substring(0, name.indexOf('-') + 1);
        try (Stream<Path> entries = Files.list(current.getParent())) {
            List<Path> outdated = entries.filter(entry -> !entry.equals(current))
                    .filter(entry -> entry.getFileName().toString().startsWith(kind)
                            || entry.getFileName().toString().startsWith("." + kind))
                    .toList();
            for (Path entry : outdated) {
                FileSystemUtils.deleteRecursively(entry);
            }
        }
    }
}
