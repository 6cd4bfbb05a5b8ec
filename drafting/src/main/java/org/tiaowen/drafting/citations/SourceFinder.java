package org.tiaowen.drafting.citations;

import java.util.List;
import org.tiaowen.drafting.citations.Mention.Source;

/** Decides from the words in front of a citation whose clause it is. Looks back a bounded way only. */
final class SourceFinder {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 40;
    private static final List<String> OWN = List.of(
            "本法", "本条例", "本规定", "本办法", "本决定", "本决议", "本细则", "本规则", "本草案", "这部条例", "这个条例", "这部法规", "本法规", "这部法", "草案",
            "草案中", "草案稿", "修订草案", "修正草案", "这个草案");
    private static final List<String> SPOKEN_OF = List.of("该法", "该条例", "该规定", "该办法", "该决定", "同法", "上述法律");
    private static final List<String> EARLIER = List.of(
            "上一稿", "前一稿", "那一稿", "原稿", "旧稿", "上稿", "老稿", "旧版", "老版", "原版", "上一版", "原草案", "旧条例", "老条例", "原条例", "现行条例",
            "现行规定", "现行办法", "原规定", "原办法", "原");
    private static final List<String> STAGES =
            List.of("征求意见稿", "送审稿", "一次审议稿", "二次审议稿", "三次审议稿", "一审稿", "二审稿", "三审稿", "表决稿", "公布稿", "审议稿");
    private static final List<String> INSTRUMENTS = List.of(
            "法典", "条例", "规定", "办法", "细则", "规则", "解释", "决定", "决议", "章程", "公约", "通知", "须知", "合同", "公告", "规范", "标准", "协议",
            "规约", "守则", "准则", "意见", "通则", "宪法", "规程", "制度", "方案", "法");
    private static final List<String> NO_LAW = List.of(
            "做法", "方法", "说法", "看法", "想法", "用法", "违法", "执法", "立法", "依法", "合法", "司法", "普法", "守法", "无法", "办法", "非法", "修法",
            "释法", "学法", "懂法", "写法", "提法");
    /** Words after which the name of an instrument can begin. */
    private static final String LEADING = "在按据照违反对与和及将从由于关请见同跟依把给给是有像如以参看用到说";

    private static final String BREAKS = "，。；：！？、,;:!?\n（）()“”\"'‘’《》〈〉【】[]　 \t…—-";

    private final String ownName;
    private final String ownStage;

    SourceFinder(String title) {
        this.ownName = name(title);
        this.ownStage = stage(title);
    }

    /**
     * What stands in front of a citation.
     *
     * @param source whose clause it is
     * @param start where the citation begins when the name of the instrument is counted in
     */
    record Look(Source source, int start) {}

    /** Looks at what stands in front of the citation that begins at {@code at}. */
    Look look(String words, int at) {
        int end = beforeConnector(words, at);
        if (end == 0) {
            return new Look(Source.UNSTATED, at);
        }
        int quoted = beforeBracket(words, end);
        if (quoted > 0 && words.charAt(quoted - 1) == '》') {
            int open = lastIndexOf(words, "《", quoted - 1, LONGEST_TITLE);
            if (open >= 0) {
                return quoted(words, open, quoted);
            }
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_NAME && BREAKS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        String run = words.substring(from, end);
        return unquoted(run, from, at);
    }

    private Look quoted(String words, int open, int close) {
        String title = words.substring(open + 1, close - 1);
        String name = name(title);
        String before = words.substring(Math.max(0, open - 6), open);
        boolean full = !ownName.isEmpty() && name.equals(ownName);
        boolean shortened = !ownName.isEmpty()
                && name.length() >= 4
                && ownName.endsWith(name)
                && (before.isEmpty() || "市省县区州国地府".indexOf(before.charAt(before.length() - 1)) < 0);
        boolean own = full || shortened;
        if (own && isEarlierStage(stage(title))) {
            own = false;
        }
        return new Look(own ? Source.OWN : Source.other(title), open);
    }

    private Look unquoted(String run, int from, int at) {
        String tail = run;
        for (String earlier : EARLIER) {
            if (tail.endsWith(earlier)) {
                return new Look(Source.other(earlier), from + tail.length() - earlier.length());
            }
        }
        for (String stage : STAGES) {
            if (tail.endsWith(stage)) {
                boolean other = isEarlierStage(stage(stage)) || tail.contains("上次") || tail.contains("上一");
                int start = from + tail.length() - stage.length();
                return new Look(other ? Source.other(stage) : Source.OWN, start);
            }
        }
        for (String own : OWN) {
            if (tail.endsWith(own)) {
                return new Look(Source.OWN, from + tail.length() - own.length());
            }
        }
        for (String spoken : SPOKEN_OF) {
            if (tail.endsWith(spoken)) {
                return new Look(Source.SPOKEN_OF, from + tail.length() - spoken.length());
            }
        }
        for (String instrument : INSTRUMENTS) {
            if (tail.endsWith(instrument)) {
                return named(tail, instrument, from, at);
            }
        }
        return new Look(Source.UNSTATED, at);
    }

    /** 道路交通安全法, 物业合同, 条例: the name of an instrument without 《》. */
    private Look named(String run, String instrument, int from, int at) {
        if (instrument.equals("法") && NO_LAW.stream().anyMatch(run::endsWith)) {
            return new Look(Source.UNSTATED, at);
        }
        int common = 0;
        while (common < Math.min(run.length(), ownName.length())
                && run.charAt(run.length() - 1 - common) == ownName.charAt(ownName.length() - 1 - common)) {
            common++;
        }
        String rest = run.substring(0, run.length() - Math.max(common, instrument.length()));
        boolean begins = rest.isEmpty() || LEADING.indexOf(rest.charAt(rest.length() - 1)) >= 0;
        boolean alone = run.length() == instrument.length()
                || LEADING.indexOf(run.charAt(run.length() - instrument.length() - 1)) >= 0;
        boolean whole = !ownName.isEmpty() && common == ownName.length();
        boolean shortened = common > instrument.length() && begins;
        boolean ofThis = alone && ownName.endsWith(instrument) && !instrument.equals("法");
        if (whole || shortened || ofThis) {
            return new Look(Source.OWN, at);
        }
        if (alone
                && (instrument.equals("规定")
                        || instrument.equals("意见")
                        || instrument.equals("办法")
                        || instrument.equals("解释")
                        || instrument.equals("决定")
                        || instrument.equals("制度"))) {
            return new Look(Source.UNSTATED, at);
        }
        int nameStart = run.length() - instrument.length();
        while (nameStart > 0 && LEADING.indexOf(run.charAt(nameStart - 1)) < 0) {
            nameStart--;
        }
        return new Look(Source.other(run.substring(nameStart)), from + nameStart);
    }

    /** Skips blanks and 的, 中, 里 between the name and the citation. */
    private static int beforeConnector(String words, int at) {
        int end = at;
        while (end > 0 && at - end < 2 && " \u3000\u00A0".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        for (String connector : List.of("中的", "里的", "里面", "的", "中", "里", "之")) {
            if (end >= connector.length() && words.startsWith(connector, end - connector.length())) {
                return end - connector.length();
            }
        }
        return end;
    }

    /** Skips a bracketed note behind a title: 《…条例》（草案）. */
    private static int beforeBracket(String words, int end) {
        char last = words.charAt(end - 1);
        if (last != '）' && last != ')') {
            return end;
        }
        int open = lastIndexOf(words, "（(", end - 1, LONGEST_NOTE);
        return open > 0 ? open : end;
    }

    private static int lastIndexOf(String words, String wanted, int from, int atMost) {
        for (int i = from; i >= 0 && from - i <= atMost; i--) {
            if (wanted.indexOf(words.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private boolean isEarlierStage(String stage) {
        return !stage.isEmpty() && !ownStage.isEmpty() && !stage.equals(ownStage);
    }

    /** The stage of a draft that a title or a word names: 一审, 二审, 征求意见, 送审, 表决; empty when it names none. */
    private static String stage(String words) {
        if (words.contains("征求意见")) {
            return "征求意见";
        }
        for (String ordinal : List.of("一", "二", "三")) {
            if (words.contains(ordinal + "次审议") || words.contains(ordinal + "审稿")) {
                return ordinal + "审";
            }
        }
        for (String stage : List.of("送审", "表决", "公布稿")) {
            if (words.contains(stage)) {
                return stage;
            }
        }
        return "";
    }

    /** A title without brackets, blanks and 中华人民共和国. */
    private static String name(String title) {
        StringBuilder name = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < title.length(); i++) {
            char c = title.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && "《》〈〉 \u3000\t\n".indexOf(c) < 0) {
                name.append(c);
            }
        }
        return name.toString().replace("中华人民共和国", "");
    }
}
