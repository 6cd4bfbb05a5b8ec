package org.tiaowen.drafting.derivation;

/**
 * A clause that no form leads to the wanted words.
 *
 * @param law index of the law, from 0
 * @param name how the clause is called: 第三条
 * @param wanted its words in the new text; empty where it should not be there
 * @param made the words that came of carrying out the instrument; empty where there is no such clause
 * @param reason in Chinese, one line
 */
public record UnprovedClause(int law, String name, String wanted, String made, String reason) {}
