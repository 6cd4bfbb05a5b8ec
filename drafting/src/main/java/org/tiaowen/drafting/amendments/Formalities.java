package org.tiaowen.drafting.amendments;

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
    public static final Formalities PLACEHOLDERS = new Formalities(
            "", "××人民代表大会常务委员会", "××人民代表大会常务委员会第××次会议", "（××××年××月××日××人民代表大会常务委员会第××次会议通过）", "××××年××月××日");

    /** The same under another title. */
    public Formalities titled(String other) {
        return new Formalities(other, organ, meeting, passed, effective);
    }
}
