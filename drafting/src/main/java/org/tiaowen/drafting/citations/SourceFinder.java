package org.tiaowen.drafting.citations;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.citations.Mention.Source;

/** Decides from the words in front of a citation whose clause it is. Looks back a bounded way only. */
final class SourceFinder {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_NOTE = 60;
    private static final String COUNTRY = "中华人民共和国";

    private static final List<String> OWN_IN_COMMENTS =
            List.of("本草案", "这部条例", "这个条例", "这部法规", "这部法", "草案", "草案中", "草案稿", "修订草案", "修正草案", "这个草案");
    private static final List<String> EARLIER = List.of(
            "上一稿", "前一稿", "那一稿", "原稿", "旧稿", "上稿", "老稿", "旧版", "老版", "原版", "上一版", "原草案", "旧条例", "老条例", "原条例", "现行条例",
            "现行规定", "现行办法", "原规定", "原办法", "原");
    private static final List<String> STAGES =
            List.of("征求意见稿", "送审稿", "一次审议稿", "二次审议稿", "三次审议稿", "一审稿", "二审稿", "三审稿", "表决稿", "公布稿", "审议稿");

    private static final String BREAKS = "，。；：！？、,;:!?\n（）()“”\"'‘’《》〈〉【】[]　 \t…—-";

    private final String ownName;
    private final String ownStage;
    private final Abbreviations abbreviations;

    SourceFinder(String title, Abbreviations abbreviations) {
        this.ownName = LawTitle.of(title).name();
        this.ownStage = LawTitle.stage(title);
        this.abbreviations = abbreviations;
    }

    /**
     * What stands in front of a citation.
     *
     * @param source whose clause it is
     * @param start where the citation begins when the name of the instrument is counted in
     */
    record Look(Source source, int start) {}

    /** Looks at what stands in front of the citation that begins at {@code at}. */
    Look look(String words, int at, Register register) {
        int end = beforeConnector(words, at);
        if (end == 0) {
            return new Look(Source.UNSTATED, at);
        }
        int quoted = beforeNotes(words, end);
        if (quoted > 0 && words.charAt(quoted - 1) == '》') {
            int open = Brackets.opening(words, quoted - 1, '《', '》', LONGEST_TITLE);
            if (open >= 0) {
                return quoted(words, open, quoted, register);
            }
        }
        int from = end;
        while (from > 0 && end - from < LONGEST_NAME && BREAKS.indexOf(words.charAt(from - 1)) < 0) {
            from--;
        }
        String run = words.substring(from, end);
        Look look = own(words, run, from);
        if (look == null && register == Register.COMMENT) {
            look = draft(run, from);
        }
        if (look == null) {
            look = named(run, from);
        }
        if (look == null) {
            look = register.isText() ? nameInText(run, from) : nameInComment(run, from, at);
        }
        return look == null ? new Look(Source.UNSTATED, at) : look;
    }

    private Look quoted(String words, int open, int close, Register register) {
        String title = words.substring(open + 1, close - 1);
        String full = abbreviations.full(title);
        if (full != null) {
            return new Look(source(full), open);
        }
        String name = LawTitle.of(title).name();
        String before = words.substring(Math.max(0, open - 6), open);
        boolean whole = !ownName.isEmpty() && name.equals(ownName);
        boolean shortened = register == Register.COMMENT
                && !ownName.isEmpty()
                && name.length() >= 4
                && ownName.endsWith(name)
                && (before.isEmpty() || "市省县区州国地府".indexOf(before.charAt(before.length() - 1)) < 0);
        boolean own = (whole || shortened) && !isEarlierStage(LawTitle.stage(title));
        return new Look(own ? Source.OWN : Source.other(title), open);
    }

    private Source source(String title) {
        return LawTitle.of(title).name().equals(ownName) ? Source.OWN : Source.other(title);
    }

    /** 本法, 本条例, 该办法, 同法: this text, or the one spoken of before. */
    private @Nullable Look own(String words, String run, int from) {
        for (String instrument : Instruments.ALL) {
            if (run.endsWith(instrument) && run.length() > instrument.length()) {
                int start = Instruments.ownStart(run, instrument) - 1;
                switch (start < 0 ? ' ' : run.charAt(start)) {
                    case '本' -> {
                        return new Look(Source.own(run.substring(start)), from + start);
                    }
                    case '该', '同' -> {
                        if (run.endsWith("合同法")) {
                            return null;
                        }
                        return new Look(spokenOf(words, from + start, instrument), from + start);
                    }
                    default -> {}
                }
            }
        }
        for (String spoken : List.of("上述法律", "前述法律")) {
            if (run.endsWith(spoken)) {
                return new Look(Source.SPOKEN_OF, from + run.length() - spoken.length());
            }
        }
        return null;
    }

    /** 依照《…条例》执行；该条例第四条: the title spoken of may stand there without a clause. */
    private Source spokenOf(String words, int at, String instrument) {
        int close = words.lastIndexOf('》', at - 1);
        int open =
                close < 0 || at - close > LONGEST_TITLE ? -1 : Brackets.opening(words, close, '《', '》', LONGEST_TITLE);
        String title = open < 0 ? "" : words.substring(open + 1, close);
        return LawTitle.of(title).name().endsWith(instrument) ? source(title) : Source.SPOKEN_OF;
    }

    /** 草案, 一审稿, 原条例: this draft or another one. */
    private @Nullable Look draft(String run, int from) {
        for (String earlier : EARLIER) {
            if (run.endsWith(earlier)) {
                return new Look(Source.other(earlier), from + run.length() - earlier.length());
            }
        }
        for (String stage : STAGES) {
            if (run.endsWith(stage)) {
                boolean other = isEarlierStage(LawTitle.stage(stage)) || run.contains("上次") || run.contains("上一");
                int start = from + run.length() - stage.length();
                return new Look(other ? Source.other(stage) : Source.OWN, start);
            }
        }
        for (String own : OWN_IN_COMMENTS) {
            if (run.endsWith(own)) {
                return new Look(Source.OWN, from + run.length() - own.length());
            }
        }
        return null;
    }

    /** A short name the text introduced: （以下简称行政处罚法）. */
    private @Nullable Look named(String run, int from) {
        String name = abbreviations.endOf(run);
        String full = name == null ? null : abbreviations.full(name);
        return name == null || full == null ? null : new Look(source(full), from + run.length() - name.length());
    }

    /** 刑法, 中华人民共和国民法典: the name of a law without 《》, in the words of a law. */
    private @Nullable Look nameInText(String run, int from) {
        String instrument = Instruments.endOf(run);
        if (instrument == null || Instruments.isUncertain(instrument)) {
            return null;
        }
        int start = Instruments.nameStart(run, instrument);
        int country = run.lastIndexOf(COUNTRY, start);
        if (country >= 0 && country + COUNTRY.length() >= start) {
            start = country;
        }
        String name = run.substring(start);
        if (name.equals(instrument) && !Instruments.isWhole(name)) {
            return null;
        }
        return new Look(source(name), from + start);
    }

    /** 道路交通安全法, 物业合同, 条例: the name of an instrument without 《》. */
    private @Nullable Look nameInComment(String run, int from, int at) {
        String instrument = Instruments.endOf(run);
        if (instrument == null) {
            return null;
        }
        int common = 0;
        while (common < Math.min(run.length(), ownName.length())
                && run.charAt(run.length() - 1 - common) == ownName.charAt(ownName.length() - 1 - common)) {
            common++;
        }
        String rest = run.substring(0, run.length() - Math.max(common, instrument.length()));
        boolean begins = rest.isEmpty() || Instruments.isLeading(rest.charAt(rest.length() - 1));
        boolean alone = run.length() == instrument.length()
                || Instruments.isLeading(run.charAt(run.length() - instrument.length() - 1));
        boolean whole = !ownName.isEmpty() && common == ownName.length();
        boolean shortened = common > instrument.length() && begins;
        boolean ofThis = alone && ownName.endsWith(instrument) && !instrument.equals("法");
        if (whole || shortened || ofThis) {
            return new Look(Source.OWN, at);
        }
        if (alone && Instruments.isUncertain(instrument)) {
            return null;
        }
        int start = Instruments.nameStart(run, instrument);
        return new Look(Source.other(run.substring(start)), from + start);
    }

    /** Skips blanks and 的, 中, 里 between the name and the citation. */
    private static int beforeConnector(String words, int at) {
        int end = at;
        while (end > 0 && at - end < 2 && " \u3000\u00A0".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        for (String connector : List.of("总则", "分则", "附则", "中的", "里的", "里面", "的", "中", "里", "之")) {
            if (end >= connector.length() && words.startsWith(connector, end - connector.length())) {
                return end - connector.length();
            }
        }
        return end;
    }

    /** Skips a bracketed note behind a title: 《…条例》（草案）, 《…法》（2018年修正）. */
    private static int beforeNotes(String words, int end) {
        char last = words.charAt(end - 1);
        if (last != '）' && last != ')') {
            return end;
        }
        int open = Brackets.opening(words, end - 1, last == '）' ? '（' : '(', last, LONGEST_NOTE);
        return open > 0 ? open : end;
    }

    private boolean isEarlierStage(String stage) {
        return !stage.isEmpty() && !ownStage.isEmpty() && !stage.equals(ownStage);
    }
}
