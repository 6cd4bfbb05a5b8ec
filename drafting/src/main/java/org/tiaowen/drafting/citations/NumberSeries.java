package org.tiaowen.drafting.citations;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;

/**
 * Numbers that share one unit: 第十二条, 第十二、十三条, 第（一）（二）项, 第三条至第五条之二, 第十二条之一至之三.
 *
 * @param elements in order, a range being one of them; never empty
 * @param end after the last character
 */
record NumberSeries(Unit unit, List<Element> elements, int end) {

    /**
     * One number or range of a series.
     *
     * @param ordinal whether 第 stands in front
     */
    record Element(Step step, int start, int end, boolean ordinal) {}

    private static final int LONGEST_NUMBER = 16;
    private static final int WIDEST_BLANK = 2;
    private static final int LONGEST_SUFFIX = 3;

    /** Numbers without a unit are looked through again from each of them; the bound keeps that in proportion. */
    private static final int LONGEST_SERIES = 64;

    private static final List<String> OTHER_WORDS =
            List.of("项目", "目前", "目标", "目录", "节日", "节课", "节目", "条例", "条件", "条约", "款项", "款式", "款型", "章程", "编号", "编制");
    private static final String RANGE = "至到-—~～－–―";

    /** The series that begins at {@code at}, null when none does. */
    static @Nullable NumberSeries at(String words, int at) {
        return new Parser(words).series(at);
    }

    /** A series of one step that stands in words of its own kind: 最后一款. */
    static NumberSeries of(Step step, int start, int end) {
        return new NumberSeries(step.unit(), List.of(new Element(step, start, end, true)), end);
    }

    /** Whether its first number is written with 第. */
    boolean startsWithOrdinal() {
        return elements.getFirst().ordinal();
    }

    /** After the separator of a list (、和与及以及或者) at {@code at}, or {@code at} when there is none. */
    static int afterSeparator(String words, int at) {
        for (String separator : List.of("以及", "或者", "、", "和", "与", "及", "或", "并")) {
            if (words.startsWith(separator, at)) {
                return at + separator.length();
            }
        }
        return at;
    }

    static int skipBlanks(String words, int at) {
        int i = at;
        while (i < words.length() && i - at < WIDEST_BLANK && isBlank(words.charAt(i))) {
            i++;
        }
        return i;
    }

    static boolean isRangeSign(String words, int at) {
        return at < words.length() && RANGE.indexOf(words.charAt(at)) >= 0;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c == '\u3000' || c == '\u00A0' || c == '\t';
    }

    /** A number on its way through the parser. */
    private record Piece(
            int value, int suffix, Optional<Unit> unit, int start, int end, boolean ordinal, boolean bracketed) {}

    private record Parser(String words) {

        @Nullable
        NumberSeries series(int from) {
            List<Piece> pieces = new ArrayList<>();
            List<Boolean> ranges = new ArrayList<>();
            Unit unit = null;
            int complete = 0;
            int at = from;
            boolean range = false;
            while (pieces.size() < LONGEST_SERIES) {
                Piece piece = range ? suffixOnly(at, pieces.getLast()) : null;
                piece = piece == null ? piece(at) : piece;
                if (piece == null || !belongs(piece, unit)) {
                    break;
                }
                pieces.add(piece);
                ranges.add(range);
                if (piece.unit().isPresent()) {
                    unit = piece.unit().get();
                    complete = pieces.size();
                }
                at = piece.end();
                range = isRangeSign(words, at);
                int next = range ? at + 1 : afterSeparator(words, at);
                boolean adjacent =
                        next == at && piece.bracketed() && piece.unit().isEmpty() && startsBracket(at);
                if (next == at && !adjacent) {
                    break;
                }
                at = skipBlanks(words, next);
            }
            return unit == null ? null : build(unit, pieces.subList(0, complete), ranges);
        }

        private boolean belongs(Piece piece, @Nullable Unit unit) {
            if (unit == null) {
                return true;
            }
            boolean goesOn = afterSeparator(words, piece.end()) > piece.end() || isRangeSign(words, piece.end());
            return piece.unit().map(own -> own == unit).orElse(piece.ordinal() || piece.bracketed() || goesOn);
        }

        private boolean startsBracket(int at) {
            return at < words.length() && (words.charAt(at) == '（' || words.charAt(at) == '(');
        }

        private static NumberSeries build(Unit unit, List<Piece> pieces, List<Boolean> ranges) {
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                if (ranges.get(i) && !elements.isEmpty()) {
                    Element first = elements.removeLast();
                    Step from = first.step();
                    boolean rising = piece.value() > from.ordinal()
                            || (piece.value() == from.ordinal() && piece.suffix() >= from.suffix());
                    Step step = rising
                            ? new Step(unit, from.ordinal(), from.suffix(), piece.value(), piece.suffix())
                            : from;
                    elements.add(new Element(step, first.start(), piece.end(), first.ordinal()));
                } else {
                    elements.add(new Element(
                            Step.of(unit, piece.value(), piece.suffix()), piece.start(), piece.end(), piece.ordinal()));
                }
            }
            return new NumberSeries(unit, elements, pieces.getLast().end());
        }

        /** 之三 in 第十二条之一至之三. */
        private @Nullable Piece suffixOnly(int from, Piece before) {
            int end = suffixEnd(from);
            if (end == from || before.suffix() == 0) {
                return null;
            }
            int suffix = Numerals.read(words.substring(from + 1, end)).orElse(0);
            return new Piece(before.value(), suffix, before.unit(), from, end, false, false);
        }

        private @Nullable Piece piece(int from) {
            if (from >= words.length()) {
                return null;
            }
            boolean ordinal = words.charAt(from) == '第' || words.charAt(from) == '弟';
            int at = ordinal ? skipBlanks(words, from + 1) : from;
            boolean bracketed = startsBracket(at);
            int start = bracketed ? skipBlanks(words, at + 1) : at;
            int end = start;
            while (end < words.length() && end - start <= LONGEST_NUMBER && Numerals.isNumeral(words.charAt(end))) {
                end++;
            }
            OptionalInt value = Numerals.read(words.substring(start, end));
            if (value.isEmpty() || value.getAsInt() == 0) {
                return null;
            }
            if (bracketed) {
                end = skipBlanks(words, end);
                if (end >= words.length() || (words.charAt(end) != '）' && words.charAt(end) != ')')) {
                    return null;
                }
                end++;
            }
            int unitAt = skipBlanks(words, end);
            Optional<Unit> unit = Unit.at(words, unitAt);
            if (unit.isEmpty() || isOtherWord(unitAt) || (!ordinal && words.startsWith("目的", unitAt))) {
                return new Piece(value.getAsInt(), 0, Optional.empty(), from, end, ordinal, bracketed);
            }
            int after = unitAt + unit.get().printed().length();
            int suffixEnd = unit.get() == Unit.ARTICLE ? suffixEnd(after) : after;
            int suffix = suffixEnd > after
                    ? Numerals.read(words.substring(after + 1, suffixEnd)).orElse(0)
                    : 0;
            return new Piece(value.getAsInt(), suffix, unit, from, suffixEnd, ordinal, bracketed);
        }

        /** 项目, 目前, 节日, 条例 are words of their own. */
        private boolean isOtherWord(int at) {
            for (String other : OTHER_WORDS) {
                if (words.startsWith(other, at)) {
                    return true;
                }
            }
            return false;
        }

        private int suffixEnd(int at) {
            if (at >= words.length() || words.charAt(at) != '之') {
                return at;
            }
            int end = at + 1;
            while (end < words.length() && end - at <= LONGEST_SUFFIX && Numerals.isNumeral(words.charAt(end))) {
                end++;
            }
            boolean fraction = end < words.length() && "次日月年分内".indexOf(words.charAt(end)) >= 0;
            return end > at + 1
                            && !fraction
                            && Numerals.read(words.substring(at + 1, end)).isPresent()
                    ? end
                    : at;
        }
    }
}
