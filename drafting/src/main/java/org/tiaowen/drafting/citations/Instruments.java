package org.tiaowen.drafting.citations;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words on which the names of instruments end (法, 条例, 办法), and where such a name begins. */
final class Instruments {

    static final List<String> ALL = List.of(
            "法典", "条例", "规定", "办法", "细则", "规则", "解释", "决定", "决议", "章程", "公约", "通知", "须知", "合同", "公告", "规范", "标准", "协议",
            "规约", "守则", "准则", "意见", "通则", "宪法", "规程", "制度", "方案", "修正案", "条约", "协定", "议定书", "宪章", "法规", "法");

    /** 违法, 执法: words that merely end on 法. */
    private static final List<String> NO_LAW = List.of(
            "做法", "方法", "说法", "看法", "想法", "用法", "违法", "执法", "立法", "依法", "合法", "司法", "普法", "守法", "无法", "办法", "非法", "修法",
            "释法", "学法", "懂法", "写法", "提法", "手法", "算法", "设法", "军法");

    /** Names that are whole without anything in front. */
    private static final Set<String> WHOLE = Set.of("宪法", "民法典", "刑法");

    /** Words that are as often no instrument: 依照规定第一条 says nothing about whose. */
    private static final Set<String> UNCERTAIN = Set.of(
            "规定", "意见", "办法", "解释", "决定", "制度", "决议", "通知", "公告", "规范", "标准", "协议", "合同", "方案", "准则", "章程", "须知");

    /** Words in front of a name that is written without 《》. */
    private static final List<String> LEADING_WORDS = List.of(
            "行使", "执行", "适用", "履行", "遵守", "涉嫌", "符合", "属于", "触犯", "影响", "认定为", "有无", "除", "具有", "生产经营", "实施", "比照",
            "依据", "根据", "按照", "依照", "违反", "参照");

    /** Words after which the name of an instrument can begin. */
    private static final String LEADING = "在按据照违反对与和及将从由于关请见同跟依把给是有像如以参看用到说";

    /** Words of names that hold one of these characters. */
    private static final List<String> HOLDING_LEADING = List.of(
            "合同", "海关", "关税", "关系", "国有", "所有", "对外", "票据", "数据", "信用", "利用", "民用", "军用", "公用", "专用", "食用", "药用", "农用",
            "使用", "用水", "用地", "用电", "从业", "从事", "参加", "共和", "和平", "和解", "请求", "申请", "自由", "依法", "说明", "把关", "机关", "有限",
            "有组织", "有害", "以上", "见义");

    private Instruments() {}

    /** The word for an instrument on which {@code run} ends; null when it ends on none. */
    static @Nullable String endOf(String run) {
        for (String instrument : ALL) {
            if (run.endsWith(instrument)) {
                boolean lawless = instrument.equals("法")
                        && !run.endsWith("公司法")
                        && NO_LAW.stream().anyMatch(run::endsWith);
                return lawless ? null : instrument;
            }
        }
        return null;
    }

    /** Where the name that ends on {@code instrument} at the end of {@code run} begins. */
    static int nameStart(String run, String instrument) {
        int start = run.length() - instrument.length();
        while (start > 0 && !leads(run, start - 1)) {
            start--;
        }
        for (String word : LEADING_WORDS) {
            int at = run.lastIndexOf(word, run.length() - instrument.length() - 1);
            if (at >= 0 && at + word.length() > start && at + word.length() < run.length() - instrument.length()) {
                start = at + word.length();
            }
        }
        for (String whole : WHOLE) {
            if (run.endsWith(whole)) {
                start = Math.max(start, run.length() - whole.length());
            }
        }
        return start;
    }

    /** 实施细则 behind 本: an instrument whose word has something in front. */
    static int ownStart(String run, String instrument) {
        int start = run.length() - instrument.length();
        for (String front : List.of("实施", "暂行", "若干")) {
            if (run.startsWith(front, start - front.length())) {
                return start - front.length();
            }
        }
        return start;
    }

    /** Whether a name can begin behind the character at {@code at}: not behind the 关 of 海关法. */
    private static boolean leads(String run, int at) {
        if (!isLeading(run.charAt(at))) {
            return false;
        }
        for (String word : HOLDING_LEADING) {
            int inside = word.indexOf(run.charAt(at));
            if (inside >= 0 && at >= inside && run.startsWith(word, at - inside)) {
                return false;
            }
        }
        return true;
    }

    static boolean isLeading(char c) {
        return LEADING.indexOf(c) >= 0;
    }

    static boolean isUncertain(String instrument) {
        return UNCERTAIN.contains(instrument);
    }

    static boolean isWhole(String name) {
        return WHOLE.contains(name);
    }
}
