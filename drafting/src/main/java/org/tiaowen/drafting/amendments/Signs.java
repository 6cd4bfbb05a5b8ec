package org.tiaowen.drafting.amendments;

import java.util.List;
import org.tiaowen.drafting.articles.Numerals;

/** What the words of a line outside quotation marks give it away as. */
final class Signs {

    private static final List<String> VERBS = List.of(
            "修改为", "修正为", "修订为", "修改成", "改为", "改成", "改作", "调整为", "变更为", "更改为", "替换为", "更正为", "提高为", "提高到", "替换成", "代之以",
            "删去", "删除", "删掉", "取消", "增加", "增写", "增设", "增补", "增列", "新增", "补充", "添加", "合并", "作为", "单作", "单列", "并入", "移至",
            "移作", "移到", "移入", "分为", "拆分", "顺延", "修改后", "对调", "互换", "予以废止", "不再保留", "废止第");

    private static final List<String> CLAUSES = List.of(
            "该条", "本条", "该款", "本款", "该项", "这一", "序言", "引言", "前言", "名称", "题目", "标题", "附件", "附表", "最后一", "条文", "本法",
            "条例中", "一条", "一款", "一项", "一章", "一节", "两条", "两款", "两项", "二条", "三条", "三款", "三项", "四条", "五条", "自然段", "中的",
            "一句");

    private static final List<String> OWN = List.of("本决定", "本修正案", "本修改决定", "本决定中", "本解释", "本规定", "本办法", "本条例修正案");

    private Signs() {}

    /** Whether it tells to do something to a clause or to words. */
    static boolean isInstruction(String line) {
        return hasVerb(line) && namesClause(line);
    }

    static boolean hasVerb(String line) {
        return VERBS.stream().anyMatch(line::contains);
    }

    /** Whether it names a part of a law, or quotes. */
    static boolean namesClause(String line) {
        if (line.indexOf('“') >= 0 || CLAUSES.stream().anyMatch(line::contains)) {
            return true;
        }
        for (int at = line.indexOf('第'); at >= 0; at = line.indexOf('第', at + 1)) {
            if (at + 1 < line.length() && Numerals.isNumeral(line.charAt(at + 1)) && isClause(line, at + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isClause(String line, int from) {
        int at = from;
        while (at < line.length()
                && at - from < 12
                && (Numerals.isNumeral(line.charAt(at)) || line.charAt(at) == '、')) {
            at++;
        }
        return at < line.length() && "条款项目章节编段句自部".indexOf(line.charAt(at)) >= 0;
    }

    /** Whether it speaks of a clause by number or of the amended law, so that it may be an instruction. */
    static boolean isOfAmendedLaw(String line) {
        return namesClause(line) || line.contains("本法") || line.contains("本条例");
    }

    /** Whether it orders something, as a provision of the decision itself does: 某县参照执行. */
    static boolean isProvision(String line) {
        return List.of("适用", "施行", "有效", "废止", "参照", "比照", "依照", "按照", "执行", "公布", "负责").stream()
                .anyMatch(line::contains);
    }

    /** 本决定自公布之日起施行. */
    static boolean isEffective(String line) {
        boolean own = OWN.stream().anyMatch(line::startsWith);
        return own && (line.contains("施行") || line.contains("生效") || line.contains("实施")) && line.indexOf('“') < 0;
    }

    /** 《…》根据本决定作相应修改，重新公布; 条文顺序作相应调整. */
    static boolean isClosing(String line) {
        if (line.indexOf('“') >= 0) {
            return false;
        }
        boolean republished = line.contains("重新公布") || line.contains("重新发布") || line.contains("予以公布");
        boolean accordingly = line.contains("根据本决定") || line.contains("根据本修正案") || line.contains("按照本决定");
        return (accordingly && (republished || line.contains("相应") || line.contains("修改")))
                || (adjusts(line) && !isInstruction(line));
    }

    /** Whether numbers are to follow: 条文顺序作相应调整, 对章、条、款、项序号和顺序作相应调整. */
    static boolean adjusts(String line) {
        boolean numbers = line.contains("顺序") || line.contains("序号") || line.contains("条序");
        return numbers && line.contains("调整");
    }

    /** …决定对《…》作如下修改：, …决定：. */
    static boolean isPreamble(String line) {
        boolean ends = line.endsWith("：") || line.endsWith(":");
        boolean decides = line.contains("决定") || line.contains("修改") || line.contains("修正");
        boolean tells = line.endsWith("作如下修改。") || line.endsWith("作出如下修改。") || line.endsWith("修改如下。");
        return decides && (ends || tells) && !isInstruction(line) && line.indexOf('“') < 0;
    }

    /** The end of an amending instrument's title. */
    static boolean endsTitle(String line) {
        if (line.indexOf('。') >= 0 || line.indexOf('；') >= 0) {
            return false;
        }
        boolean bracketed = line.endsWith("）") || line.endsWith(")");
        int amendment = line.lastIndexOf("修正案");
        boolean numbered = bracketed && amendment > 0 && line.length() - amendment < 16;
        boolean decision = line.endsWith("决定") && (line.contains("修改") || line.contains("修正") || line.contains("关于"));
        return decision || (line.endsWith("修正案") && line.length() > 3) || numbered;
    }

    /** 署名 or a date, alone on a line. */
    static boolean isSignature(String line) {
        if (line.length() > 40 || line.endsWith("。") || line.endsWith("；") || line.indexOf('“') >= 0) {
            return false;
        }
        boolean dated = line.contains("年") && line.contains("月") && line.contains("日");
        return dated
                || List.of("委员会", "法院", "政府", "检察院", "代表大会", "主席团", "国务院", "主席", "主任").stream()
                        .anyMatch(line::contains);
    }
}
