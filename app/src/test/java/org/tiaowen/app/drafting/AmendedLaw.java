package org.tiaowen.app.drafting;

/** An invented regulation, the decision that amends it, and what comes of it. */
final class AmendedLaw {

    static final String TITLE = "试验市停车条例";

    static final String BEFORE = TITLE + """


            第一条　为了规范停车秩序，制定本条例。
            第二条　停车场应当在入口处公示收费标准。
            第三条　停车场应当配备照明设施。
            停车场应当保持通道畅通。
            第四条　违反本条例第三条规定的，由城市管理部门责令限期改正。
            第五条　本条例自公布之日起施行。
            """;

    static final String AFTER = TITLE + """


            第一条　为了规范停车秩序，方便群众出行，制定本条例。
            第二条　停车场应当在入口处公示收费标准。
            第三条　停车场应当设置无障碍停车位。
            第四条　停车场应当配备照明和消防设施。
            停车场应当保持通道畅通。
            第五条　违反本条例第四条规定的，由城市管理部门责令限期改正。
            第六条　本条例自公布之日起施行。
            """;

    private static final String HEAD = "关于修改《" + TITLE + "》的决定\n\n试验市人民代表大会常务委员会决定对《" + TITLE + "》作如下修改：\n";

    private static final String INSTRUCTIONS = """
            一、在第一条中的“规范停车秩序”后增加“，方便群众出行”。
            二、增加一条，作为第三条：“第三条　停车场应当设置无障碍停车位。”
            三、将第三条改为第四条，第一款修改为：“停车场应当配备照明和消防设施。”
            """;

    private static final String CLOSING = "本决定自公布之日起施行。\n《" + TITLE + "》根据本决定作相应修改并对条文顺序作相应调整，重新公布。\n";

    /** Leads from {@link #BEFORE} to {@link #AFTER}. */
    static final String DECISION = HEAD + INSTRUCTIONS + CLOSING;

    /** The same with a fourth instruction that quotes words which stand in another article. */
    static final String DECISION_WITH_A_SLIP = HEAD + INSTRUCTIONS + "四、将第二条中的“照明设施”修改为“照明灯具”。\n" + CLOSING;

    private AmendedLaw() {}
}
