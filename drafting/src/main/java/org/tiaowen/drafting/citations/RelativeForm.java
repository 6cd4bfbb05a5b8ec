package org.tiaowen.drafting.citations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.Numerals;
import org.tiaowen.drafting.citations.Mention.Anchor;
import org.tiaowen.drafting.citations.Mention.Anchor.From;

/**
 * A citation by where it stands: 本条, 前两款, 以上各项, 该条, 同款, 下列.
 *
 * @param end after its last character
 */
record RelativeForm(Anchor anchor, int end) {

    /** 本条例, 该款项, 提前条件: the unit belongs to another word. */
    private static final List<String> OTHER_WORDS = List.of(
            "条例", "条件", "条款", "条约", "条目", "条形", "款项", "款式", "款型", "款车", "款产品", "款软件", "款手机", "款新", "款游戏", "项目", "项工",
            "目录", "目标", "目的", "目前", "节日", "节目", "节课", "节约", "节能", "章程", "编制", "编号", "编辑", "编入");

    /** 目前, 之前, 提前, 此前, 先前: 前 belongs to another word; 以前款 is 以 and 前款. */
    private static final String BEFORE_ANOTHER_FRONT = "目之提此先";

    private static final int LONGEST_COUNT = 3;

    /** The form that begins at {@code at}; null when none does. */
    static @Nullable RelativeForm at(String words, int at, Register register) {
        return switch (words.charAt(at)) {
            case '本' ->
                words.startsWith("附件", at + 1)
                        ? new RelativeForm(new Anchor(From.THIS, Unit.ANNEX, 0), at + 3)
                        : single(words, at, From.THIS);
            case '该', '同', '此' -> same(words, at, register);
            case '各' -> words.startsWith("各该", at) ? single(words, at + 1, From.EACH_SAME) : null;
            case '前', '上', '以' -> before(words, at, register);
            case '下' ->
                register.isText() && words.startsWith("下列", at) && !words.startsWith("下列各条", at)
                        ? new RelativeForm(Anchor.BELOW, at + 2)
                        : null;
            default -> null;
        };
    }

    private static @Nullable RelativeForm single(String words, int at, From kind) {
        Unit unit = unit(words, at + 1);
        return unit == null
                ? null
                : new RelativeForm(
                        new Anchor(kind, unit, 0), at + 1 + unit.printed().length());
    }

    /** 该条, 该款, 同条, 此款; 该项 is mostly 该项工作. */
    private static @Nullable RelativeForm same(String words, int at, Register register) {
        RelativeForm form = single(words, at, From.SAME);
        if (form == null) {
            return null;
        }
        Unit unit = form.anchor().unit();
        boolean followed = form.end() < words.length() && "第规中的之（(".indexOf(words.charAt(form.end())) >= 0;
        boolean clause = unit == Unit.ARTICLE || unit == Unit.PARAGRAPH;
        boolean certain = clause && register == Register.COMMENT && words.charAt(at) != '同';
        return certain || (followed && (clause || unit == Unit.ITEM)) ? form : null;
    }

    /** 前款, 前两款, 上条, 以上各款, 上述三项, 前列各项. */
    private static @Nullable RelativeForm before(String words, int at, Register register) {
        if (words.charAt(at) == '前' && at > 0 && BEFORE_ANOTHER_FRONT.indexOf(words.charAt(at - 1)) >= 0) {
            return null;
        }
        int to = at + 1;
        boolean two = false;
        for (String word : List.of("以上", "上述", "前述", "前列", "上列")) {
            if (words.startsWith(word, at)) {
                to = at + 2;
                two = true;
            }
        }
        if (words.charAt(at) == '以' && !two) {
            return null;
        }
        int end = to;
        while (end < words.length() && end - to < LONGEST_COUNT && Numerals.isNumeral(words.charAt(end))) {
            end++;
        }
        int count = Numerals.read(words.substring(to, end)).orElse(0);
        boolean each = words.startsWith("各", end);
        Unit unit = unit(words, each ? end + 1 : end);
        if (unit == null || unit == Unit.ANNEX || (two && count == 0 && !each)) {
            return null;
        }
        if (words.charAt(at) == '上' && !two && (count > 0 || each)) {
            return null;
        }
        int after = (each ? end + 1 : end) + unit.printed().length();
        // 线上条件, 网上款项: in a law 上款 is known by what follows
        boolean followed = after < words.length() && "第规所的（(".indexOf(words.charAt(after)) >= 0;
        if (words.charAt(at) == '上' && !two && register.isText() && !followed) {
            return null;
        }
        From kind = count == 0 && each ? From.ALL_BEFORE : From.PREVIOUS;
        return new RelativeForm(new Anchor(kind, unit, kind == From.PREVIOUS ? Math.max(1, count) : 0), after);
    }

    private static @Nullable Unit unit(String words, int at) {
        Unit unit = Unit.at(words, at).orElse(null);
        if (unit == null || unit.isOfDecision()) {
            return null;
        }
        return OTHER_WORDS.stream().anyMatch(other -> words.startsWith(other, at)) ? null : unit;
    }
}
