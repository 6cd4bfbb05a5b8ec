package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Mention.Anchor;
import org.tiaowen.drafting.citations.Mention.Element;

/**
 * Reads one element of a citation: a series of numbers and what is cited inside its last one.
 *
 * @param words in which it is read
 */
record ElementReader(String words, Register register) {

    /** 第二条狗, 第三条路: counted things, no clauses. */
    private static final List<String> COUNTED = List.of(
            "狗", "街", "路", "河", "裤", "鱼", "线", "船", "巷", "腿", "绳", "道路", "轨道", "地铁", "公交", "意见是", "建议是", "意见：", "建议：",
            "理由", "生命", "新闻", "消息", "评论", "生产线", "车", "新车", "手机", "软件", "产品", "游戏", "机型", "高速");

    /** A series that is a citation in these words; null when there is none or things are counted. */
    @Nullable
    NumberSeries series(int at) {
        NumberSeries series = NumberSeries.at(words, at);
        if (series == null || isCounted(series.unit(), series.end())) {
            return null;
        }
        boolean ofDecision = series.unit().isOfDecision();
        return ofDecision && (register == Register.LAW || !series.startsWithOrdinal()) ? null : series;
    }

    /** Reads a series and what is cited inside its last number; returns the end. */
    int element(Anchor anchor, List<Step> path, NumberSeries first, List<Element> elements) {
        NumberSeries series = first;
        while (true) {
            Unit unit = series.unit();
            path.removeIf(step -> !step.unit().holds(unit));
            for (NumberSeries.Element number : series.elements()) {
                List<Step> steps = new ArrayList<>(path);
                steps.add(number.step());
                elements.add(new Element(anchor, steps));
            }
            Step tail = series.elements().getLast().step();
            path.add(tail);
            NumberSeries inside = tail.isRange() ? null : nested(unit, series.end());
            if (inside == null) {
                return series.end();
            }
            elements.removeLast();
            series = inside;
        }
    }

    /** What is cited inside {@code unit} right behind it: 第二款, 2款, （三）, 最后一款, 前两款; null when nothing is. */
    @Nullable
    NumberSeries nested(Unit unit, int from) {
        int at = afterConnector(from);
        if (at >= words.length()) {
            return null;
        }
        NumberSeries last = lastOf(at);
        if (last == null && unit == Unit.ARTICLE) {
            last = firstFew(at);
        }
        if (last != null) {
            return unit.holds(last.unit()) ? last : null;
        }
        NumberSeries series = NumberSeries.at(words, at);
        if (series != null && unit.holds(series.unit())) {
            return series.startsWithOrdinal() || isCited(series, at, from) ? series : null;
        }
        return series == null && unit.compareTo(Unit.ARTICLE) >= 0 ? bracketedItem(unit, at, from) : null;
    }

    @Nullable
    NumberSeries lastOf(int at) {
        int ordinal = Step.LAST;
        int unitAt;
        if (words.startsWith("倒数第", at)) {
            NumberSeries counted = NumberSeries.at(words, at + 2);
            if (counted == null || counted.elements().getFirst().step().isRange()) {
                return null;
            }
            return NumberSeries.of(
                    Step.of(
                            counted.unit(),
                            -counted.elements().getFirst().step().ordinal()),
                    at,
                    counted.end());
        } else if (words.startsWith("最后一", at) || words.startsWith("最末一", at)) {
            unitAt = at + 3;
        } else if (words.startsWith("末", at)) {
            unitAt = at + 1;
        } else {
            return null;
        }
        Unit unit =
                words.startsWith("项目", unitAt) ? null : Unit.at(words, unitAt).orElse(null);
        if (unit == null || isCounted(unit, unitAt + 1) || (unit.isOfDecision() && register == Register.LAW)) {
            return null;
        }
        return NumberSeries.of(
                Step.of(unit, ordinal), at, unitAt + unit.printed().length());
    }

    /** 第十二条前两款: the first two. */
    private @Nullable NumberSeries firstFew(int at) {
        RelativeForm form = words.charAt(at) == '前' ? RelativeForm.at(words, at, register) : null;
        return form != null && form.anchor().count() > 1 && form.anchor().unit().isInArticle()
                ? NumberSeries.of(
                        Step.range(form.anchor().unit(), 1, form.anchor().count()), at, form.end())
                : null;
    }

    /** 28条3项 and 一款二项 are citations; 第二十条三项规定 counts three things. */
    private boolean isCited(NumberSeries series, int at, int from) {
        if (at != from && NumberSeries.skipBlanks(words, from) != at) {
            return false;
        }
        boolean arabic = Numerals.isArabic(words.charAt(at));
        boolean bracket = words.charAt(at) == '（' || words.charAt(at) == '(';
        int end = series.end();
        boolean counts = words.charAt(at) == '两' || (end < words.length() && "规要内条措标具".indexOf(words.charAt(end)) >= 0);
        return arabic || bracket || !counts;
    }

    /** 第八条（五）: a bracketed number behind an article or paragraph. */
    private @Nullable NumberSeries bracketedItem(Unit unit, int at, int from) {
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
        return ordinal == 0 ? null : NumberSeries.of(Step.of(Unit.ITEM, ordinal), at, close + 1);
    }

    /** Blanks, 的, 中, 里 between two levels of one citation. */
    private int afterConnector(int from) {
        int at = NumberSeries.skipBlanks(words, from);
        for (String connector : List.of("中的", "里的", "当中", "里面", "的", "中", "里", "内")) {
            if (words.startsWith(connector, at)) {
                int after = NumberSeries.skipBlanks(words, at + connector.length());
                boolean goesOn = after < words.length() && "第弟最末倒".indexOf(words.charAt(after)) >= 0;
                return goesOn ? after : at;
            }
        }
        return at;
    }

    boolean isCounted(Unit unit, int end) {
        boolean counts = unit == Unit.ARTICLE || unit == Unit.PARAGRAPH || unit == Unit.ITEM;
        return counts && COUNTED.stream().anyMatch(thing -> words.startsWith(thing, end));
    }
}
