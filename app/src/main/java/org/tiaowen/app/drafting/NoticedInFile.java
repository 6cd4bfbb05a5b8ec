package org.tiaowen.app.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tiaowen.drafting.articles.Finding;

/** What a file held that text cannot carry, on its way through a form: the file is gone when its text is read again. */
final class NoticedInFile {

    private static final String BETWEEN = "|";

    private static final Pattern AT_BETWEEN = Pattern.compile(Pattern.quote(BETWEEN));

    private NoticedInFile() {}

    /** One field each. */
    static List<String> shown(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.kind() + BETWEEN + String.join(BETWEEN, finding.args()))
                .toList();
    }

    /** What came back. */
    static List<Finding> sent(List<String> fields) {
        return fields.stream().flatMap(field -> finding(field).stream()).toList();
    }

    private static Optional<Finding> finding(String field) {
        List<String> parts = List.of(AT_BETWEEN.split(field, -1));
        return Arrays.stream(Finding.Kind.values())
                .filter(kind -> kind.name().equals(parts.getFirst()))
                .map(kind -> new Finding(kind, 0, parts.subList(1, parts.size())))
                .findFirst();
    }
}
