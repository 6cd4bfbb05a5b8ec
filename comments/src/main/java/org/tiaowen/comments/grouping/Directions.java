package org.tiaowen.comments.grouping;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which way a comment wants things to go: more or less, keep or delete, for or against. */
final class Directions {

    /** A direction and what it is called. */
    enum Direction {
        SUPPORT("支持"),
        OPPOSE("反对"),
        MORE("提高、增加或延长"),
        LESS("降低、减少或缩短"),
        KEEP("保留"),
        DROP("删除或取消"),
        EARLIER("提前"),
        LATER("推迟"),
        ALLOW("允许"),
        FORBID("禁止");

        final String words;

        Direction(String words) {
            this.words = words;
        }
    }

    private static final Map<String, Direction> WORDS = words();
    private static final int LONGEST = 4;
    private static final String NEGATORS = "不未别勿莫无没";
    private static final int NEGATOR_WITHIN = 3;

    private Directions() {}

    /**
     * What a stretch of folded letters asks for.
     *
     * @param wanted directions it names
     * @param negated directions it names behind a no
     */
    record Found(Set<Direction> wanted, Set<Direction> negated) {

        Found and(Found other) {
            Set<Direction> both = EnumSet.noneOf(Direction.class);
            both.addAll(wanted);
            both.addAll(other.wanted);
            Set<Direction> not = EnumSet.noneOf(Direction.class);
            not.addAll(negated);
            not.addAll(other.negated);
            return new Found(both, not);
        }

        static Found nothing() {
            return new Found(EnumSet.noneOf(Direction.class), EnumSet.noneOf(Direction.class));
        }

        /** Why the two cannot ask for the same; empty where nothing stands against it. */
        Optional<String> against(Found other) {
            for (Direction mine : wanted) {
                Direction opposite = opposite(mine);
                if (!other.wanted.contains(mine) && other.wanted.contains(opposite) && !wanted.contains(opposite)) {
                    return Optional.of("方向相反：" + mine.words + "／" + opposite.words);
                }
                if (other.negated.contains(mine) && !other.wanted.contains(mine) && !negated.contains(mine)) {
                    return Optional.of("方向相反：" + mine.words + "／不" + mine.words);
                }
            }
            return Optional.empty();
        }
    }

    static Found in(String letters) {
        Found found = Found.nothing();
        for (int at = 0; at < letters.length(); ) {
            int end = at + 1;
            for (int to = Math.min(letters.length(), at + LONGEST); to > at; to--) {
                Direction direction = WORDS.get(letters.substring(at, to));
                if (direction != null) {
                    (isNegated(letters, at) ? found.negated() : found.wanted()).add(direction);
                    end = to;
                    break;
                }
            }
            at = end;
        }
        return found;
    }

    private static boolean isNegated(String letters, int at) {
        int negators = 0;
        for (int i = Math.max(0, at - NEGATOR_WITHIN); i < at; i++) {
            if (NEGATORS.indexOf(letters.charAt(i)) >= 0) {
                negators++;
            }
        }
        return negators % 2 == 1;
    }

    static Direction opposite(Direction direction) {
        return switch (direction) {
            case SUPPORT -> Direction.OPPOSE;
            case OPPOSE -> Direction.SUPPORT;
            case MORE -> Direction.LESS;
            case LESS -> Direction.MORE;
            case KEEP -> Direction.DROP;
            case DROP -> Direction.KEEP;
            case EARLIER -> Direction.LATER;
            case LATER -> Direction.EARLIER;
            case ALLOW -> Direction.FORBID;
            case FORBID -> Direction.ALLOW;
        };
    }

    private static Map<String, Direction> words() {
        Map<String, Direction> words = new LinkedHashMap<>();
        put(words, Direction.SUPPORT, "支持", "赞成", "同意", "拥护", "赞同", "认同");
        put(words, Direction.OPPOSE, "反对", "抗议", "抵制");
        put(
                words,
                Direction.MORE,
                "提高",
                "增加",
                "延长",
                "加大",
                "上调",
                "调高",
                "升到",
                "提升",
                "加到",
                "加长",
                "放宽",
                "扩大",
                "加重",
                "提到",
                "延到",
                "增至");
        put(
                words,
                Direction.LESS,
                "降低",
                "减少",
                "缩短",
                "降为",
                "下调",
                "调低",
                "减到",
                "减为",
                "降到",
                "缩减",
                "减轻",
                "收窄",
                "缩小",
                "降至",
                "减至");
        put(words, Direction.KEEP, "保留", "维持", "不改", "不要改", "不变");
        put(words, Direction.DROP, "删除", "删去", "删掉", "去掉", "取消", "废除", "废止", "去除");
        put(words, Direction.EARLIER, "提前", "提早", "改早");
        put(words, Direction.LATER, "推迟", "延后", "推后", "延迟");
        put(words, Direction.ALLOW, "允许", "准许", "许可", "容许", "放开");
        put(words, Direction.FORBID, "禁止", "严禁", "不得", "不准", "不许", "全禁", "禁");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Direction> words, Direction direction, String... those) {
        for (String word : those) {
            words.put(word, direction);
        }
    }
}
