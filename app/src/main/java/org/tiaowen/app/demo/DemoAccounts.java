package org.tiaowen.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tiaowen.app.account.Accounts;
import org.tiaowen.app.account.Accounts.Opening;
import org.tiaowen.app.account.Role;
import org.tiaowen.comments.contactpoints.ContactPoint;
import org.tiaowen.comments.contactpoints.ContactPointId;

/**
 * Accounts to try the platform with, one for each role; their generated passwords go to a file that only its owner can
 * read, and once to the console.
 */
@Component
class DemoAccounts {

    static final String DRAFTER = "drafter";
    static final String EXPERT = "expert";
    static final String MODERATOR = "moderator";

    private static final String BY = "demonstration";

    private final Accounts accounts;
    private final DemoSteps steps;
    private final Path file;

    DemoAccounts(Accounts accounts, DemoSteps steps, @Value("${tiaowen.data}") Path data) {
        this.accounts = accounts;
        this.steps = steps;
        this.file = data.toAbsolutePath().normalize().resolve("demo-accounts.txt");
    }

    /** Opens those that are missing, and gives a line for each of these. */
    List<String> open(List<ContactPoint> points) {
        List<String> opened = new ArrayList<>();
        open(DRAFTER, "沈知秋（起草）", Role.DRAFTER, null, opened);
        open(EXPERT, "顾明（专家）", Role.EXPERT, null, opened);
        open(MODERATOR, "罗清（审核）", Role.MODERATOR, null, opened);
        for (ContactPoint point : points) {
            open(staffOf(point.code()), "联系点 " + point.code(), Role.CONTACT_POINT, point, opened);
        }
        return opened;
    }

    /** The user name of the staff of the contact point with that code. */
    static String staffOf(String code) {
        return code.toLowerCase(Locale.ROOT);
    }

    Path file() {
        return file;
    }

    private void open(
            String username, String displayName, Role role, @Nullable ContactPoint point, List<String> opened) {
        steps.once("account-" + username, () -> {
            ContactPointId contactPoint = point == null ? null : point.id();
            Opening opening = new Opening(username, displayName, Set.of(role), contactPoint);
            switch (accounts.openReady(opening, BY)) {
                case Accounts.Open open -> {
                    String line = "%-12s %s  %s".formatted(username, open.password(), displayName);
                    write(line);
                    opened.add(line);
                }
                case Accounts.Refused refused -> {
                    // somebody has opened an account of that name: it is theirs
                }
            }
            return username;
        });
    }

    /** Before the account is committed: a password that is nowhere written down would be of use to nobody. */
    private void write(String line) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.createFile(file, forItsOwnerOnly());
            }
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            String username = line.substring(0, line.indexOf(' ') + 1);
            lines.removeIf(earlier -> earlier.startsWith(username));
            lines.add(line);
            Files.write(file, lines, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileAttribute<?>[] forItsOwnerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
