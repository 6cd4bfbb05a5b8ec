package org.tiaowen.drafting.articles;

import java.util.List;

/**
 * What came of reading a source.
 *
 * @param text the tree; it writes back as {@code Repair.apply(source, repairs)}, character for character
 * @param repairs what was changed before reading, in order
 * @param findings what was noticed, in order
 */
public record Reading(LegalText text, List<Repair> repairs, List<Finding> findings) {

    public Reading {
        repairs = List.copyOf(repairs);
        findings = List.copyOf(findings);
    }
}
