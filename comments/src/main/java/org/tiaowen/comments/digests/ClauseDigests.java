package org.tiaowen.comments.digests;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.tiaowen.drafting.articles.ProvisionId;

/**
 * The digests of the clauses of a consultation. Thread-safe; changes nothing.
 *
 * <p>How often each word is said in the whole consultation, with which the words of a clause are compared, may be
 * {@link #FRESH} old.
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
    private final KeptCounts<ConsultationId, Map<ProvisionId, Integer>> published;
    private final Clock clock;
    private final Map<ConsultationId, Said> words = new ConcurrentHashMap<>();

    ClauseDigests(
            DigestRows rows, Consultations consultations, ConsultedTexts texts, CountedChanges changes, Clock clock) {
        this.rows = rows;
        this.consultations = consultations;
        this.texts = texts;
        this.published = new KeptCounts<>(changes, MOST_KEPT);
        this.clock = clock;
    }

    private record Said(DigestRows.Words words, Instant at) {}

    /**
     * What was said on a clause and on anything inside it; withheld comments are counted, and neither their words nor anything
     * quoted from them is told. A clause nobody spoke of has an empty digest.
     */
    public ClauseDigest of(ConsultationId consultation, ProvisionId clause) {
        List<UUID> clauses = inside(consultation, clause);
        DigestRows.Counted counted = rows.counts(consultation, clauses);
        if (counted.shown() == 0) {
            return new ClauseDigest(consultation, clause, counted.counts(), counted.stances(), List.of(), List.of());
        }
        DigestRows.Words everywhere = everywhere(consultation);
        List<DistinguishingWord> telling = DistinguishingWords.of(
                rows.words(consultation, clauses), counted.shown(), everywhere.counts(), everywhere.opinions());
        return new ClauseDigest(
                consultation,
                clause,
                counted.counts(),
                counted.stances(),
                telling,
                rows.quotations(consultation, clauses));
    }

    /** How many published comments speak of each clause, or of anything inside it; clauses without any are missing. */
    public Map<ProvisionId, Integer> published(ConsultationId consultation) {
        return published.of(consultation, consultation, () -> {
            Map<ProvisionId, List<UUID>> inside = new HashMap<>();
            text(consultation).ifPresent(text -> text.walk()
                    .forEach(clause -> inside.put(
                            clause.id(),
                            clause.walk().map(part -> part.id().value()).toList())));
            return rows.published(consultation, inside);
        });
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

    private Optional<LegalText> text(ConsultationId consultation) {
        return consultations.find(consultation).map(Consultation::version).flatMap(texts::of);
    }
}
