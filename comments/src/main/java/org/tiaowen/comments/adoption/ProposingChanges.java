package org.tiaowen.comments.adoption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tiaowen.comments.adoption.LaterChanges.Step;
import org.tiaowen.comments.adoption.SharedTerms.Shared;
import org.tiaowen.comments.clauselinks.ClauseLink;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.consultations.ClauseWords;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.ConsultationId;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.comparison.ClauseChange;
import org.tiaowen.drafting.comparison.ComparedClause;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.language.Segmenter;

/**
 * Proposes which change of a later version carried an opinion out: of the clauses it is linked to, followed from version to
 * version, and of new clauses anywhere that speak of what it speaks of. Thread-safe; changes nothing.
 */
@Component
public class ProposingChanges {

    static final int MOST = 5;

    /** Laws whose opinions are being handled at the same time; one takes some hundred kilobytes. */
    private static final int MOST_MEASURES = 10;

    /** A change of the very clause is worth looking at even where no word is shared. */
    private static final double LINKED = 0.4;

    /** An opinion that asks for a clause to go speaks of it in other words than the clause does. */
    private static final double ASKED_TO_GO = 0.9;

    /** New clauses elsewhere are told only where they share much. */
    private static final double LEAST_ELSEWHERE = 0.3;

    /** What follows from other numbers elsewhere is nobody's wish. */
    private static final double CONSEQUENTIAL = 0.25;

    private static final Pattern TO_GO = Pattern.compile("删|取消|去掉|不要|废除");

    private final LinkedOpinions opinions;
    private final Consultations consultations;
    private final LaterChanges changes;
    private final ConsultedTexts texts;
    private final Segmenter segmenter;
    private final SequencedMap<VersionId, SharedTerms> measures = new LinkedHashMap<>();

    ProposingChanges(
            LinkedOpinions opinions,
            Consultations consultations,
            LaterChanges changes,
            ConsultedTexts texts,
            Segmenter segmenter) {
        this.opinions = opinions;
        this.consultations = consultations;
        this.changes = changes;
        this.texts = texts;
        this.segmenter = segmenter;
    }

    /** What may have carried the opinion out, the likeliest first, {@value #MOST} at most; none where nothing changed. */
    public List<ProposedChange> of(OpinionId opinion) {
        return of(List.of(opinion)).getOrDefault(opinion, List.of());
    }

    /** The same for several; opinions for which nothing is proposed are missing. */
    public Map<OpinionId, List<ProposedChange>> of(Collection<OpinionId> asked) {
        Map<ConsultationId, Optional<Later>> later = new HashMap<>();
        Map<OpinionId, List<ProposedChange>> proposed = new HashMap<>();
        for (OpinionId id : asked) {
            opinions.find(id)
                    .ifPresent(linked -> later.computeIfAbsent(linked.comment().consultation(), this::later)
                            .map(changed -> of(linked, changed))
                            .filter(found -> !found.isEmpty())
                            .ifPresent(found -> proposed.put(id, found)));
        }
        return Map.copyOf(proposed);
    }

    /** What became of a consulted text, and the measure of its words. */
    private record Later(LegalText consulted, List<Step> steps, SharedTerms measure) {}

    private Optional<Later> later(ConsultationId id) {
        Optional<Consultation> consultation = consultations.find(id);
        List<Step> steps = consultation.map(changes::after).orElse(List.of());
        return steps.isEmpty()
                ? Optional.empty()
                : consultation
                        .map(Consultation::version)
                        .flatMap(texts::of)
                        .map(text -> new Later(
                                text,
                                steps,
                                measure(text, consultation.orElseThrow().version())));
    }

    private static List<ProposedChange> of(LinkedOpinion linked, Later later) {
        Wish wish = new Wish(linked, later.measure());
        Set<ProvisionId> followed = linkedArticles(linked, later.consulted());
        List<ProposedChange> proposed = new ArrayList<>();
        for (Step step : later.steps()) {
            Set<ProvisionId> next = new HashSet<>();
            for (ClauseChange change : step.comparison().changes()) {
                ComparedClause old = change.old();
                ComparedClause current = change.current();
                boolean ours = old != null && followed.contains(old.id());
                if (ours && current != null) {
                    next.add(current.id());
                }
                if (LaterChanges.isChange(change) && (ours || (old == null && change.isTopical()))) {
                    wish.proposed(step, change, ours).ifPresent(proposed::add);
                }
            }
            followed = next;
        }
        return proposed.stream()
                .sorted(Comparator.comparingDouble(ProposedChange::score)
                        .reversed()
                        .thenComparingInt(ProposedChange::versionNumber))
                .limit(MOST)
                .toList();
    }

    /** A version never changes, and cutting a law into words takes longer than everything else here. */
    private SharedTerms measure(LegalText text, VersionId version) {
        synchronized (measures) {
            SharedTerms measure = measures.remove(version);
            if (measure == null) {
                measure = new SharedTerms(
                        segmenter, text.walk().map(ClauseWords::of).toList());
            }
            measures.putLast(version, measure);
            if (measures.size() > MOST_MEASURES) {
                measures.pollFirstEntry();
            }
            return measure;
        }
    }

    /** The linked clauses with what is inside them and the article around them, where a paragraph may have been added. */
    private static Set<ProvisionId> linkedArticles(LinkedOpinion linked, LegalText text) {
        Set<ProvisionId> clauses =
                linked.links().stream().map(ClauseLink::clause).collect(Collectors.toSet());
        Set<ProvisionId> around = new LinkedHashSet<>();
        text.walk()
                .filter(provision -> provision.level() == Level.ARTICLE || provision.level() == Level.POINT)
                .filter(article -> article.walk().map(Provision::id).anyMatch(clauses::contains))
                .forEach(article -> around.add(article.id()));
        text.walk()
                .filter(provision -> clauses.contains(provision.id()))
                .flatMap(Provision::walk)
                .forEach(part -> around.add(part.id()));
        return around;
    }

    /** What an opinion wishes, in terms that can be compared. */
    private static final class Wish {

        private final SharedTerms measure;
        private final Set<String> terms;
        private final Set<String> proposedTerms;
        private final boolean toGo;

        Wish(LinkedOpinion linked, SharedTerms measure) {
            this.measure = measure;
            this.terms = measure.terms(linked.opinion().text());
            this.proposedTerms = measure.terms(linked.comment().proposedWording());
            this.toGo = TO_GO.matcher(linked.opinion().text()).find();
        }

        Optional<ProposedChange> proposed(Step step, ClauseChange change, boolean linked) {
            Shared shared = shared(change);
            double score = score(change, shared.share(), linked);
            if (!linked && score < LEAST_ELSEWHERE) {
                return Optional.empty();
            }
            ComparedClause told = LaterChanges.told(change);
            return Optional.of(new ProposedChange(
                    step.version().id(),
                    step.version().number(),
                    told.id(),
                    told.designation(),
                    change.kind(),
                    score,
                    shared.terms(),
                    change.words()));
        }

        private double score(ClauseChange change, double share, boolean linked) {
            if (!linked) {
                return share * (1 - LINKED);
            }
            if (change.consequential()) {
                return CONSEQUENTIAL;
            }
            double base = LINKED + (1 - LINKED) * share;
            return change.kind() == LineageKind.DELETED && toGo ? Math.max(base, ASKED_TO_GO) : base;
        }

        /** Who proposes a wording asks for the words that came in; who describes a wish may speak of those that went. */
        private Shared shared(ClauseChange change) {
            Shared described = measure.between(
                    terms, measure.terms(words(change, EnumSet.of(WordRun.Op.INSERT, WordRun.Op.DELETE))));
            Shared worded = measure.between(proposedTerms, measure.terms(words(change, EnumSet.of(WordRun.Op.INSERT))));
            return worded.share() > described.share() ? worded : described;
        }

        /** Each changed stretch with a character on both sides: 二十{二→三}时 is spoken of as 三时. */
        private static String words(ClauseChange change, Set<WordRun.Op> ops) {
            StringBuilder words = new StringBuilder();
            List<WordRun> runs = change.words();
            for (int i = 0; i < runs.size(); i++) {
                if (ops.contains(runs.get(i).op())) {
                    String before = kept(runs.subList(0, i).reversed());
                    String after = kept(runs.subList(i + 1, runs.size()));
                    words.append(before.isEmpty() ? "" : before.substring(before.length() - 1))
                            .append(runs.get(i).text())
                            .append(after.isEmpty() ? "" : after.substring(0, 1))
                            .append('\n');
                }
            }
            return words.toString();
        }

        private static String kept(List<WordRun> runs) {
            return runs.stream()
                    .filter(run -> run.op() == WordRun.Op.EQUAL)
                    .map(WordRun::text)
                    .findFirst()
                    .orElse("");
        }
    }
}
