package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Mention.Anchor;
import org.tiaowen.drafting.citations.Mention.Anchor.From;
import org.tiaowen.drafting.citations.Mention.Element;
import org.tiaowen.drafting.citations.Mention.Source;

/**
 * The grammar of citations: recursive descent over the characters, each read a bounded number of times.
 *
 * <pre>
 * citation := [ source ] element { separator element }       one span, whose elements stand side by side
 * source   := 《title》 [（note）] | 本条例 | 该法 | 草案 | name
 * element  := series { series }                              第三条第二款, 第二章第三节
 *           | relative { series }                            本条第二款, 前款第一项, 以上各款
 *           | 下列
 * series   := number { ( separator | range ) number } unit   第十二、十三条, 第一项至第三项, 第十二条之一
 * </pre>
 */
final class CitationGrammar {

    private final String words;
    private final SourceFinder sources;
    private final ElementReader reader;
    private final Register register;
    private final List<Mention> mentions = new ArrayList<>();

    private CitationGrammar(String words, SourceFinder sources, Register register) {
        this.words = words;
        this.sources = sources;
        this.reader = new ElementReader(words, register);
        this.register = register;
    }

    static List<Mention> parse(String words, SourceFinder sources, Register register) {
        CitationGrammar grammar = new CitationGrammar(words, sources, register);
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
            case '本', '前', '该', '同', '此', '上', '以', '下', '各' -> relative(at);
            case '最', '末', '倒' -> last(at);
            case '附' -> annex(at);
            default -> Numerals.isNumeral(c) ? bare(at) : at + 1;
        };
    }

    private int numbered(int at) {
        NumberSeries series = reader.series(at);
        if (series == null || isOwnNumber(at, series)) {
            return at + 1;
        }
        SourceFinder.Look look = sources.look(words, at, register);
        boolean open = series.unit().isInArticle();
        boolean named = look.source().kind() == Source.Kind.OWN
                || (look.start() < at && words.charAt(look.start()) == '《')
                || !open;
        return list(
                named ? look.start() : at,
                named ? look.source() : Source.UNSTATED,
                open ? Anchor.OPEN : Anchor.ABSOLUTE,
                series);
    }

    /** The number in front of an article that a decision quotes: “第五条　…. */
    private boolean isOwnNumber(int at, NumberSeries series) {
        boolean begins = at == 0 || words.charAt(at - 1) == '“' || words.charAt(at - 1) == '\n';
        boolean blank = series.end() < words.length() && NumberSeries.isBlank(words.charAt(series.end()));
        return register.isText() && begins && blank && series.elements().size() == 1;
    }

    /** 17条2款, 十二条之一: an article without 第, where what follows leaves no doubt; 三、（五）: a point of a decision. */
    private int bare(int at) {
        int numberEnd = at;
        while (numberEnd < words.length() && Numerals.isNumeral(words.charAt(numberEnd))) {
            numberEnd++;
        }
        if (register != Register.LAW) {
            int end = headingAndPoint(at, numberEnd);
            if (end > 0) {
                return end;
            }
        }
        NumberSeries series = NumberSeries.at(words, at);
        if (series == null || series.unit() != Unit.ARTICLE || series.startsWithOrdinal()) {
            return numberEnd;
        }
        SourceFinder.Look look = sources.look(words, at, register);
        Step step = series.elements().getFirst().step();
        boolean certain = register.isText()
                ? look.source().kind() == Source.Kind.OWN && look.start() < at
                : step.suffix() > 0
                        || reader.nested(Unit.ARTICLE, series.end()) != null
                        || (Numerals.isArabic(words.charAt(at)) && standsAlone(at, series.end()));
        if (!certain || reader.isCounted(Unit.ARTICLE, series.end())) {
            return numberEnd;
        }
        return list(look.start(), look.source(), Anchor.ABSOLUTE, series);
    }

    /** 三、（五）; returns the end, 0 when it is something else. */
    private int headingAndPoint(int at, int numberEnd) {
        if (!words.startsWith("、", numberEnd) || numberEnd + 1 >= words.length()) {
            return 0;
        }
        int open = numberEnd + 1;
        if (words.charAt(open) != '（' && words.charAt(open) != '(') {
            return 0;
        }
        int close = open + 1;
        while (close < words.length() && close - open < 6 && Numerals.isNumeral(words.charAt(close))) {
            close++;
        }
        int heading = Numerals.read(words.substring(at, numberEnd)).orElse(0);
        int point = Numerals.read(words.substring(open + 1, close)).orElse(0);
        if (heading == 0 || point == 0 || close >= words.length() || "）)".indexOf(words.charAt(close)) < 0) {
            return 0;
        }
        SourceFinder.Look look = sources.look(words, at, register);
        List<Step> steps = List.of(Step.of(Unit.HEADING, heading), Step.of(Unit.POINT, point));
        add(look.start(), close + 1, look.source(), List.of(new Element(Anchor.ABSOLUTE, steps)));
        return close + 1;
    }

    /** 18条：遛狗区太少 — at the beginning of a clause, and followed by a mark. */
    private boolean standsAlone(int from, int to) {
        boolean begins = from == 0 || "。；;\n！？!?）)①②③④⑤⑥⑦⑧⑨：".indexOf(words.charAt(from - 1)) >= 0;
        return begins && to < words.length() && "：:，,、；".indexOf(words.charAt(to)) >= 0;
    }

    private int relative(int at) {
        RelativeForm form = RelativeForm.at(words, at, register);
        if (form == null || reader.isCounted(form.anchor().unit(), form.end())) {
            return at + 1;
        }
        Anchor anchor = form.anchor();
        if (anchor.from() == From.BELOW) {
            add(at, form.end(), Source.UNSTATED, List.of(new Element(anchor, List.of())));
            return form.end();
        }
        // 本条前款 is 前款, and 本节各该条 is 各该条
        boolean goesOn = form.end() < words.length() && "前各".indexOf(words.charAt(form.end())) >= 0;
        RelativeForm inner = anchor.from() == From.THIS && goesOn ? RelativeForm.at(words, form.end(), register) : null;
        if (inner != null) {
            form = inner;
            anchor = inner.anchor();
        }
        NumberSeries inside = reader.nested(anchor.unit(), form.end());
        if (inside == null && anchor.from() == From.SAME && words.charAt(at) == '同') {
            return at + 1;
        }
        if (inside != null) {
            return list(at, Source.UNSTATED, anchor, inside);
        }
        List<Element> elements = new ArrayList<>(List.of(new Element(anchor, List.of())));
        return goOn(at, Source.UNSTATED, anchor, new ArrayList<>(), elements, form.end());
    }

    /** 最后一条, 最后一款, 末款, 倒数第二款. */
    private int last(int at) {
        NumberSeries series = register.isText() && words.charAt(at) == '末' ? null : reader.lastOf(at);
        if (series == null || series.unit() == Unit.SUBITEM) {
            return at + 1;
        }
        boolean open = series.unit().isInArticle();
        Source source =
                open ? Source.UNSTATED : sources.look(words, at, register).source();
        return list(at, source, open ? Anchor.OPEN : Anchor.ABSOLUTE, series);
    }

    /** 附件, 附件一, 附件一、附件三, 附表2至附表4. */
    private int annex(int at) {
        Step step = annexStep(at);
        if (step == null) {
            return at + 1;
        }
        SourceFinder.Look look = sources.look(words, at, register);
        boolean named = look.source().kind() != Source.Kind.UNSTATED;
        List<Element> elements = new ArrayList<>();
        int end = annexEnd(at);
        while (true) {
            boolean range = NumberSeries.isRangeSign(words, end);
            int next = range ? end + 1 : NumberSeries.afterSeparator(words, end);
            Step following = step.ordinal() == 0 || next == end ? null : annexStep(next);
            if (following == null || following.ordinal() == 0) {
                elements.add(new Element(Anchor.ABSOLUTE, List.of(step)));
                break;
            }
            if (range && following.ordinal() > step.ordinal()) {
                step = Step.range(Unit.ANNEX, step.ordinal(), following.ordinal());
            } else {
                elements.add(new Element(Anchor.ABSOLUTE, List.of(step)));
                step = following;
            }
            end = annexEnd(next);
        }
        add(named ? look.start() : at, end, look.source(), elements);
        return end;
    }

    private @Nullable Step annexStep(int at) {
        if (!words.startsWith("附件", at) && !words.startsWith("附表", at)) {
            return null;
        }
        int digits = NumberSeries.skipBlanks(words, at + 2);
        int ordinal =
                Numerals.read(words.substring(digits, numeralsEnd(digits))).orElse(0);
        return Step.of(Unit.ANNEX, ordinal);
    }

    private int annexEnd(int at) {
        int digits = NumberSeries.skipBlanks(words, at + 2);
        int end = numeralsEnd(digits);
        return end > digits ? end : at + 2;
    }

    private int numeralsEnd(int from) {
        int end = from;
        while (end < words.length() && end - from < 3 && Numerals.isNumeral(words.charAt(end))) {
            end++;
        }
        return end;
    }

    private int list(int start, Source source, Anchor anchor, NumberSeries first) {
        List<Element> elements = new ArrayList<>();
        List<Step> path = new ArrayList<>();
        int end = reader.element(anchor, path, first, elements);
        return goOn(start, source, anchor, path, elements, end);
    }

    /** Reads what separators add to a citation, and puts it among the mentions; returns the end. */
    private int goOn(int start, Source source, Anchor first, List<Step> path, List<Element> elements, int firstEnd) {
        Anchor anchor = first;
        int end = firstEnd;
        while (true) {
            NumberSeries through = through(end, path);
            if (through != null) {
                end = rangeOver(path, through, elements);
                anchor = Anchor.ABSOLUTE;
                continue;
            }
            RelativeForm here = followingHere(end);
            if (here != null) {
                end = relativeElement(here, path, elements);
                anchor = here.anchor();
                continue;
            }
            NumberSeries next = following(end, path);
            if (next == null) {
                break;
            }
            Unit unit = next.unit();
            Anchor changed = anchorOf(unit, anchor, path);
            if (changed == null) {
                break;
            }
            if (unit == Unit.ARTICLE) {
                path.clear();
            }
            anchor = changed;
            end = reader.element(anchor, path, next, elements);
        }
        add(start, end, source, elements);
        return end;
    }

    /** 第二十五条 in 第十八条第二款至第二十五条; null when no range goes on over the end of an article. */
    private @Nullable NumberSeries through(int end, List<Step> path) {
        boolean inside = path.size() > 1 && path.stream().anyMatch(step -> step.unit() == Unit.ARTICLE);
        if (!inside || !NumberSeries.isRangeSign(words, end) || !words.startsWith("第", end + 1)) {
            return null;
        }
        NumberSeries series = reader.series(end + 1);
        Step article = path.stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .findFirst()
                .orElseThrow();
        boolean behind = series != null
                && series.unit() == Unit.ARTICLE
                && series.elements().getFirst().step().ordinal() > article.ordinal();
        return behind ? series : null;
    }

    /** The articles between, then the last with what is cited inside it. */
    private int rangeOver(List<Step> path, NumberSeries through, List<Element> elements) {
        Step first = path.stream()
                .filter(step -> step.unit() == Unit.ARTICLE)
                .findFirst()
                .orElseThrow();
        path.clear();
        int end = reader.element(Anchor.ABSOLUTE, path, through, elements);
        int to = through.elements().getFirst().step().ordinal();
        if (to - first.ordinal() > 1) {
            int at = elements.size() - through.elements().size();
            elements.add(
                    at, new Element(Anchor.ABSOLUTE, List.of(Step.range(Unit.ARTICLE, first.ordinal() + 1, to - 1))));
        }
        return end;
    }

    /** 本条第一款 in 第二十五条第二款和本条第一款; null when none is joined on. */
    private @Nullable RelativeForm followingHere(int end) {
        int separator = NumberSeries.afterSeparator(words, end);
        if (separator == end || separator >= words.length() || "本前".indexOf(words.charAt(separator)) < 0) {
            return null;
        }
        RelativeForm form = RelativeForm.at(words, separator, register);
        return form == null || form.anchor().unit().compareTo(Unit.ARTICLE) < 0 ? null : form;
    }

    private int relativeElement(RelativeForm form, List<Step> path, List<Element> elements) {
        path.clear();
        NumberSeries inside = reader.nested(form.anchor().unit(), form.end());
        if (inside != null) {
            return reader.element(form.anchor(), path, inside, elements);
        }
        elements.add(new Element(form.anchor(), List.of()));
        return form.end();
    }

    private @Nullable NumberSeries following(int end, List<Step> path) {
        int separator = NumberSeries.afterSeparator(words, end);
        boolean comma = register.isText() && separator == end && words.startsWith("，", end);
        if (separator == end && !comma) {
            return null;
        }
        NumberSeries next = reader.series(NumberSeries.skipBlanks(words, comma ? end + 1 : separator));
        if (next == null || !next.startsWithOrdinal()) {
            return null;
        }
        boolean articles = next.unit() == Unit.ARTICLE && path.stream().anyMatch(step -> step.unit() == Unit.ARTICLE);
        return comma && !articles ? null : next;
    }

    /** What a further element starts from; null when it cannot belong to the same list. */
    private static @Nullable Anchor anchorOf(Unit unit, Anchor anchor, List<Step> path) {
        if (!unit.isInArticle()) {
            boolean inside = anchor.from() == From.THIS && anchor.unit().holds(unit) && unit != Unit.ARTICLE;
            return inside ? anchor : Anchor.ABSOLUTE;
        }
        boolean held = path.stream().anyMatch(step -> step.unit().holds(unit));
        return switch (anchor.from()) {
            case ABSOLUTE -> held ? anchor : null;
            case OPEN -> anchor;
            case BELOW -> null;
            case THIS, PREVIOUS, ALL_BEFORE, SAME, EACH_SAME -> {
                if (held || anchor.unit().holds(unit)) {
                    yield anchor;
                }
                // 前款第一项、第三款: the third paragraph is the article's
                From kind = anchor.from() == From.SAME ? From.SAME : From.THIS;
                yield new Anchor(kind, unit == Unit.PARAGRAPH ? Unit.ARTICLE : Unit.PARAGRAPH, 0);
            }
        };
    }

    private void add(int start, int end, Source source, List<Element> elements) {
        mentions.add(new Mention(start, end, source, elements));
    }
}
