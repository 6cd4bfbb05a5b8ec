package org.tiaowen.drafting.amendments;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.amendments.Block.Kind;

/** Cuts an instrument into title, preamble, headings of laws, instructions and closing; every line falls to one of them. */
final class Outline {

    private record Level(LineNumber.Style style, int ordinal, String printed) {}

    private static final int LONGEST_TITLE_LINES = 5;
    private static final int FRONT = 40;

    /** 附件1 over a list of laws. */
    private static final int LONGEST_ANNEX = 5;

    private final Source source;
    private final String text;
    private final List<Line> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private String title = "";
    private int lastInstruction = -1;

    private Outline(Source source) {
        this.source = source;
        this.text = source.text();
        this.lines = source.lines();
    }

    static Outline of(Source source) {
        Outline outline = new Outline(source);
        int body = outline.bodyStart();
        outline.front(body);
        outline.body(body);
        return outline;
    }

    String title() {
        return title;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** The first line of the instructions. */
    private int bodyStart() {
        int first = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (source.isQuoted(i)) {
                continue;
            }
            boolean instruction = isInstruction(i);
            lastInstruction = instruction ? i : lastInstruction;
            boolean leadIn = isNumberedLeadIn(i);
            if (i < first && (leadIn || instruction || isNumberedHeading(i)) && !Signs.endsTitle(words(i))) {
                first = i;
            }
        }
        for (int i = 0; i < first; i++) {
            if (Signs.isPreamble(words(i)) && LineNumber.of(text, lines.get(i)).isEmpty()) {
                return i + 1;
            }
        }
        return first < lines.size() ? numberedBefore(first) : first;
    }

    /** The line that begins the numbering {@code first} goes on with, though it was not understood: 一、暂停适用第五条。 */
    private int numberedBefore(int first) {
        LineNumber known = LineNumber.of(text, lines.get(first)).orElse(null);
        for (int i = 0; known != null && i < first; i++) {
            LineNumber number = LineNumber.of(text, lines.get(i)).orElse(null);
            if (number != null && number.style() == known.style() && number.ordinal() == 1 && known.ordinal() > 1) {
                return i;
            }
        }
        return first;
    }

    private boolean isInstruction(int index) {
        Line line = lines.get(index);
        String words =
                text.substring(LineNumber.of(text, line).map(LineNumber::end).orElse(line.start()), line.end());
        return Signs.isInstruction(words) && !Signs.isEffective(words.strip());
    }

    /** 一、对第四条作如下修改： with the points under it. */
    private boolean isNumberedLeadIn(int index) {
        LineNumber number = LineNumber.of(text, lines.get(index)).orElse(null);
        return number != null
                && number.ordinal() == 1
                && Signs.isPreamble(
                        text.substring(number.end(), lines.get(index).end()));
    }

    private boolean isNumberedHeading(int index) {
        Line line = lines.get(index);
        return LineNumber.of(text, line)
                .map(number -> LawHeading.at(text, number.end(), line.end()).isPresent())
                .orElse(false);
    }

    private String words(int index) {
        return lines.get(index).of(text);
    }

    private void front(int body) {
        Kind[] kinds = new Kind[body];
        int at = titleIn(kinds, 0, body);
        while (at >= 0 && at < body) {
            int next = titleIn(kinds, at, Math.min(body, at + LONGEST_TITLE_LINES));
            if (next < 0) {
                break;
            }
            at = next;
        }
        for (int i = 0; i < body; i++) {
            Kind kind = kinds[i];
            boolean preamble = i == body - 1 && Signs.isPreamble(words(i));
            Line line = lines.get(i);
            boolean quotes = words(i).indexOf('“') >= 0;
            Kind as = kind != null ? kind : preamble ? Kind.PREAMBLE : quotes ? Kind.UNREAD : Kind.ADOPTION;
            blocks.add(new Block(as, line.start(), line.start(), line.end(), "", 0));
        }
    }

    /** Marks the lines of the next title; returns the line behind it, -1 where there is none. */
    private int titleIn(Kind[] kinds, int from, int body) {
        int limit = Math.min(body, from + FRONT);
        for (int start = from; start < limit; start++) {
            StringBuilder joined = new StringBuilder();
            for (int end = start; end < Math.min(body, start + LONGEST_TITLE_LINES); end++) {
                joined.append(words(end));
                String candidate = LawHeading.compact(joined.toString());
                if (Signs.endsTitle(candidate)) {
                    if (!title.isEmpty()
                            && !candidate.equals(LawHeading.compact(title))
                            && !title.endsWith(candidate)
                            && !candidate.endsWith(title)
                            && !title.startsWith(candidate)) {
                        return -1;
                    }
                    title = title.isEmpty() ? joined.toString() : title;
                    for (int i = start; i <= end; i++) {
                        kinds[i] = Kind.TITLE;
                    }
                    return end + 1;
                }
            }
        }
        return -1;
    }

    private void body(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (source.isQuoted(i) && !blocks.isEmpty()) {
                extend(lines.get(i));
            } else {
                line(i);
            }
        }
    }

    private void extend(Line line) {
        blocks.set(blocks.size() - 1, blocks.getLast().until(line.end()));
    }

    private void line(int index) {
        Line line = lines.get(index);
        LineNumber number = LineNumber.of(text, line).orElse(null);
        int content = number == null ? line.start() : number.end();
        String words = Line.trimmed(text, content, line.end()).of(text);
        if (Signs.isEffective(words)) {
            put(Kind.EFFECTIVE, line, number, line.end());
        } else if (Signs.isClosing(words)) {
            put(Kind.CLOSING, line, number, line.end());
        } else if (number != null && isAccepted(number, words, index)) {
            enter(number);
            headingOrInstruction(line, content);
        } else {
            unnumbered(index, line, words);
        }
    }

    /** Whether the number counts instructions or laws, and is no part of what is quoted. */
    private boolean isAccepted(LineNumber number, String words, int index) {
        Level level = levels.stream()
                .filter(open -> open.style == number.style())
                .findFirst()
                .orElse(null);
        boolean next = level != null && number.ordinal() == level.ordinal + 1;
        if (number.style() == LineNumber.Style.ARTICLE) {
            return next || (levels.isEmpty() && Signs.isInstruction(words));
        }
        boolean heading =
                LawHeading.at(text, number.end(), lines.get(index).end()).isPresent();
        boolean first = levels.isEmpty() && number.ordinal() == 1;
        return next || first || heading || Signs.isInstruction(words) || Signs.isPreamble(words);
    }

    private void enter(LineNumber number) {
        boolean known = levels.stream().anyMatch(open -> open.style == number.style());
        while (known && levels.getLast().style != number.style()) {
            levels.removeLast();
        }
        if (known) {
            levels.removeLast();
        }
        levels.addLast(new Level(number.style(), number.ordinal(), number.printed()));
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        levels.forEach(level -> path.append(level.printed));
        return path.toString();
    }

    private void headingOrInstruction(Line line, int content) {
        int depth = levels.size();
        String path = path();
        LawHeading heading = LawHeading.at(text, content, line.end()).orElse(null);
        if (heading == null) {
            blocks.add(new Block(Kind.INSTRUCTION, line.start(), content, line.end(), path, depth));
            return;
        }
        Line first = Line.trimmed(text, line.start(), heading.end());
        blocks.add(new Block(Kind.LAW_HEADING, first.start(), content, first.end(), path, depth));
        Line rest = Line.trimmed(text, heading.end(), line.end());
        if (rest.start() < rest.end()) {
            blocks.add(new Block(Kind.INSTRUCTION, rest.start(), rest.start(), rest.end(), path, depth + 1));
        }
    }

    private void unnumbered(int index, Line line, String words) {
        Block before = blocks.isEmpty() ? null : blocks.getLast();
        boolean instruction = Signs.isInstruction(words);
        boolean open = before != null && before.kind() == Kind.INSTRUCTION;
        if (!instruction && LawHeading.at(text, line.start(), line.end()).isPresent() && words.indexOf('《') >= 0) {
            levels.clear();
            headingOrInstruction(line, line.start());
        } else if (open && (instruction || index <= lastInstruction || words.startsWith("“"))) {
            extend(line);
        } else if (instruction && index <= lastInstruction) {
            int depth = levels.size() + 1;
            blocks.add(new Block(Kind.INSTRUCTION, line.start(), line.start(), line.end(), path(), depth));
        } else {
            put(tail(words, before), line, null, line.end());
        }
    }

    private static Kind tail(String words, @Nullable Block before) {
        boolean quotes = words.indexOf('“') >= 0 || words.indexOf('”') >= 0;
        boolean afterInstructions = before != null && before.kind().compareTo(Kind.INSTRUCTION) >= 0;
        if (afterInstructions && Signs.isSignature(words)) {
            return Kind.SIGNATURE;
        }
        boolean annex = words.startsWith("附件") && words.length() <= LONGEST_ANNEX;
        boolean own = annex || (!quotes && !Signs.isOfAmendedLaw(words) && Signs.isProvision(words));
        return own && afterInstructions ? Kind.OWN_PROVISION : Kind.UNREAD;
    }

    private void put(Kind kind, Line line, @Nullable LineNumber number, int end) {
        if (number != null) {
            enter(number);
        }
        blocks.add(new Block(
                kind,
                line.start(),
                number == null ? line.start() : number.end(),
                end,
                number == null ? "" : path(),
                levels.size()));
    }
}
