package org.tiaowen.comments.attachments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.attachments.Scanner.Verdict;

/** Checks files that are sent in, and keeps those that are fit. Knows nothing of comments. Thread-safe. */
@Component
public class Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    private static final String FIELD = "attachments";

    /** Longer names are cut. */
    static final int LONGEST_NAME = 120;

    private final AttachmentLimits limits;
    private final Scanner scanner;
    private final AttachmentStore store;

    Attachments(AttachmentLimits limits, Scanner scanner, AttachmentStore store) {
        this.limits = limits;
        this.scanner = scanner;
        this.store = store;
    }

    /** How many files may be sent with one comment, and how large. */
    public AttachmentLimits limits() {
        return limits;
    }

    /** Everything that is wrong with files that are sent together, without asking the scanner. */
    public List<Problem> faults(List<SentFile> files) {
        List<Problem> faults = new ArrayList<>();
        if (files.size() > limits.most()) {
            faults.add(Problem.at(FIELD, "attachments.too-many", limits.most()));
        }
        long together = 0;
        for (SentFile file : files) {
            together += file.content().length;
            fault(file).ifPresent(faults::add);
        }
        if (together > limits.together().toBytes()) {
            faults.add(Problem.at(
                    FIELD, "attachments.too-large-together", limits.together().toMegabytes()));
        }
        return faults;
    }

    private Optional<Problem> fault(SentFile file) {
        String name = printed(file.fileName());
        if (file.content().length == 0) {
            return Optional.of(Problem.at(FIELD, "attachments.empty", name));
        }
        if (file.content().length > limits.each().toBytes()) {
            return Optional.of(Problem.at(
                    FIELD, "attachments.too-large", name, limits.each().toMegabytes()));
        }
        return AttachmentType.of(file.content()).isPresent()
                ? Optional.empty()
                : Optional.of(Problem.at(FIELD, "attachments.type", name));
    }

    /** What the scanner has against files that are right otherwise; to be asked outside transactions, it takes its time. */
    public List<Problem> dangers(List<SentFile> files) {
        List<Problem> dangers = new ArrayList<>();
        for (SentFile file : files) {
            switch (scanner.scan(file.content())) {
                case Verdict.Clean clean -> {}
                case Verdict.NotScanned none -> {}
                case Verdict.Infected infected ->
                    dangers.add(Problem.at(FIELD, "attachments.infected", printed(file.fileName()), infected.name()));
                case Verdict.Unavailable unavailable -> {
                    LOG.warn("The virus scanner gives no answer: {}", unavailable.reason());
                    return List.of(Problem.at(FIELD, "attachments.scanner-down"));
                }
            }
        }
        return dangers;
    }

    /**
     * Keeps a file that was found right, in the caller's transaction, sealed.
     *
     * @throws IllegalArgumentException when it is of a type that is not taken
     */
    public AttachmentId keep(SentFile file, Instant receivedAt) {
        AttachmentType type = AttachmentType.of(file.content())
                .orElseThrow(() -> new IllegalArgumentException("a file must be checked before it is kept"));
        String name = named(printed(file.fileName()), type);
        return store.add(name, type, file.content(), !scanner.equals(Scanner.NONE), receivedAt);
    }

    /** An attachment, without what only some may read. */
    public Optional<Attachment> find(AttachmentId id) {
        return store.find(id);
    }

    /** Name and bytes of an attachment; the caller has made sure that the reader may read them, and has logged it. */
    public Optional<AttachmentContent> open(AttachmentId id) {
        return store.open(id);
    }

    /** A name that can be shown, stored and sent in a header; some browsers send whole paths. */
    private static String printed(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cf}]", "")
                .strip();
        int longest = Math.min(LONGEST_NAME, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, longest));
    }

    /** What is opened by its name is opened as what it is. */
    private static String named(String name, AttachmentType type) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ends =
                lower.endsWith("." + type.extension()) || (type == AttachmentType.JPEG && lower.endsWith(".jpeg"));
        return ends ? name : (name.isEmpty() ? "file" : name) + "." + type.extension();
    }
}
