package org.tiaowen.app.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one application, held by a lock that the operating system releases when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the folder, which is created where it is missing.
     *
     * @throws EmbeddedServerFailure when another application holds it, or it cannot be written
     */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path);
            // Nothing within is for other users of the machine, except what is opened up on purpose.
            FileChannel channel = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                String holder = holder(channel);
                channel.close();
                throw inUse(path, holder);
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new EmbeddedServerFailure(
                    "数据目录不能写入 The data folder cannot be written: " + path + " (" + e + ")",
                    "Make it writable for " + System.getProperty("user.name")
                            + ", or name another folder with --tiaowen.data=…",
                    e);
        }
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // Held by this very process.
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(20);
        channel.read(content, 0);
        return StandardCharsets.US_ASCII.decode(content.flip()).toString();
    }

    private static EmbeddedServerFailure inUse(Path path, String holder) {
        return new EmbeddedServerFailure(
                "数据目录正由另一个条文进程使用 The data folder is in use by another Tiaowen (process " + holder + "): " + path,
                "Stop that process, or start this one on a folder of its own: --tiaowen.data=… (and --server.port=…)",
                null);
    }
}
