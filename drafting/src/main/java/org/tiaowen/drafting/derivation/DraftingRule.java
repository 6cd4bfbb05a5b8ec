package org.tiaowen.drafting.derivation;

/** Why a change is told in one form and not in another: the habits of those who draft amending decisions. */
public enum DraftingRule {
    /** The only way there is, or the coarser one was chosen by a person. */
    CHOSEN("choice", "由起草人选定。", "");

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

    /** Where it comes from; empty where it needs no authority. */
    public String authority() {
        return authority;
    }
}
