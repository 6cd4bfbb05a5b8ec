package org.tiaowen.search.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tiaowen.search.asking.Remark.Kind;
import org.tiaowen.search.language.Span;

/**
 * Reads what somebody typed into the box. The grammar stands in {@code docs/search.md}.
 *
 * <p>One pass from left to right: phrases in quotes, names in 《》, exclusions and fields are taken out where they begin;
 * what lies between is read for citations and names of laws ({@link LooseText}), and the rest is words.
 */
public final class BoxReading {

    /** Each is a condition of the query; nobody types so many by hand. */
    static final int MOST_PARTS = 40;

    /** Each proposal compares a name with all titles. */
    private static final int MOST_PROPOSED = 3;

    private static final String OPENING = "\"“「『";
    private static final String CLOSING = "\"”」』";
    private static final String MINUS = "-−–";

    private final Typed typed;
    private final Titles titles;
    private final NamedLaws laws;
    private final List<Part> parts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    private BoxReading(Typed typed, Titles titles) {
        this.typed = typed;
        this.titles = titles;
        this.laws = new NamedLaws(titles);
    }

    /** Reads a text of any length and any characters; in a time that grows with the number of titles, and not with the text. */
    public static Understood of(String typed, Titles titles) {
        BoxReading reading = new BoxReading(Typed.of(typed), titles);
        return reading.read();
    }

    private Understood read() {
        String text = typed.folded();
        int loose = 0;
        int i = 0;
        while (i < text.length()) {
            int behind = parts.size() < MOST_PARTS ? special(i, loose) : i;
            if (behind > i) {
                loose = behind;
                i = behind;
            } else {
                i++;
            }
        }
        readLoose(loose, text.length());
        remarkOnTheWhole();
        Understood understood = new Understood(typed.text(), typed.cut(), parts, remarks, List.of());
        String words = understood.all(Part.Words.class).map(Part.Words::text).collect(Collectors.joining(" "));
        return proposing(new Understood(typed.text(), typed.cut(), parts, remarks, Meaning.in(words)));
    }

    /** Reads what begins at {@code at} and is no loose text; gives the offset behind it, or {@code at}. */
    private int special(int at, int loose) {
        char c = typed.folded().charAt(at);
        if (OPENING.indexOf(c) >= 0) {
            return phrase(at, loose);
        }
        if (c == '《') {
            return title(at, loose);
        }
        if (at > 0 && typed.folded().charAt(at - 1) != ' ') {
            return at;
        }
        return MINUS.indexOf(c) >= 0 ? exclusion(at, loose) : field(at, loose);
    }

    private int phrase(int at, int loose) {
        String text = typed.folded();
        int close = text.indexOf(CLOSING.charAt(OPENING.indexOf(text.charAt(at))), at + 1);
        readLoose(loose, at);
        if (close < 0) {
            remark(Kind.NOT_CLOSED, at, at + 1, typed.original(at, at + 1));
            return at + 1;
        }
        Span span = typed.span(at, close + 1);
        if (isWords(at + 1, close)) {
            parts.add(new Part.Phrase(span, typed.original(at + 1, close).strip()));
        } else {
            remark(Kind.EMPTY, at, close + 1, typed.original(at, close + 1));
        }
        return close + 1;
    }

    private int title(int at, int loose) {
        String text = typed.folded();
        int close = text.indexOf('》', at + 1);
        readLoose(loose, at);
        if (close < 0) {
            remark(Kind.NOT_CLOSED, at, at + 1, "《");
            return at + 1;
        }
        if (!isWords(at + 1, close)) {
            remark(Kind.EMPTY, at, close + 1, typed.original(at, close + 1));
            return close + 1;
        }
        Naming law = laws.resolve(text.substring(at + 1, close).replace("《", ""));
        parts.add(new Part.Law(typed.span(at, close + 1), law));
        if (!law.isKnown() && !laws.knowsNothing()) {
            remarks.add(new Remark(Kind.UNKNOWN_LAW, typed.span(at, close + 1), law.written(), ""));
        }
        return close + 1;
    }

    private int exclusion(int at, int loose) {
        String text = typed.folded();
        if (at + 1 == text.length() || text.charAt(at + 1) == ' ') {
            return at;
        }
        int from = at + 1;
        int quote = OPENING.indexOf(text.charAt(from));
        int close = quote < 0 ? -1 : text.indexOf(CLOSING.charAt(quote), from + 1);
        int until = close < 0 ? endOfRun(from) : close;
        int begin = quote < 0 ? from : from + 1;
        int behind = close < 0 ? until : close + 1;
        readLoose(loose, at);
        if (quote >= 0 && close < 0) {
            remark(Kind.NOT_CLOSED, from, from + 1, typed.original(from, from + 1));
        }
        if (begin < until && isWords(begin, until)) {
            parts.add(new Part.Without(
                    typed.span(at, behind), typed.original(begin, until).strip()));
        } else {
            remark(Kind.EMPTY, at, behind, typed.original(at, behind));
        }
        return behind;
    }

    private int field(int at, int loose) {
        Optional<FieldReading.Field> found = FieldReading.at(typed, at);
        if (found.isEmpty()) {
            return at;
        }
        FieldReading.Field field = found.get();
        readLoose(loose, at);
        FieldReading.read(field, typed, laws, parts, remarks);
        return field.known() ? field.behind() : field.valueFrom();
    }

    private void readLoose(int from, int until) {
        if (from < until) {
            new LooseText(typed, laws, parts, remarks).read(from, until);
        }
    }

    private int endOfRun(int from) {
        int blank = typed.folded().indexOf(' ', from);
        return blank < 0 ? typed.folded().length() : blank;
    }

    private boolean isWords(int from, int until) {
        return typed.folded().substring(from, until).codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private void remark(Kind kind, int from, int until, String words) {
        remarks.add(new Remark(kind, typed.span(from, until), words, ""));
    }

    private void remarkOnTheWhole() {
        int length = typed.folded().length();
        if (typed.cut()) {
            remark(Kind.TOO_LONG, length, length, "");
        }
        if (parts.size() >= MOST_PARTS) {
            remark(Kind.TOO_MANY_PARTS, length, length, "");
        }
        if (!parts.isEmpty() && parts.stream().allMatch(Part.Without.class::isInstance)) {
            remark(Kind.ONLY_EXCLUDED, 0, length, "");
        }
        parts.forEach(part -> part.named()
                .filter(Naming::isCut)
                .ifPresent(law -> remarks.add(new Remark(Kind.MANY_NAMED, part.span(), law.written(), ""))));
        if (parts.isEmpty() && length > 0 && remarks.isEmpty()) {
            remark(Kind.NO_WORDS, 0, length, typed.text());
        }
    }

    /** The first remarks on unknown laws get the nearest name that is known as their proposal. */
    private Understood proposing(Understood understood) {
        List<Remark> told = new ArrayList<>();
        int looked = 0;
        for (Remark remark : understood.remarks()) {
            Optional<String> near = remark.kind() == Kind.UNKNOWN_LAW && looked++ < MOST_PROPOSED
                    ? titles.nearest(remark.words())
                    : Optional.empty();
            told.add(near.map(title -> remark.instead(put(understood, remark.span(), title)))
                    .orElse(remark));
        }
        return new Understood(understood.text(), understood.cut(), understood.parts(), told, understood.meanings());
    }

    private static String put(Understood understood, Span span, String title) {
        String text = understood.text();
        return text.substring(0, span.start()) + "《" + title + "》" + text.substring(span.end());
    }
}
