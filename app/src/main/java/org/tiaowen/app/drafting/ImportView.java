package org.tiaowen.app.drafting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tiaowen.app.drafting.ReadingView.Noticed;
import org.tiaowen.drafting.articles.Finding;
import org.tiaowen.drafting.articles.LineCorrections;
import org.tiaowen.drafting.articles.LineRole;
import org.tiaowen.drafting.articles.RecognisedLine;
import org.tiaowen.drafting.articles.SourceLines;
import org.tiaowen.templates.lines.Origin;
import org.tiaowen.templates.lines.Remark;

/**
 * The original of an import beside what was recognised, line by line.
 *
 * @param ofFile what was noticed that is of no single line
 * @param noticed what was noticed, by line
 * @param lines those of one page
 * @param page from 1
 */
record ImportView(List<Noticed> ofFile, List<Elsewhere> noticed, List<Line> lines, int page, int pages) {

    /** A page of a thousand selects is slow everywhere; a server takes no more than a thousand fields. */
    static final int LINES_ON_A_PAGE = 200;

    /** The first findings are linked; their number stands above them. */
    private static final int MOST_LINKED = 20;

    private static final String PDF_PAGE = "page ";

    /** A finding with the page its line is on. */
    record Elsewhere(Noticed noticed, int page) {}

    /** Words beside the text, at the line they were written on. */
    record Said(Remark remark, String on) {

        /** The key of what it is. */
        public String key() {
            return "import.remark." + remark.kind().name();
        }
    }

    /** Where a line stands in its file: the key of the words, and what they are filled with. */
    record Standing(String key, List<Object> values) {

        public Standing {
            values = List.copyOf(values);
        }

        /** For the sentence. */
        public Object[] arguments() {
            return values.toArray();
        }
    }

    /**
     * A line.
     *
     * @param said what somebody said that it is
     */
    record Line(
            RecognisedLine recognised,
            Standing standing,
            Optional<LineRole> said,
            List<Noticed> findings,
            List<Said> remarks) {

        /** The key of what it was taken for. */
        public String key() {
            return keyOf(recognised.role());
        }

        /** How far it is set in; deeper levels share one. */
        public int indent() {
            return Math.min(recognised.depth(), 5);
        }
    }

    /** The key of the name of a role. */
    static String keyOf(LineRole role) {
        return role.level().map(level -> "level." + level.name()).orElse("line." + role.name());
    }

    /** The names of all roles, in the order of their choice. */
    static Map<LineRole, String> roles() {
        Map<LineRole, String> keys = new EnumMap<>(LineRole.class);
        for (LineRole role : LineRole.values()) {
            keys.put(role, keyOf(role));
        }
        return keys;
    }

    /** That page of it; of a page there is none, the nearest. */
    static ImportView of(ImportReading.Read read, LineCorrections corrections, int wanted) {
        String source = read.lines().text();
        List<RecognisedLine> all = RecognisedLine.all(source, read.reading());
        SourceLines numbers = SourceLines.of(source);
        int pages = Math.max(1, (all.size() + LINES_ON_A_PAGE - 1) / LINES_ON_A_PAGE);
        int page = Math.clamp(wanted, 1, pages);
        Map<Integer, Integer> pageOf = new HashMap<>();
        IntStream.range(0, all.size()).forEach(i -> pageOf.put(all.get(i).number(), i / LINES_ON_A_PAGE + 1));

        List<Noticed> ofFile = new ArrayList<>();
        List<Noticed> ofLines = new ArrayList<>();
        for (List<Finding> some :
                List.of(read.lines().findings(), read.reading().findings())) {
            for (Finding finding : some) {
                int line = numbers.at(Math.min(finding.offset(), source.length()));
                boolean single = isOfOneLine(finding.kind()) && pageOf.containsKey(line);
                (single ? ofLines : ofFile).add(new Noticed(single ? line : 0, finding));
            }
        }
        Map<Integer, List<Noticed>> findings = new HashMap<>();
        ofLines.forEach(one ->
                findings.computeIfAbsent(one.line(), any -> new ArrayList<>()).add(one));
        Map<Integer, List<Said>> remarks = remarks(read, numbers);
        List<Line> lines =
                all.subList((page - 1) * LINES_ON_A_PAGE, Math.min(page * LINES_ON_A_PAGE, all.size())).stream()
                        .map(line -> new Line(
                                line,
                                standing(read, numbers, line),
                                corrections.at(line.number()),
                                findings.getOrDefault(line.number(), List.of()),
                                remarks.getOrDefault(line.number(), List.of())))
                        .toList();
        List<Elsewhere> linked = ofLines.stream()
                .sorted(Comparator.comparingInt(Noticed::line))
                .map(one -> new Elsewhere(one, pageOf.getOrDefault(one.line(), 1)))
                .toList();
        return new ImportView(ofFile, linked, lines, page, pages);
    }

    /** The findings that are linked. */
    public List<Elsewhere> linked() {
        return noticed.subList(0, Math.min(MOST_LINKED, noticed.size()));
    }

    private static boolean isOfOneLine(Finding.Kind kind) {
        return switch (kind) {
            case CHANGES_ACCEPTED, CHANGES_UNDONE, REMARK_APART, NUMBER_AUTOMATIC -> false;
            default -> true;
        };
    }

    private static Map<Integer, List<Said>> remarks(ImportReading.Read read, SourceLines numbers) {
        String text = read.lines().text();
        Map<Integer, List<Said>> remarks = new HashMap<>();
        for (Remark remark : read.lines().remarks()) {
            int from = Math.clamp(remark.from(), 0, text.length());
            int to = Math.clamp(remark.to(), from, text.length());
            remarks.computeIfAbsent(lineOf(numbers, from), any -> new ArrayList<>())
                    .add(new Said(remark, text.substring(from, to).strip()));
        }
        return remarks;
    }

    /** The line with words at the offset, or the nearest before it. */
    private static int lineOf(SourceLines numbers, int offset) {
        int line = numbers.at(offset);
        while (line > 1 && numbers.words(line).isEmpty()) {
            line--;
        }
        return line;
    }

    private static Standing standing(ImportReading.Read read, SourceLines numbers, RecognisedLine line) {
        List<Origin> origins = read.lines().origins();
        if (origins.isEmpty()) {
            return new Standing("import.origin.line", List.of(line.number()));
        }
        Origin origin = read.lines().origin(numbers.start(line.number()));
        if (origin.part().startsWith(PDF_PAGE)) {
            return new Standing(
                    "import.origin.page", List.of(origin.part().substring(PDF_PAGE.length()), origin.paragraph()));
        }
        boolean table = line.words().startsWith("|") && line.words().endsWith("|");
        String key =
                table ? "import.origin.table" : origin.offset() > 0 ? "import.origin.after" : "import.origin.paragraph";
        return new Standing(key, List.of(origin.paragraph(), origin.offset()));
    }
}
