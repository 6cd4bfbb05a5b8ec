package org.tiaowen.comments.clauselinks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tiaowen.comments.clauselinks.AnalysedComment.AnalysedOpinion;
import org.tiaowen.comments.opinions.OpinionSplitter;
import org.tiaowen.comments.opinions.Span;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citation;
import org.tiaowen.drafting.citations.CitationFinder;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.search.language.Segmenter;

/**
 * Splits comments on one version into opinions and links each to the clauses it is about: to what the author pointed at,
 * else to the clauses it cites, else to those whose words it shares, where that is sure enough.
 *
 * <p>Immutable and safe for many threads; building one takes milliseconds, so one is kept for each version in use.
 */
public final class ClauseLinker {

    /** Changes whenever the same comment could be analysed to something else; stored with every proposal. */
    public static final int EDITION = 3;

    /**
     * Content links below this are not proposed. A score is the share of links like it that the labelled set calls right;
     * here more of the links are right than of messages that are off topic are linked at all.
     */
    public static final double THRESHOLD = 0.4;

    /** A drafter files an opinion under one clause, two or three at most. */
    private static final int MOST_BY_CONTENT = 3;

    private final Places places;
    private final CitationFinder citations;
    private final ContentMatching content;

    private ClauseLinker(LegalText text, Segmenter segmenter) {
        this.places = Places.of(text);
        this.citations = CitationFinder.in(text);
        this.content = new ContentMatching(text, segmenter);
    }

    /** The linker for comments on that text. */
    public static ClauseLinker of(LegalText text, Segmenter segmenter) {
        return new ClauseLinker(text, segmenter);
    }

    /** What a comment on the draft as a whole says. */
    public AnalysedComment analyse(String comment) {
        return analyse(comment, Optional.empty(), "");
    }

    /**
     * What a comment says.
     *
     * @param pointed the clause its author pointed at
     * @param quote the words its author selected there; may be empty
     */
    public AnalysedComment analyse(String comment, Optional<ProvisionId> pointed, String quote) {
        return analyse(comment, pointed, quote, citations -> OpinionSplitter.split(comment, citations));
    }

    /**
     * What a comment says that a person divided into opinions.
     *
     * @param spans of the opinions, in the order of the text
     */
    public AnalysedComment analyse(String comment, Optional<ProvisionId> pointed, String quote, List<Span> spans) {
        return analyse(comment, pointed, quote, citations -> spans);
    }

    private AnalysedComment analyse(
            String comment, Optional<ProvisionId> pointed, String quote, UnaryOperator<List<Span>> divided) {
        List<Citation> cited = pointed.flatMap(places::of)
                .map(place -> citations.find(comment, place))
                .orElseGet(() -> citations.find(comment));
        List<Span> own = cited.stream()
                .filter(citation -> !(citation.resolution() instanceof Resolution.External))
                .map(ClauseLinker::span)
                .toList();
        List<Span> spans = divided.apply(own);
        boolean pointedIsCited = spans.stream().allMatch(span -> cites(span, own));
        List<AnalysedOpinion> opinions = new ArrayList<>();
        for (Span span : spans) {
            boolean isMeant = pointed.isPresent()
                    && (!cites(span, own) || spans.size() == 1 || (pointedIsCited && opinions.isEmpty()));
            opinions.add(new AnalysedOpinion(
                    span, links(comment, span, cited, isMeant ? pointed : Optional.empty(), quote)));
        }
        return new AnalysedComment(opinions, findings(comment, cited));
    }

    private List<ProposedLink> links(
            String comment, Span span, List<Citation> cited, Optional<ProvisionId> pointed, String quote) {
        Map<ProvisionId, ProposedLink> links = new LinkedHashMap<>();
        pointed.ifPresent(clause -> links.put(
                clause, new ProposedLink(clause, LinkMethod.POINTED, 1, quote.isEmpty() ? List.of() : List.of(quote))));
        for (Citation citation : cited) {
            if (isIn(citation, span) && citation.resolution() instanceof Resolution.Found found) {
                String words = comment.substring(citation.start(), citation.end());
                found.targets()
                        .forEach(target -> links.putIfAbsent(
                                target.provision().id(),
                                new ProposedLink(target.provision().id(), LinkMethod.CITATION, 1, List.of(words))));
            }
        }
        if (links.isEmpty() && !isAnswered(span, cited)) {
            byContent(span.of(comment)).forEach(link -> links.put(link.clause(), link));
        }
        return links.values().stream()
                .sorted(Comparator.comparing(ProposedLink::method)
                        .thenComparing(
                                Comparator.comparingDouble(ProposedLink::score).reversed()))
                .toList();
    }

    private List<ProposedLink> byContent(String opinion) {
        List<ProposedLink> links = new ArrayList<>();
        for (ContentMatching.Candidate candidate : content.candidates(opinion, MOST_BY_CONTENT)) {
            double score = Calibration.probability(candidate);
            if (score < THRESHOLD || !Calibration.isOnSubject(candidate)) {
                break;
            }
            links.add(new ProposedLink(
                    candidate.clause(),
                    LinkMethod.CONTENT,
                    score,
                    candidate.words().get()));
        }
        return links;
    }

    /** Whether the opinion cites a clause that does not exist: a likeness would be a guess against its author's word. */
    private static boolean isAnswered(Span span, List<Citation> cited) {
        return cited.stream()
                .anyMatch(citation -> isIn(citation, span) && citation.resolution() instanceof Resolution.Dangling);
    }

    private static List<LinkFinding> findings(String comment, List<Citation> cited) {
        List<LinkFinding> findings = new ArrayList<>();
        for (Citation citation : cited) {
            String words = comment.substring(citation.start(), citation.end());
            switch (citation.resolution()) {
                case Resolution.Found found -> {}
                case Resolution.Dangling dangling ->
                    findings.add(new LinkFinding(LinkFinding.Kind.DANGLING, span(citation), words));
                case Resolution.External external ->
                    findings.add(new LinkFinding(LinkFinding.Kind.EXTERNAL, span(citation), words));
                case Resolution.Ambiguous ambiguous ->
                    findings.add(new LinkFinding(LinkFinding.Kind.AMBIGUOUS, span(citation), words));
            }
        }
        return List.copyOf(findings);
    }

    private static Span span(Citation citation) {
        return new Span(citation.start(), citation.end());
    }

    private static boolean cites(Span span, List<Span> citations) {
        return citations.stream()
                .anyMatch(citation -> span.start() <= citation.start() && citation.start() < span.end());
    }

    private static boolean isIn(Citation citation, Span span) {
        return span.start() <= citation.start() && citation.start() < span.end();
    }
}
