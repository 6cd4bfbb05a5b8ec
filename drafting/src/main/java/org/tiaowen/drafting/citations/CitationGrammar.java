package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Mention.Base;
import org.tiaowen.drafting.citations.Mention.Source;

/**
 * The grammar of citations: recursive descent over the characters.
 *
 * <pre>
 * citation := source? series { connector series } { separator series … }
 * series   := 第 number 条 之 number | 第 number 款 | …, with lists and ranges of numbers
 * relative := 本条 | 前款 | 前两款 | 该条 | 同款 | … { series }
 * </pre>
 */
final class CitationGrammar {

    /** 第二条狗, 第三条路: counted things, no clauses. */
    private static final List<String> COUNTED = List.of(
            "狗", "街", "路", "河", "裤", "鱼", "线", "船", "巷", "腿", "绳", "道路", "轨道", "地铁", "意见是", "建议是", "意见：", "建议：", "理由",
            "生命", "新闻", "消息", "评论", "生产线");

    private final String words;
    private final SourceFinder sources;
    private final List<Mention> mentions = new ArrayList<>();

    private CitationGrammar(String words, SourceFinder sources) {
        this.words = words;
        this.sources = sources;
    }

    static List<Mention> parse(String words, SourceFinder sources) {
        CitationGrammar grammar = new CitationGrammar(words, sources);
        int at = 0;
        while (at < words.length()) {
            at = grammar.at(at);
        }
        return grammar.mentions;
    }

    /** Reads what begins at {@code at}; returns where to go on. */
    private int at(int at) {
        char c = words.charAt(at);
        return switch (c) {
            case '第', '弟' -> numbered(at);
            case '本', '前', '该', '同', '此', '上' -> relative(at);
            case '最', '末' -> last(at);
            case '附' -> annex(at);
            default -> Numerals.isNumeral(c) ? bare(at) : at + 1;
        };
    }

    private int numbered(int at) {
        Series series = Series.at(words, at);
        if (series == null || isCounted(series)) {
            return at + 1;
        }
        boolean open = series.unit().isInArticle();
        SourceFinder.Look look = sources.look(words, at);
        return list(open ? at : look.start(), open ? Base.OPEN : Base.ABSOLUTE, 1, look.source(), series);
    }

    /** 17条2款, 十二条之一: an article without 第, where what follows leaves no doubt. */
    private int bare(int at) {
        int numberEnd = at;
        while (numberEnd < words.length() && Numerals.isNumeral(words.charAt(numberEnd))) {
            numberEnd++;
        }
        Series series = Series.at(words, at);
        if (series == null
                || series.unit() != Unit.ARTICLE
                || series.elements().getFirst().ordinal()) {
            return numberEnd;
        }
        Step step = series.elements().getFirst().step();
        boolean certain = step.suffix() > 0
                || nested(Unit.ARTICLE, series.end()) != null
                || (Numerals.isArabic(words.charAt(at)) && standsAlone(at, series.end()));
        if (!certain || isCounted(series)) {
            return numberEnd;
        }
        SourceFinder.Look look = sources.look(words, at);
        return list(look.start(), Base.ABSOLUTE, 1, look.source(), series);
    }

    /** 18条：遛狗区太少 — at the beginning of a clause, and followed by a mark. */
    private boolean standsAlone(int from, int to) {
        boolean begins = from == 0 || "。；;\n！？!?）)①②③④⑤⑥⑦⑧⑨：".indexOf(words.charAt(from - 1)) >= 0;
        return begins && to < words.length() && "：:，,、；".indexOf(words.charAt(to)) >= 0;
    }

    private boolean isCounted(Series series) {
        if (series.unit() != Unit.ARTICLE && series.unit() != Unit.PARAGRAPH && series.unit() != Unit.ITEM) {
            return false;
        }
        return COUNTED.stream().anyMatch(thing -> words.startsWith(thing, series.end()));
    }

    private int relative(int at) {
        int count = 1;
        int end = at + 2;
        if (words.charAt(at) == '前' && at + 2 < words.length() && Numerals.isNumeral(words.charAt(at + 1))) {
            count = Numerals.read(words.substring(at + 1, at + 2)).orElse(1);
            end = at + 3;
        }
        char unit = end <= words.length() && end - 1 > at ? words.charAt(end - 1) : ' ';
        String pair = words.charAt(at) + "" + unit;
        Base base =
                switch (pair) {
                    case "本条" -> Base.THIS_ARTICLE;
                    case "本款" -> Base.THIS_PARAGRAPH;
                    case "前条", "上条" -> Base.PREVIOUS_ARTICLE;
                    case "前款", "上款" -> Base.PREVIOUS_PARAGRAPH;
                    case "前项" -> Base.PREVIOUS_ITEM;
                    case "该条", "同条", "此条" -> Base.SAME_ARTICLE;
                    case "该款", "同款", "此款" -> Base.SAME_PARAGRAPH;
                    default -> null;
                };
        if (base == null || isOtherWord(at, end)) {
            return at + 1;
        }
        Unit around = unit == '条' ? Unit.ARTICLE : unit == '款' ? Unit.PARAGRAPH : Unit.ITEM;
        Series inside = nested(around, end);
        if (inside != null) {
            return list(at, base, count, Source.UNSTATED, inside);
        }
        if (base == Base.SAME_PARAGRAPH && words.charAt(at) == '同') {
            return at + 1;
        }
        mentions.add(new Mention(at, end, base, count, List.of(), Source.UNSTATED));
        return end;
    }

    /** 本条例, 该款项, 同款车: the unit belongs to another word. */
    private boolean isOtherWord(int at, int end) {
        if (words.startsWith("本条例", at) || words.startsWith("该条例", at) || words.startsWith("此条例", at)) {
            return true;
        }
        boolean counted = COUNTED.stream().anyMatch(thing -> words.startsWith(thing, end));
        return counted || words.startsWith("款项", end - 1) || words.startsWith("项目", end - 1);
    }

    /** 最后一条, 最后一款, 末款. */
    private int last(int at) {
        Series series = lastOf(at);
        if (series == null || series.unit() == Unit.SUBITEM) {
            return at + 1;
        }
        Base base = series.unit().isInArticle() ? Base.OPEN : Base.ABSOLUTE;
        return list(
                at,
                base,
                1,
                base == Base.OPEN ? Source.UNSTATED : sources.look(words, at).source(),
                series);
    }

    private @Nullable Series lastOf(int at) {
        int unitAt = words.startsWith("最后一", at)
                ? at + 3
                : words.startsWith("最末一", at) ? at + 3 : words.startsWith("末", at) ? at + 1 : -1;
        if (unitAt < 0 || words.startsWith("项目", unitAt)) {
            return null;
        }
        Unit unit = Unit.at(words, unitAt).orElse(null);
        boolean counted = COUNTED.stream().anyMatch(thing -> words.startsWith(thing, unitAt + 1));
        if (unit == null || counted) {
            return null;
        }
        int end = unitAt + unit.printed().length();
        return new Series(unit, List.of(new Series.Element(Step.of(unit, Step.LAST, 0), at, end, true)), end);
    }

    private int annex(int at) {
        if (!words.startsWith("附件", at) && !words.startsWith("附表", at)) {
            return at + 1;
        }
        int digits = Series.skipBlanks(words, at + 2);
        int end = digits;
        while (end < words.length() && end - digits < 3 && Numerals.isNumeral(words.charAt(end))) {
            end++;
        }
        int ordinal = Numerals.read(words.substring(digits, end)).orElse(0);
        int to = ordinal == 0 ? at + 2 : end;
        Source source = sources.look(words, at).source();
        mentions.add(new Mention(at, to, Base.ABSOLUTE, 1, List.of(Step.of(Unit.ANNEX, ordinal, 0)), source));
        return to;
    }

    /** All that hangs together: the series, what is inside its last element, and what a separator adds. */
    private int list(int start, Base base, int count, Source source, Series first) {
        List<Step> path = new ArrayList<>();
        Series series = first;
        int from = start;
        Base current = base;
        while (true) {
            Unit unit = series.unit();
            path.removeIf(step -> !step.unit().holds(unit));
            List<Series.Element> elements = series.elements();
            for (Series.Element element : elements.subList(0, elements.size() - 1)) {
                List<Step> steps = new ArrayList<>(path);
                steps.add(element.step());
                int elementStart = from >= 0 ? from : element.start();
                mentions.add(new Mention(elementStart, element.end(), current, count, List.copyOf(steps), source));
                from = -1;
            }
            Series.Element tail = elements.getLast();
            path.add(tail.step());
            int tailStart = from >= 0 ? from : tail.start();
            Series inside = tail.step().isRange() ? null : nested(unit, series.end());
            if (inside != null) {
                from = tailStart;
                series = inside;
                continue;
            }
            mentions.add(new Mention(tailStart, series.end(), current, count, List.copyOf(path), source));
            int separator = Series.afterSeparator(words, series.end());
            Series next = separator > series.end() ? Series.at(words, Series.skipBlanks(words, separator)) : null;
            if (next == null || !next.elements().getFirst().ordinal() || isCounted(next)) {
                return series.end();
            }
            if (!next.unit().isInArticle()) {
                current = Base.ABSOLUTE;
                path.clear();
            } else if (path.stream().noneMatch(step -> step.unit().holds(next.unit())) && current == Base.ABSOLUTE) {
                return series.end();
            }
            from = -1;
            series = next;
        }
    }

    /** What is cited inside {@code unit} right behind it: 第二款, 2款, （三）, 最后一款; null when nothing is. */
    private @Nullable Series nested(Unit unit, int from) {
        int at = afterConnector(from);
        if (at >= words.length()) {
            return null;
        }
        Series last = lastOf(at);
        if (last != null) {
            return unit.holds(last.unit()) ? last : null;
        }
        Series series = Series.at(words, at);
        if (series != null && unit.holds(series.unit())) {
            return series.elements().getFirst().ordinal() || isCited(series, at, from) ? series : null;
        }
        return series == null && unit.compareTo(Unit.ARTICLE) >= 0 ? bracketedItem(unit, at, from) : null;
    }

    /** 28条3项 and 一款二项 are citations; 第二十条三项规定 counts three things. */
    private boolean isCited(Series series, int at, int from) {
        if (at != from && Series.skipBlanks(words, from) != at) {
            return false;
        }
        boolean arabic = Numerals.isArabic(words.charAt(at));
        boolean bracket = words.charAt(at) == '（' || words.charAt(at) == '(';
        int end = series.end();
        boolean counts = words.charAt(at) == '两' || (end < words.length() && "规要内条措标具".indexOf(words.charAt(end)) >= 0);
        return arabic || bracket || !counts;
    }

    /** 第八条（五）: a bracketed number behind an article or paragraph. */
    private @Nullable Series bracketedItem(Unit unit, int at, int from) {
        if ((words.charAt(at) != '（' && words.charAt(at) != '(') || unit.compareTo(Unit.PARAGRAPH) > 0) {
            return null;
        }
        int close = at + 1;
        while (close < words.length() && close - at < 6 && Numerals.isNumeral(words.charAt(close))) {
            close++;
        }
        if (at != from || close == at + 1 || close >= words.length() || "）)".indexOf(words.charAt(close)) < 0) {
            return null;
        }
        int ordinal = Numerals.read(words.substring(at + 1, close)).orElse(0);
        if (ordinal == 0) {
            return null;
        }
        Step step = Step.of(Unit.ITEM, ordinal, 0);
        return new Series(Unit.ITEM, List.of(new Series.Element(step, at, close + 1, true)), close + 1);
    }

    /** Blanks, 的, 中, 里 between two levels of one citation. */
    private int afterConnector(int from) {
        int at = Series.skipBlanks(words, from);
        for (String connector : List.of("中的", "里的", "当中", "里面", "的", "中", "里", "内")) {
            if (words.startsWith(connector, at)) {
                int after = Series.skipBlanks(words, at + connector.length());
                boolean goesOn = after < words.length() && "第弟最末".indexOf(words.charAt(after)) >= 0;
                return goesOn ? after : at;
            }
        }
        return at;
    }
}
