package org.tiaowen.drafting.identity;

import java.util.Arrays;
import java.util.List;

/**
 * 套语 — the formulas in which every law is written. What two clauses share of them says nothing about who is who, in a
 * short text too, where nothing shows how common they are.
 */
final class Formulas {

    private static final List<String> ALL = List.of(
            "违反本条例规定",
            "违反本法规定",
            "违反本办法规定",
            "违反前款规定",
            "有下列情形之一的",
            "有下列行为之一的",
            "应当遵守下列规定",
            "应当具备下列条件",
            "违反本条例规定，擅自拆除、移动、损坏的，由区城市管理部门责令限期改正",
            "由县级以上地方人民政府主管部门责令改正",
            "由有关主管部门按照职责分工依法处理",
            "责令停止违法行为",
            "给予警告，可以并处",
            "没收违法所得",
            "责令限期改正；逾期不改正的，处五百元以上二千元以下罚款",
            "责令改正，给予警告；拒不改正的，处一万元以上五万元以下的罚款",
            "情节严重的，责令停业整顿，吊销许可证",
            "造成损失的，依法承担赔偿责任",
            "构成犯罪的，依法追究刑事责任",
            "构成违反治安管理行为的，依法给予治安管理处罚",
            "对直接负责的主管人员和其他直接责任人员依法给予处分",
            "玩忽职守、滥用职权、徇私舞弊",
            "法律、行政法规另有规定的，从其规定",
            "法律、法规规定的其他情形",
            "按照国家有关规定执行",
            "具体办法由人民政府另行制定",
            "国务院有关部门在各自职责范围内负责",
            "县级以上人民政府应当将纳入国民经济和社会发展规划",
            "任何单位和个人不得",
            "本条例所称，是指",
            "本法所称，是指",
            "根据有关法律、行政法规，结合本市实际，制定本条例",
            "本条例自公布之日起施行",
            "应当自收到申请之日起日内",
            "书面告知申请人并说明理由");

    private static final int[] CODES = ALL.stream()
            .map(formula -> Folding.withoutAmounts(Folding.fold(formula)))
            .flatMapToInt(formula -> Arrays.stream(Grams.codes(formula)))
            .sorted()
            .distinct()
            .toArray();

    private Formulas() {}

    /** Whether this pair of characters stands in a formula. */
    static boolean contain(int code) {
        return Arrays.binarySearch(CODES, code) >= 0;
    }
}
