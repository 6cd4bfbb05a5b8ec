package org.tiaowen.drafting.consolidation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The invented cases of {@code amendments.md}: text before, decision, text after, each with what is left to a person.
 *
 * <p>A case is a heading {@code ## number title} and the fenced blocks {@code before} (left out where it is that of the case
 * above), {@code decision} and {@code after}; a block {@code finding} where something cannot be carried out, each line a
 * number and an {@link Obstacle}, and a block {@code confirm} with what a person should look at.
 */
final class AmendmentCases {

    private static final Pattern HEADING = Pattern.compile("(?m)^## (.*)$");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    private AmendmentCases() {}

    /** One case; {@code findings} are told as {@code 一 TARGET_MISSING}. */
    record Case(String title, String before, String decision, String after, List<String> findings) {

        @Override
        public String toString() {
            return title;
        }
    }

    static List<Case> all() {
        String spec = resource();
        var cases = new ArrayList<Case>();
        Matcher heading = HEADING.matcher(spec);
        int at = heading.find() ? heading.start() : spec.length();
        while (at < spec.length()) {
            int next = heading.find() ? heading.start() : spec.length();
            cases.add(read(spec.substring(at, next), cases.isEmpty() ? null : cases.getLast()));
            at = next;
        }
        return cases;
    }

    private static Case read(String section, @Nullable Case above) {
        String title = section.lines().findFirst().orElseThrow().substring(3);
        String before = block(section, "before");
        String decision = block(section, "decision");
        String after = block(section, "after");
        if (before == null && above != null) {
            before = above.before();
        }
        if (before == null || decision == null || after == null) {
            throw new IllegalStateException("Not all blocks in " + title);
        }
        String finding = block(section, "finding");
        List<String> findings = finding == null
                ? List.of()
                : finding.lines().map(line -> line.replace(" | ", " ")).sorted().toList();
        return new Case(title, before, decision, after, findings);
    }

    private static @Nullable String block(String section, String name) {
        Matcher block = BLOCK.matcher(section);
        while (block.find()) {
            if (block.group(1).equals(name)) {
                return block.group(2);
            }
        }
        return null;
    }

    private static String resource() {
        try (InputStream spec = AmendmentCases.class.getResourceAsStream("amendments.md")) {
            if (spec == null) {
                throw new IllegalStateException("No amendments.md");
            }
            return new String(spec.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
