package org.tiaowen.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tiaowen.search.asking.Remark.Kind;
import org.tiaowen.search.language.Span;

/**
 * Reads a stretch without quotes and fields: citations, names of laws, words.
 *
 * <p>More forgiving than the citations inside legal texts: 27条, 二十四条六项 and §64 are understood too, but without 第 only
 * where a citation can stand: at the beginning, behind a blank or behind the name of a law, and not in 修一条路.
 */
final class LooseText {

    /** The longest titles of laws have some fifty characters. */
    private static final int LONGEST_TITLE = 60;

    /** The name of a law ends so; what stands behind it is no part of it. */
    private static final Pattern TITLE = Pattern.compile("^(.{1,60}(?:条例|办法|规定|决定|决议|细则|规则|法典|法))");

    private static final Pattern ENDING = Pattern.compile("条例|办法|规定|决定|决议|细则|规则|法典|法(?!规|律|院|人|定)");

    private static final Pattern SELF = Pattern.compile("^(?:本|该|此|违反|依照|按照|根据)?(?:本|该|此)?(?:条例|办法|规定|决定|法)$");

    private final Typed typed;
    private final NamedLaws laws;
    private final List<Part> parts;
    private final List<Remark> remarks;

    LooseText(Typed typed, NamedLaws laws, List<Part> parts, List<Remark> remarks) {
        this.typed = typed;
        this.laws = laws;
        this.parts = parts;
        this.remarks = remarks;
    }

    void read(int from, int until) {
        int at = from;
        for (Cited cited : citations(from, until)) {
            citation(at, cited);
            at = cited.end();
        }
        words(at, until);
    }

    /** A number of a clause, with offsets in the folded text. */
    private record Cited(int start, int end, CitedClause clause) {}

    /** The name of a law, with offsets in the folded text; none for 本条例. */
    private record Named(int start, int end, Optional<Naming> law) {}

    private List<Cited> citations(int from, int until) {
        String text = typed.folded().substring(from, until);
        for (Pattern form : new Pattern[] {CitationForm.WITH_MARK, CitationForm.WITH_SIGN, CitationForm.BARE}) {
            List<Cited> found = new ArrayList<>();
            Matcher citation = form.matcher(text);
            while (citation.find() && parts.size() + found.size() < BoxReading.MOST_PARTS) {
                Optional<CitedClause> clause = CitationForm.clause(citation);
                if (clause.isPresent()) {
                    found.add(new Cited(from + citation.start(), from + citation.end(), clause.get()));
                } else {
                    Span span = typed.span(from + citation.start(), from + citation.end());
                    remarks.add(new Remark(Kind.NO_SUCH_NUMBER, span, citation.group(), ""));
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private void citation(int from, Cited cited) {
        if (typed.folded().substring(from, cited.start()).isBlank() && joinedToQuotedLaw(from, cited)) {
            return;
        }
        Optional<Named> named = lawBefore(from, cited.start());
        if (named.isEmpty()) {
            words(from, cited.start());
            parts.add(new Part.Citation(typed.span(cited.start(), cited.end()), Optional.empty(), cited.clause()));
            return;
        }
        Named law = named.get();
        words(from, law.start());
        parts.add(new Part.Citation(typed.span(law.start(), cited.end()), law.law(), cited.clause()));
        words(law.end(), cited.start());
        law.law()
                .filter(name -> !name.isKnown() && !laws.knowsNothing())
                .ifPresent(name -> remarks.add(
                        new Remark(Kind.UNKNOWN_LAW, typed.span(law.start(), law.end()), name.written(), "")));
    }

    /** 《停车管理条例》第三条. */
    private boolean joinedToQuotedLaw(int from, Cited cited) {
        if (parts.isEmpty() || !(parts.getLast() instanceof Part.Law law)) {
            return false;
        }
        Span between = typed.span(from, cited.start());
        if (!typed.text().substring(law.span().end(), between.end()).isBlank()) {
            return false;
        }
        parts.removeLast();
        Span whole = new Span(
                law.span().start(), typed.span(cited.start(), cited.end()).end());
        parts.add(new Part.Citation(whole, Optional.of(law.law()), cited.clause()));
        return true;
    }

    /** The name between two offsets: the longest run of words that is a law there is, else everything up to its ending. */
    private Optional<Named> lawBefore(int from, int until) {
        String text = typed.folded().substring(from, until);
        int begin = 0;
        while (begin < text.length()) {
            String rest = text.substring(begin);
            Matcher titled = TITLE.matcher(rest);
            if (titled.find() && isTitle(titled.group(1))) {
                return Optional.of(named(titled.group(1), from + begin));
            }
            int behind = rest.stripTrailing().length();
            if (laws.abbreviates(rest.strip())) {
                return Optional.of(named(rest.substring(0, behind), from + begin));
            }
            int blank = text.indexOf(' ', begin);
            begin = blank < 0 ? text.length() : blank + 1;
        }
        Matcher titled = TITLE.matcher(text);
        return titled.find() ? Optional.of(named(titled.group(1), from)) : Optional.empty();
    }

    private boolean isTitle(String name) {
        return SELF.matcher(name).matches() || laws.resolve(name).isKnown();
    }

    private Named named(String name, int start) {
        int end = start + name.length();
        return SELF.matcher(name).matches()
                ? new Named(start, end, Optional.empty())
                : new Named(start, end, Optional.of(laws.resolve(name)));
    }

    private void words(int from, int until) {
        String text = typed.folded();
        int start = from;
        int words = -1;
        while (start < until) {
            if (text.charAt(start) == ' ') {
                start++;
                continue;
            }
            int blank = text.indexOf(' ', start);
            int end = blank < 0 ? until : Math.min(blank, until);
            int name = parts.size() < BoxReading.MOST_PARTS ? endOfLaw(start, end) : start;
            if (name > start) {
                plain(words, start);
                words = name < end ? name : -1;
                Naming law = laws.resolve(text.substring(start, name));
                parts.add(new Part.Law(typed.span(start, name), law));
            } else if (words < 0) {
                words = start;
            }
            start = end;
        }
        plain(words, until);
    }

    /** Behind the name of a law that is there, at the beginning of a run without blanks; {@code start} when there is none. */
    private int endOfLaw(int start, int end) {
        int until = Math.min(end, start + LONGEST_TITLE);
        String run = typed.folded().substring(start, until);
        if (until == end && laws.abbreviates(run)) {
            return end;
        }
        Matcher ending = ENDING.matcher(run);
        int longest = start;
        while (ending.find()) {
            Naming.How how = laws.resolve(run.substring(0, ending.end())).how();
            boolean whole = start + ending.end() == end && how == Naming.How.SHORT;
            if (how.compareTo(Naming.How.STRETCH) <= 0 || whole) {
                longest = start + ending.end();
            }
        }
        return longest;
    }

    private void plain(int from, int until) {
        if (from < 0) {
            return;
        }
        int end = until;
        while (end > from && typed.folded().charAt(end - 1) == ' ') {
            end--;
        }
        String words = typed.original(from, end);
        if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
            parts.add(new Part.Words(typed.span(from, end), words));
        }
    }
}
