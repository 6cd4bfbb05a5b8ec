package org.tiaowen.drafting.derivation;

/** How much of the text an instruction restates, from the finest to the coarsest. */
public enum ChangeForm {
    /** Words inside a clause: 将第三条中的“甲”修改为“乙”. */
    WORDS("字词"),
    /** Paragraphs and items: 第二款修改为, 增加一项，作为第三项. */
    PARAGRAPH("款、项"),
    /** The whole article, title, preamble or annex. */
    ARTICLE("整条"),
    /** A whole division or the whole text; then a 修订 is the better way. */
    DIVISION("整章");

    private final String printed;

    ChangeForm(String printed) {
        this.printed = printed;
    }

    /** What it is called in Chinese. */
    public String printed() {
        return printed;
    }
}
