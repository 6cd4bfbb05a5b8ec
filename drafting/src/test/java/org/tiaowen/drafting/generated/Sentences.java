package org.tiaowen.drafting.generated;

import java.util.random.RandomGenerator;

/** Invented words of law, some of which begin the way a number or a heading begins. */
final class Sentences {

    private static final String[] SUBJECTS = {
        "停车场经营者", "公园管理单位", "区人民政府", "灯会举办人", "城市管理部门", "物业服务企业", "管线权属单位", "驾驶人", "市民", "游船经营者"
    };
    private static final String[] DUTIES = {"应当", "应当", "应当", "不得", "可以", "有权"};
    private static final String[] ACTS = {
        "公示收费标准",
        "保持消防通道畅通",
        "建立管理台账",
        "擅自改变用途",
        "收取押金",
        "向所在地的街道办事处报告",
        "在三十日内书面答复",
        "按照国家标准设置标志",
        "拒绝残疾人专用车辆停放",
        "将保证金退还交款人",
        "依照《云岭市公园条例》第八条第二款的规定办理",
        "使用“共享车位”、“错时停车”等方式",
        "每年至少组织2次演练"
    };
    private static final String[] TAILS = {
        "", "", "", "，但是法律另有规定的除外", "，并在十日内备案", "；逾期不改正的，处二百元以上二千元以下罚款", "，具体办法由市人民政府制定", "；造成损失的，依法承担赔偿责任"
    };
    /** Each begins like a number, a heading or an annex, and is a sentence. */
    private static final String[] TRICKS = {
        "第十条规定的停车场，按照前款办理。",
        "第三条第一款、第五条的规定，不适用于临时停车场。",
        "第九十九条至第一百零二条所称灯会，包括庙会。",
        "第三款所列材料，应当一次告知。",
        "第二章规定的措施，由区人民政府实施。",
        "第二节课程由学校安排。",
        "一、二级预警由区人民政府发布。",
        "二级以上停车场应当配备专人。",
        "2026年5月1日前建成的停车场，应当在一年内改造。",
        "3.5米以上的通道，不得占用。",
        "十日内未答复的，视为同意。",
        "百分之五十以上业主同意的，可以收费。",
        "附件所列名录，由市人民政府调整。",
        "附则的解释权属于市人民政府。",
        "目录由市人民政府公布。",
        "总则规定的原则，适用于各章。",
        "“停车场”是指供车辆停放的场所；“经营者”是指取得收益的人。",
        "《云岭市公园条例》第十二条规定的措施，依照其规定。",
        "本条例第七条所称公园，包括口袋公园。",
        "有前款第（二）项行为的，处1.5倍罚款。",
        "（以下简称经营者）应当登记的，依照本条例登记。",
        "一万元以上的罚款，应当经负责人批准。",
    };

    private static final String[] CITED_ITEMS = {"（一）至（三）项所列人员，应当登记。", "（一）、（二）项规定的期限，自受理之日起计算。"};

    private static final String[] TITLES = {
        "规划与建设", "经营管理", "监督检查", "法律责任", "公园与绿地", "灯会举办", "停车秩序", "附　则", "一般规定", "其他规定", "管线保护"
    };
    private static final String[] CAPTIONS = {
        "立法目的", "适用范围", "部门职责", "收费管理", "举办条件", "名词解释", "过渡期", "数据共享", "便民措施", "罚则"
    };
    private static final String[] CASES = {
        "有固定的场地", "未公示收费标准的", "占用消防通道的", "停放在绿地上", "两次以上被投诉的", "不满十四周岁的人", "数额在五千元以上", "法律、法规规定的其他情形"
    };

    private final RandomGenerator random;

    Sentences(RandomGenerator random) {
        this.random = random;
    }

    /** One to three sentences; with {@code tricks}, sometimes one that is easily taken for a number. */
    String paragraph(boolean tricks) {
        if (tricks && random.nextInt(6) == 0) {
            String trick = random.nextInt(8) == 0 ? any(CITED_ITEMS) : any(TRICKS);
            return random.nextBoolean() ? trick : trick + sentence();
        }
        String words = sentence();
        while (random.nextInt(3) == 0) {
            words += sentence();
        }
        return words;
    }

    String sentence() {
        return any(SUBJECTS) + any(DUTIES) + any(ACTS) + any(TAILS) + "。";
    }

    String leadIn() {
        return random.nextBoolean()
                ? any(SUBJECTS) + "有下列情形之一的，由" + any(SUBJECTS) + "责令改正，处五百元以上五千元以下罚款："
                : any(SUBJECTS) + "应当具备下列条件：";
    }

    String item(boolean last) {
        return any(CASES) + (random.nextInt(3) == 0 ? "，" + any(ACTS) : "") + (last ? "。" : "；");
    }

    String title() {
        return any(TITLES);
    }

    String caption() {
        return any(CAPTIONS);
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
