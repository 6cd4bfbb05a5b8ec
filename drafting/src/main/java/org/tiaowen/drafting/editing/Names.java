package org.tiaowen.drafting.editing;

/** What a clause is called in a refusal: its number, or its first words. */
final class Names {

    private static final int BEGINNING = 12;

    private Names() {}

    static String of(Branch branch) {
        if (branch.number != null) {
            return branch.number.printed();
        }
        String words =
                branch.text.isEmpty() && !branch.children.isEmpty() ? branch.children.getFirst().text : branch.text;
        return words.length() <= BEGINNING ? words : words.substring(0, BEGINNING) + "…";
    }
}
