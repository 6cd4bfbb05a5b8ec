package org.tiaowen.drafting.amendments;

import java.util.Set;
import org.tiaowen.drafting.articles.Enactment.Act;
import org.tiaowen.drafting.articles.Enactments;
import org.tiaowen.drafting.articles.LegalText;

/**
 * What only people know about an instrument. Everything may hold placeholders; an empty value leaves its line out.
 *
 * @param title of the instrument; empty to make it from the organ and the laws
 * @param organ that decides: 全国人民代表大会常务委员会
 * @param meeting at which it is passed: 第十四届全国人民代表大会常务委员会第十二次会议; begins the preamble
 * @param passed the line under the title: （2025年6月27日…通过）
 * @param effective from when it is in force, as said in the sentence: 公布之日, 2026年1月1日
 */
public record Formalities(String title, String organ, String meeting, String passed, String effective) {

    /** Nothing known yet. */
    public static final Formalities PLACEHOLDERS = by("××人民代表大会常务委员会");

    private static final Set<Act> DECIDING = Set.of(Act.PASSED, Act.AMENDED, Act.REVISED);

    private static Formalities by(String organ) {
        String meeting = organ + "第××次会议";
        return new Formalities("", organ, meeting, "（××××年××月××日" + meeting + "通过）", "××××年××月××日");
    }

    /** With the organ that passed or amended {@code law} last, as its 题注 tells; nothing else is known yet. */
    public static Formalities of(LegalText law) {
        return Enactments.of(law).all().stream()
                .filter(enactment ->
                        DECIDING.contains(enactment.act()) && !enactment.organ().isEmpty())
                .reduce((earlier, later) -> later)
                .map(last -> by(last.organ()))
                .orElse(PLACEHOLDERS);
    }

    /** The same under another title. */
    public Formalities titled(String other) {
        return new Formalities(other, organ, meeting, passed, effective);
    }
}
