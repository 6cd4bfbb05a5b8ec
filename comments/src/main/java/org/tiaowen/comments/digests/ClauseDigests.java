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
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * The digests of the clauses of a consultation. Thread-safe; changes nothing.
 *
 * <p>Counts are worked out for all clauses at once and kept until something changes, and while comments pour in at most
 * every few seconds: they may be {@link #FRESH} old, never older once it is quiet.
 */
@Component
public class ClauseDigests {

    /** At most so many distinguishing words. */
    public static final int MOST_WORDS = 20;

    /** At most so many quotations. */
    public static final int MOST_QUOTATIONS = 5;

    /** How old counts may be while comments come in. */
    public static final Duration FRESH = Duration.ofSeconds(5);

    private final DigestRows rows;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final DigestChanges changes;
    private final Clock clock;
    private final Map<Key, Kept<SaidOnClauses>> said = new ConcurrentHashMap<>();
    private final Map<Key, Kept<DigestRows.Words>> words = new ConcurrentHashMap<>();

    ClauseDigests(
            DigestRows rows, Consultations consultations, ConsultedTexts texts, DigestChanges changes, Clock clock) {
        this.rows = rows;
        this.consultations = consultations;
        this.texts = texts;
        this.changes = changes;
        this.clock = clock;
    }

    private record Key(ConsultationId consultation, boolean publicOnly) {}

    /** What was worked out when so many changes had been told. */
    private record Kept<T>(T value, long changes, Instant at) {}

    /**
     * What was said on a clause and on anything inside it, withheld comments left out; a clause nobody spoke of has an
     * empty digest.
     */
    public ClauseDigest of(ConsultationId consultation, ProvisionId clause) {
        return digest(new Key(consultation, false), clause);
    }

    /** The same of published comments alone, for the public. */
    public ClauseDigest publicOf(ConsultationId consultation, ProvisionId clause) {
        return digest(new Key(consultation, true), clause);
    }

    /** How much was said on a clause and on anything inside it, withheld comments left out. */
    public ClauseCounts counts(ConsultationId consultation, ProvisionId clause) {
        return counts(consultation).getOrDefault(clause, ClauseCounts.NONE);
    }

    /** How much was said on each clause, withheld comments left out; clauses without anything are missing. */
    public Map<ProvisionId, ClauseCounts> counts(ConsultationId consultation) {
        return said(new Key(consultation, false)).counts();
    }

    /** The same of published comments alone, for the public. */
    public Map<ProvisionId, ClauseCounts> publicCounts(ConsultationId consultation) {
        return said(new Key(consultation, true)).counts();
    }

    private ClauseDigest digest(Key key, ProvisionId clause) {
        SaidOnClauses all = said(key);
        ClauseCounts counts = all.counts().getOrDefault(clause, ClauseCounts.NONE);
        Map<Stance, Integer> stances = new EnumMap<>(Stance.class);
        for (Stance stance : Stance.values()) {
            stances.put(stance, all.stances().getOrDefault(clause, Map.of()).getOrDefault(stance, 0));
        }
        if (counts.opinions() == 0) {
            return new ClauseDigest(key.consultation(), clause, counts, stances, List.of(), List.of());
        }
        List<UUID> clauses = inside(key.consultation(), clause);
        DigestRows.Words everywhere = words(key);
        List<DistinguishingWord> telling = DistinguishingWords.of(
                rows.words(key.consultation(), clauses, key.publicOnly()),
                counts.opinions(),
                everywhere.counts(),
                everywhere.opinions());
        return new ClauseDigest(
                key.consultation(),
                clause,
                counts,
                stances,
                telling,
                rows.quotations(key.consultation(), clauses, key.publicOnly()));
    }

    private List<UUID> inside(ConsultationId consultation, ProvisionId clause) {
        List<UUID> clauses = new ArrayList<>(List.of(clause.value()));
        text(consultation).flatMap(text -> text.find(clause)).ifPresent(found -> found.walk()
                .forEach(part -> clauses.add(part.id().value())));
        return clauses.stream().distinct().toList();
    }

    private SaidOnClauses said(Key key) {
        return kept(
                said,
                key,
                () -> SaidOnClauses.of(
                        rows.said(key.consultation(), key.publicOnly()),
                        text(key.consultation()).map(LegalText::provisions).orElse(List.<Provision>of())));
    }

    private DigestRows.Words words(Key key) {
        return kept(words, key, () -> rows.words(key.consultation(), key.publicOnly()));
    }

    private <T> T kept(Map<Key, Kept<T>> cache, Key key, Supplier<T> work) {
        Kept<T> before = cache.get(key);
        long now = changes.of(key.consultation());
        if (before != null
                && (before.changes() == now || before.at().plus(FRESH).isAfter(clock.instant()))) {
            return before.value();
        }
        Kept<T> fresh = new Kept<>(work.get(), now, clock.instant());
        cache.put(key, fresh);
        return fresh.value();
    }

    private Optional<LegalText> text(ConsultationId consultation) {
        return consultations.find(consultation).map(Consultation::version).flatMap(texts::of);
    }
}
