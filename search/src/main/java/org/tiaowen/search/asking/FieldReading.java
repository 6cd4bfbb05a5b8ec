package org.tiaowen.search.asking;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tiaowen.search.asking.Remark.Kind;
import org.tiaowen.search.language.Span;

/** Reads the fields: 标题:物业 and the like. */
final class FieldReading {

    private static final Pattern NAME = Pattern.compile("(\\p{IsHan}{1,4}|[A-Za-z]{1,12}):");
    private static final Pattern SPAN_OF_NUMBERS = Pattern.compile("([^.~至到]{1,16})(?:\\.\\.+|~|至|到)([^.~至到]{1,16})");

    /** The names of the fields, Chinese and English. */
    private static final Map<String, Name> NAMES = Map.ofEntries(
            Map.entry("标题", Name.TITLE),
            Map.entry("title", Name.TITLE),
            Map.entry("条", Name.NUMBER),
            Map.entry("条号", Name.NUMBER),
            Map.entry("article", Name.NUMBER),
            Map.entry("版本", Name.VERSION),
            Map.entry("version", Name.VERSION),
            Map.entry("机关", Name.ORGAN),
            Map.entry("organ", Name.ORGAN),
            Map.entry("施行", Name.IN_FORCE),
            Map.entry("inforce", Name.IN_FORCE),
            Map.entry("意见", Name.SAID),
            Map.entry("opinion", Name.SAID));

    /** What most people would have meant by the name of a field that is none. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("题目", "标题"),
            Map.entry("名称", "标题"),
            Map.entry("法规", "标题"),
            Map.entry("条款", "条"),
            Map.entry("条文", "条"),
            Map.entry("第几条", "条"),
            Map.entry("稿", "版本"),
            Map.entry("部门", "机关"),
            Map.entry("单位", "机关"),
            Map.entry("生效", "施行"),
            Map.entry("日期", "施行"),
            Map.entry("时间", "施行"),
            Map.entry("评论", "意见"),
            Map.entry("建议", "意见"));

    private enum Name {
        TITLE,
        NUMBER,
        VERSION,
        ORGAN,
        IN_FORCE,
        SAID
    }

    private FieldReading() {}

    /** Where a field stands, in offsets of the folded text; the value without its quotes. */
    record Field(String name, int start, int valueFrom, int valueUntil, int behind) {

        boolean known() {
            return NAMES.containsKey(name);
        }
    }

    /** The field that begins there, known or not; empty where none can begin (12:30, https://…). */
    static Optional<Field> at(Typed typed, int at) {
        String text = typed.folded();
        Matcher name = NAME.matcher(text).region(at, Math.min(text.length(), at + 13));
        if (!name.lookingAt() || text.startsWith("//", name.end())) {
            return Optional.empty();
        }
        int from = name.end();
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        String field = name.group(1).toLowerCase(Locale.ROOT);
        int quote = from < text.length() ? "\"“「『《".indexOf(text.charAt(from)) : -1;
        int close = quote < 0 ? -1 : text.indexOf("\"”」』》".charAt(quote), from + 1);
        if (close >= 0) {
            return Optional.of(new Field(field, at, from + 1, close, close + 1));
        }
        int blank = text.indexOf(' ', from);
        int until = blank < 0 ? text.length() : blank;
        return Optional.of(new Field(field, at, from, until, until));
    }

    static void read(Field field, Typed typed, NamedLaws laws, List<Part> parts, List<Remark> remarks) {
        Span span = typed.span(field.start(), field.known() ? field.behind() : field.valueFrom());
        String written = typed.original(field.start(), field.valueFrom());
        Name name = NAMES.get(field.name());
        if (name == null) {
            String meant = MEANT.get(field.name());
            String instead = meant == null
                    ? ""
                    : typed.text().substring(0, span.start()) + meant + ":"
                            + typed.text().substring(span.end());
            remarks.add(new Remark(Kind.UNKNOWN_FIELD, span, field.name(), instead));
            parts.add(new Part.Words(
                    span,
                    typed.original(field.start(), field.start() + field.name().length())));
            return;
        }
        String value =
                typed.folded().substring(field.valueFrom(), field.valueUntil()).strip();
        String said = typed.original(field.valueFrom(), field.valueUntil()).strip();
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            remarks.add(new Remark(Kind.EMPTY, span, written, ""));
            return;
        }
        switch (name) {
            case TITLE -> parts.add(new Part.InTitle(span, laws.resolve(value)));
            case NUMBER -> number(span, value, parts, remarks);
            case VERSION -> parts.add(new Part.OfVersion(span, value));
            case ORGAN -> parts.add(new Part.OfOrgan(span, value));
            case IN_FORCE -> days(span, value, parts, remarks);
            case SAID -> parts.add(new Part.SaidOf(span, said));
        }
    }

    private static void number(Span span, String value, List<Part> parts, List<Remark> remarks) {
        Matcher several = SPAN_OF_NUMBERS.matcher(value);
        if (several.matches()) {
            Optional<CitedClause> first = CitationForm.only(several.group(1));
            Optional<CitedClause> last = CitationForm.only(several.group(2));
            if (first.isPresent() && last.isPresent()) {
                int one = first.get().article();
                int other = last.get().article();
                if (one > other) {
                    remarks.add(new Remark(Kind.TURNED, span, value, ""));
                }
                parts.add(new Part.NumberedFrom(span, Math.min(one, other), Math.max(one, other)));
                return;
            }
        }
        Optional<CitedClause> clause = CitationForm.only(value);
        clause.ifPresent(found -> parts.add(new Part.Numbered(span, found)));
        if (clause.isEmpty()) {
            remarks.add(new Remark(Kind.NO_NUMBER, span, value, ""));
        }
    }

    private static void days(Span span, String value, List<Part> parts, List<Remark> remarks) {
        Optional<Days> days = Days.read(value);
        if (days.isEmpty()) {
            remarks.add(new Remark(Kind.NO_DATE, span, value, ""));
            return;
        }
        if (days.get().turned()) {
            remarks.add(new Remark(Kind.TURNED, span, value, ""));
        }
        parts.add(new Part.InForce(span, days.get().from(), days.get().until()));
    }
}
