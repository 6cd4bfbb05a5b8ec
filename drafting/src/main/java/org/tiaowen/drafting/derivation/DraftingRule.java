package org.tiaowen.drafting.derivation;

/**
 * Why a change is told in one form and not in another: the habits of those who draft amending decisions, counted on decisions of
 * the National People's Congress and its Standing Committee of 2021 to 2025.
 */
public enum DraftingRule {
    /** No old paragraph is left as it was. */
    ARTICLE_ALL_CHANGED("article-all-changed", "各款均有修改的，整条重新表述。", Authority.PRACTICE),
    /** Most paragraphs changed. */
    ARTICLE_MOSTLY_CHANGED("article-mostly-changed", "修改三款以上且占原有各款四分之三以上的，整条重新表述。", Authority.PRACTICE),
    /** The paragraphs stand in another order, or the 条标 changed. */
    ARTICLE_REARRANGED("article-rearranged", "款的次序、条标或者层次有变动的，整条重新表述。", Authority.PRACTICE),
    /** A paragraph stays. */
    PARAGRAPH_OTHERS_STAY("paragraph-others-stay", "有的款未修改的，只列出修改的款。", Authority.PRACTICE),
    /** Only paragraphs put in or taken out. */
    PARAGRAPH_ADDED_OR_DELETED("paragraph-added-or-deleted", "只增加或者删去款、项的，不重新表述其他款、项。", Authority.PRACTICE),
    /** Items changed under a lead-in that stays. */
    ITEM_LEAD_STAYS("item-lead-stays", "引出各项的文字不变的，逐项修改；只改引出文字的，修改第一自然段。", Authority.PRACTICE),
    /** A few words. */
    WORDS_FEW("words-few", "只作个别文字修改（不超过三处、二十四字，且不涉及期限、比例和整个分句）的，采用词语替换。", Authority.PRACTICE),
    /** The same swap in several articles. */
    WORDS_SWEEP("words-sweep", "同一词语在两条以上作相同修改的，合并写明；通篇如此的，写“将本法中的……”。", Authority.PRACTICE),
    /** A new article. */
    ARTICLE_NEW("article-new", "增加的条文写明增加后的条序；相连的几条可以合并写明。", Authority.NORM),
    /** A deleted article. */
    ARTICLE_DELETED("article-deleted", "删去的条文写明原条序，列在其原来的位置。", Authority.NORM),
    /** An article that changed its place among the others. */
    ARTICLE_MOVED("article-moved", "条文位置变动的，写明原条序和修改后的条序；仅因增删而顺延的不写。", Authority.PRACTICE),
    /** One article became several. */
    ARTICLE_SPLIT("article-split", "一条拆分为几条的，写“改为几条，作为第……条”。", Authority.PRACTICE),
    /** Several articles became one. */
    ARTICLE_JOINED("article-joined", "几条合并为一条的，写“合并，作为第……条”。", Authority.PRACTICE),
    /** A division put in, taken out, renamed. */
    DIVISION("division", "增加、删去编、章、节或者修改其名称的，单独写明；增加的写明包括的条文。", Authority.PRACTICE),
    /** Title, preamble, annex and their like. */
    OUTSIDE("outside-articles", "题目、引言、附件的修改单独写明，重新表述其全文。", Authority.PRACTICE),
    /** Citations that only follow the new numbers. */
    CONSEQUENTIAL("consequential", "仅因条序变动而相应调整的引用，由结尾的“作相应修改”涵盖，不逐条写明。", Authority.PRACTICE),
    /** A citation that the closing sentence would not get right. */
    CITATION_STATED("citation-stated", "引用的调整不能由条序变动确定的，单独写明。", Authority.PRACTICE),
    /** Nothing finer can be said. */
    DIVISION_RESTATED("division-restated", "结构变动过大的，整章重新表述；宜采用修订方式。", Authority.PRACTICE);

    private interface Authority {
        String PRACTICE = "全国人大及其常委会2021—2025年修改决定的通行写法";
        String NORM = "立法技术规范（试行）（一）：修正";
    }

    private final String id;
    private final String says;
    private final String authority;

    DraftingRule(String id, String says, String authority) {
        this.id = id;
        this.says = says;
        this.authority = authority;
    }

    /** Its id, for good: {@code words-few}. */
    public String id() {
        return id;
    }

    /** The rule in Chinese, one sentence. */
    public String says() {
        return says;
    }

    /** Where it comes from. */
    public String authority() {
        return authority;
    }
}
