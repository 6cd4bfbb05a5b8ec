package org.tiaowen.comments.placements;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tiaowen.comments.Problem;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.comments.placements.PlacementDecisionRows.Kind;
import org.tiaowen.comments.placements.PlacementDecisionRows.ToldClause;
import org.tiaowen.comments.placements.PlacementRows.Asked;
import org.tiaowen.comments.privacy.PersonalData;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.drafting.versions.Versions;

/** A person's decisions on where links stand; what the program told stays beside them. Thread-safe. */
@Component
public class DecidingPlacements {

    private static final int LONGEST_REASON = 2_000;

    /** What is decided on at once fits a page a person has looked at. */
    private static final int MOST_LINKS = 5_000;

    private final PlacementRows rows;
    private final PlacementDecisionRows decisions;
    private final PlacementQueue queue;
    private final Consultations consultations;
    private final Versions versions;
    private final ConsultedTexts texts;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final PersonalData personalData;
    private final Clock clock;

    DecidingPlacements(
            PlacementRows rows,
            PlacementDecisionRows decisions,
            PlacementQueue queue,
            Consultations consultations,
            Versions versions,
            ConsultedTexts texts,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            PersonalData personalData,
            Clock clock) {
        this.rows = rows;
        this.decisions = decisions;
        this.consultations = consultations;
        this.queue = queue;
        this.versions = versions;
        this.texts = texts;
        this.jdbc = jdbc;
        this.events = events;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome permits Decided, Conflict, Refused {}

    /** It is written down for all of them; so they stand now. */
    public record Decided(List<Placement> placements) implements Outcome {

        public Decided {
            placements = List.copyOf(placements);
        }
    }

    /** Somebody else decided on these meanwhile; nothing changed. */
    public record Conflict(List<Placement> theirs) implements Outcome {

        public Conflict {
            theirs = List.copyOf(theirs);
        }
    }

    /** It was refused, for all these reasons; nothing changed. */
    public record Refused(List<Problem> problems) implements Outcome {

        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A link that is decided on.
     *
     * @param seen id of the decision the user had before them; 0 where there was none
     */
    public record Link(OpinionId opinion, long seen) {}

    /**
     * Says where links on one clause stand in a version, all of them or none. In later versions they are followed from there.
     *
     * @param source the clause they are on in the version that was before the public
     * @param targets clauses of {@code version}; none says that they stand nowhere any more
     * @param reason wanted where there are no targets
     * @param by the acting user's name
     */
    @Transactional
    public Outcome decide(
            ProvisionId source,
            VersionId version,
            List<Link> links,
            List<ProvisionId> targets,
            String reason,
            String by) {
        List<Problem> problems = new ArrayList<>();
        if (targets.isEmpty() && reason.isBlank()) {
            problems.add(Problem.at("reason", "reason.empty"));
        }
        Optional<LegalText> text = texts.of(version);
        if (!targets.stream()
                .allMatch(target -> text.flatMap(found -> found.find(target)).isPresent())) {
            problems.add(Problem.at("targets", "clause.unknown"));
        }
        return said(Kind.PLACED, source, version, links, targets, reason, by, problems);
    }

    /** Takes back what was decided in that version; what the program tells holds again. */
    @Transactional
    public Outcome withdraw(ProvisionId source, VersionId version, List<Link> links, String reason, String by) {
        return said(Kind.WITHDRAWN, source, version, links, List.of(), reason, by, new ArrayList<>());
    }

    private Outcome said(
            Kind kind,
            ProvisionId source,
            VersionId version,
            List<Link> links,
            List<ProvisionId> targets,
            String reason,
            String by,
            List<Problem> problems) {
        Map<OpinionId, Long> seen = new HashMap<>();
        links.forEach(link -> seen.put(link.opinion(), link.seen()));
        if (reason.length() > LONGEST_REASON) {
            problems.add(Problem.at("reason", "too-long", LONGEST_REASON));
        }
        if (seen.isEmpty() || seen.size() > MOST_LINKS) {
            problems.add(Problem.at("links", "placement.links", MOST_LINKS));
            return new Refused(problems);
        }
        lock(seen.keySet());
        Optional<Version> later = versions.find(version);
        Map<Consultation, List<Placement>> standing =
                later.map(found -> standing(seen.keySet(), source, found)).orElse(Map.of());
        List<Placement> all = standing.values().stream().flatMap(List::stream).toList();
        if (all.size() < seen.size()) {
            problems.add(Problem.at("links", "placement.unknown"));
        }
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        List<Placement> theirs = all.stream()
                .filter(one -> !seen.getOrDefault(one.opinion(), 0L).equals(decision(one)))
                .toList();
        if (!theirs.isEmpty()) {
            return new Conflict(theirs);
        }
        Version there = later.orElseThrow();
        standing.forEach((consultation, placements) -> {
            ClausePlacement told =
                    rows.clause(consultation.version(), version, source).orElseThrow();
            List<ToldClause> decided = placements.stream()
                    .map(one -> new ToldClause(one.opinion(), told))
                    .toList();
            decisions.insert(kind, there, decided, targets, personalData.masked(reason.strip()), by, clock.instant());
        });
        queue.addLaterThan(version);
        events.publishEvent(new PlacementDecided(source, version, List.copyOf(seen.keySet())));
        return new Decided(standing(seen.keySet(), source, there).values().stream()
                .flatMap(List::stream)
                .toList());
    }

    /** The links on that clause as they stand in a later version, by the consultations they come from. */
    private Map<Consultation, List<Placement>> standing(
            Collection<OpinionId> opinions, ProvisionId source, Version version) {
        Map<Consultation, List<Placement>> standing = new LinkedHashMap<>();
        for (Consultation consultation : consultations.of(version.draft())) {
            if (consultation.versionNumber() < version.number()) {
                List<Placement> some =
                        rows.list(Asked.all(consultation, version).of(opinions).on(List.of(source)));
                if (!some.isEmpty()) {
                    standing.put(consultation, some);
                }
            }
        }
        return standing;
    }

    private static Long decision(Placement placement) {
        return placement.decision().map(PlacementDecision::id).orElse(0L);
    }

    /** In one order, so that two who decide on the same opinions wait for each other and not for ever. */
    private void lock(Collection<OpinionId> opinions) {
        jdbc.sql("select id from comment_opinion where id = any (:ids) order by id for update")
                .param("ids", opinions.stream().map(OpinionId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
