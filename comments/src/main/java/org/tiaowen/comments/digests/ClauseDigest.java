package org.tiaowen.comments.digests;

import java.util.List;
import java.util.Map;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * Digest of a clause — 条款意见概览: what was said on a clause of a consultation and on anything inside it.
 *
 * @param stances how many opinions of each stance; all five are there
 * @param words at most {@value ClauseDigests#MOST_WORDS}, the most distinguishing first
 * @param quotations at most {@value ClauseDigests#MOST_QUOTATIONS}, those that stand for the most comments first
 */
public record ClauseDigest(
        ConsultationId consultation,
        ProvisionId clause,
        ClauseCounts counts,
        Map<Stance, Integer> stances,
        List<DistinguishingWord> words,
        List<Quotation> quotations) {

    public ClauseDigest {
        stances = Map.copyOf(stances);
        words = List.copyOf(words);
        quotations = List.copyOf(quotations);
    }
}
