package org.tiaowen.app.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who PostgreSQL's programs are run as. They refuse root, so an application that runs as root runs them
 *
 * <ul>
 *   <li>in a user namespace, in which nobody is root and the files stay root's own ({@code unshare --user}), or,
 *   <li>where a container forbids that, as the user {@code nobody}, to whom the files are given ({@code setpriv}).
 * </ul>
 *
 * @param prefix the words before each command
 * @param owner the numeric id the data must belong to, or -1 to leave it as it is
 */
record PostgresUser(List<String> prefix, int owner) {

    private static final int ROOT = 0;
    private static final int NOBODY = 65534;
    private static final Duration QUICK = Duration.ofSeconds(10);

    /** @throws EmbeddedServerFailure when this is root and neither way is open */
    static PostgresUser find() throws InterruptedException {
        if (!isRoot()) {
            return new PostgresUser(List.of(), -1);
        }
        PostgresUser namespace = inNamespace();
        if (works(namespace)) {
            return namespace;
        }
        PostgresUser nobody = asNobody();
        if (works(nobody)) {
            return nobody;
        }
        throw new EmbeddedServerFailure(
                "PostgreSQL 不能以 root 身份运行 PostgreSQL does not run as root, and neither unshare nor setpriv works here",
                "Run the application as an ordinary user, or name a PostgreSQL of your own with spring.datasource.url",
                null);
    }

    static PostgresUser inNamespace() {
        return new PostgresUser(List.of("unshare", "--user"), ROOT);
    }

    static PostgresUser asNobody() {
        String nobody = Integer.toString(NOBODY);
        return new PostgresUser(List.of("setpriv", "--reuid", nobody, "--regid", nobody, "--clear-groups"), NOBODY);
    }

    List<String> command(List<String> words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(words);
        return command;
    }

    /** Gives {@code directory} and all within it to this user, where it belongs to another. */
    void own(Path directory) throws IOException {
        if (owner < 0 || ownerOf(directory) == owner) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.toList()) {
                Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int ownerOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isRoot() {
        try {
            // Follows the link: the process belongs to its user, the link to it to root.
            return (Integer) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == ROOT;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return System.getProperty("user.name").equals("root"); // Not Linux.
        }
    }

    private static boolean works(PostgresUser user) throws InterruptedException {
        try {
            return Command.run(user.command(List.of("true")), QUICK).isSuccess();
        } catch (IOException e) {
            return false;
        }
    }
}
