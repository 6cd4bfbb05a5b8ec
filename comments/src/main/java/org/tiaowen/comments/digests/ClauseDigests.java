package org.tiaowen.comments.digests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.counting.CountedChanges;
import org.tiaowen.comments.counting.KeptCounts;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * The digests of the clauses of a consultation. Thread-safe; changes nothing.
 *
 * <p>Counts are worked out for all clauses at once and kept until something changes. How often each word is said in the whole
 * consultation, with which the words of a clause are compared, may be {@link #FRESH} old.
 */
@Component
public class ClauseDigests {

    /** At most so many distinguishing words. */
    public static final int MOST_WORDS = 20;

    /** At most so many quotations. */
    public static final int MOST_QUOTATIONS = 5;

    /** One more opinion does not change which words set a clause apart. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final int MOST_KEPT = 20;

    private final DigestRows rows;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final KeptCounts<Key, SaidOnClauses> said;
    private final Clock clock;
    private final Map<ConsultationId, Said> words = new ConcurrentHashMap<>();

    ClauseDigests(
            DigestRows rows, Consultations consultations, ConsultedTexts texts, CountedChanges changes, Clock clock) {
        this.rows = rows;
        this.consultations = consultations;
        this.texts = texts;
        this.said = new KeptCounts<>(changes, MOST_KEPT);
        this.clock = clock;
    }

    private record Key(ConsultationId consultation, boolean publicOnly) {}

    private record Said(DigestRows.Words words, Instant at) {}

    /**
     * What was said on a clause and on anything inside it, withheld comments left out; a clause nobody spoke of has an
     * empty digest.
     */
    public ClauseDigest of(ConsultationId consultation, ProvisionId clause) {
        SaidOnClauses all = said(new Key(consultation, false));
        ClauseCounts counts = all.counts().getOrDefault(clause, ClauseCounts.NONE);
        Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            stances.put(stance, all.stances().getOrDefault(clause, Map.of()).getOrDefault(stance, 0));
        }
        if (counts.opinions() == 0) {
            return new ClauseDigest(consultation, clause, counts, stances, List.of(), List.of());
        }
        List<UUID> clauses = inside(consultation, clause);
        DigestRows.Words everywhere = everywhere(consultation);
        List<DistinguishingWord> telling = DistinguishingWords.of(
                rows.words(consultation, clauses), counts.opinions(), everywhere.counts(), everywhere.opinions());
        return new ClauseDigest(consultation, clause, counts, stances, telling, rows.quotations(consultation, clauses));
    }

    /** How much was said on each clause, withheld comments left out; clauses without anything are missing. */
    public Map<ProvisionId, ClauseCounts> counts(ConsultationId consultation) {
        return said(new Key(consultation, false)).counts();
    }

    /** The same of published comments alone, for the public. */
    public Map<ProvisionId, ClauseCounts> publicCounts(ConsultationId consultation) {
        return said(new Key(consultation, true)).counts();
    }

    private List<UUID> inside(ConsultationId consultation, ProvisionId clause) {
        List<UUID> clauses = new ArrayList<>(List.of(clause.value()));
        text(consultation).flatMap(text -> text.find(clause)).ifPresent(found -> found.walk()
                .forEach(part -> clauses.add(part.id().value())));
        return clauses.stream().distinct().toList();
    }

    private DigestRows.Words everywhere(ConsultationId consultation) {
        Instant now = clock.instant();
        Said before = words.get(consultation);
        if (before != null && before.at().plus(FRESH).isAfter(now)) {
            return before.words();
        }
        DigestRows.Words fresh = rows.words(consultation);
        words.put(consultation, new Said(fresh, now));
        return fresh;
    }

    private SaidOnClauses said(Key key) {
        return said.of(
                key.consultation(),
                key,
                () -> SaidOnClauses.of(
                        rows.said(key.consultation(), key.publicOnly()),
                        text(key.consultation()).map(LegalText::provisions).orElse(List.<Provision>of())));
    }

    private Optional<LegalText> text(ConsultationId consultation) {
        return consultations.find(consultation).map(Consultation::version).flatMap(texts::of);
    }
}
