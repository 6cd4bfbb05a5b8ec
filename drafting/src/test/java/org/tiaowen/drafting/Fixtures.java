package org.tiaowen.drafting;

import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.TextReader;

/** Invented texts for tests. */
public final class Fixtures {

    /** Four articles in two chapters, one with items. */
    public static final String LANTERNS = """
            云岭市灯会管理条例

            第一章　总则
            第一条　为了规范灯会活动，保障公众安全，制定本条例。
            第二条　本市行政区域内举办灯会，适用本条例。
            第二章　举办
            第三条　举办灯会，应当具备下列条件：
            （一）有固定的举办场地；
            （二）有与规模相适应的安全人员。
            举办人应当在灯会开始三十日前向区文化主管部门报告。
            第四条　灯会所用灯具应当使用阻燃材料，并经检验合格。
            """;

    private Fixtures() {}

    /** Reads {@code source}; every reading gives fresh ids. */
    public static LegalText text(String source) {
        return TextReader.read(source).text();
    }

    /** The article with that number. */
    public static Provision article(LegalText text, int ordinal) {
        return text.walk()
                .filter(provision -> provision.level() == Level.ARTICLE
                        && provision.number() != null
                        && provision.number().ordinal() == ordinal)
                .findFirst()
                .orElseThrow();
    }
}
