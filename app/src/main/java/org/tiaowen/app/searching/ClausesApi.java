package org.tiaowen.app.searching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.consulting.OpinionInApi;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.adoption.Answers;
import org.tiaowen.comments.clauselinks.LinkedOpinion;
import org.tiaowen.comments.clauselinks.LinkedOpinions;
import org.tiaowen.comments.clauselinks.OpinionQuery;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.opinions.OpinionId;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.comparison.WordRun;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.versions.ClauseState;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.VersionClause;
import org.tiaowen.drafting.versions.Versions;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SimilarClause;
import org.tiaowen.search.queries.SimilarClauses;

/** Everything about one clause, for machines. */
@RestController
@RequestMapping("/api/v1/clauses")
@Tag(name = "条款 Clauses")
class ClausesApi {

    /** The newest comes first; the rest is asked for page by page under the consultation. */
    private static final int OPINIONS_SHOWN = 50;

    private static final int CITING_A_PAGE = 50;
    private static final int DEEPEST = 1_000;
    private static final int SIMILAR = 20;

    private final Versions versions;
    private final LinkedOpinions opinions;
    private final Answers answers;
    private final LawClauses laws;
    private final DraftClauses drafts;
    private final SimilarClauses similar;

    ClausesApi(
            Versions versions,
            LinkedOpinions opinions,
            Answers answers,
            LawClauses laws,
            DraftClauses drafts,
            SimilarClauses similar) {
        this.laws = laws;
        this.drafts = drafts;
        this.similar = similar;
        this.versions = versions;
        this.opinions = opinions;
        this.answers = answers;
    }

    /**
     * A clause.
     *
     * @param versions what it was in every version, the oldest first
     * @param cites what it cites outside of itself, in the newest version it stands in
     * @param citedBy the clauses of that version that cite it
     * @param opinionCount how many opinions there are on it or on anything inside it
     * @param opinions the newest of them; what is withheld is shown to drafters only
     */
    record Clause(
            UUID id,
            UUID draft,
            List<InVersion> versions,
            List<Reference> cites,
            List<Reference> citedBy,
            long opinionCount,
            List<OpinionInApi> opinions) {}

    /**
     * The clause in one version, as seen from the version before.
     *
     * @param text null in the version from which it is gone
     * @param words kept, deleted and inserted since the version before
     */
    record InVersion(
            int version,
            String label,
            LineageKind kind,
            @Nullable Level level,
            @Nullable String number,
            @Nullable String designation,
            @Nullable String text,
            List<WordRun> words) {

        static InVersion of(ClauseState state) {
            Version version = state.version();
            return state.clause()
                    .map(clause -> new InVersion(
                            version.number(),
                            version.label().value(),
                            state.kind(),
                            clause.level(),
                            clause.number(),
                            clause.designation(),
                            clause.text(),
                            state.words()))
                    .orElseGet(() -> new InVersion(
                            version.number(),
                            version.label().value(),
                            state.kind(),
                            null,
                            null,
                            null,
                            null,
                            state.words()));
        }
    }

    /**
     * A citation.
     *
     * @param from the provision whose words hold it
     * @param words as written
     * @param start UTF-16 offset in the own words of that provision
     * @param outcome found, dangling, external or ambiguous
     * @param targets the clauses named; empty for another law or a clause that does not exist
     * @param law the other law
     */
    record Reference(
            UUID from,
            String designation,
            String words,
            int start,
            int end,
            Outcome outcome,
            List<UUID> targets,
            @Nullable String law) {

        static Reference of(Citations.Occurrence occurrence, Places places) {
            return switch (occurrence.citation().resolution()) {
                case Resolution.Found found -> with(occurrence, places, Outcome.FOUND, found.targets(), null);
                case Resolution.Ambiguous several ->
                    with(occurrence, places, Outcome.AMBIGUOUS, several.targets(), null);
                case Resolution.Dangling dangling -> with(occurrence, places, Outcome.DANGLING, List.of(), null);
                case Resolution.External external ->
                    with(occurrence, places, Outcome.EXTERNAL, List.of(), external.title());
            };
        }

        private static Reference with(
                Citations.Occurrence occurrence,
                Places places,
                Outcome outcome,
                List<Resolution.Target> targets,
                @Nullable String law) {
            return new Reference(
                    occurrence.in().id().value(),
                    places.designation(occurrence.in().id()).orElse(""),
                    occurrence.words(),
                    occurrence.citation().start(),
                    occurrence.citation().end(),
                    outcome,
                    targets.stream()
                            .map(target -> target.provision().id().value())
                            .toList(),
                    law);
        }
    }

    /**
     * The page of a clause, of a law or a draft alike, as the pages show it.
     *
     * @param work the draft or law
     * @param texts it was in, the newest first, each with the words kept, deleted and inserted since the one before
     * @param citingCount how many places name it; {@code citing} has one page of them
     * @param similar clauses elsewhere that say much the same; null while the search is away
     */
    record Page(
            UUID id,
            UUID work,
            String title,
            String designation,
            boolean gone,
            String words,
            List<ClausePage.Stage> texts,
            List<ClausePage.Cited> cites,
            List<ClausePage.Cited> citing,
            long citingCount,
            List<ClausePage.Term> terms,
            @Nullable List<SimilarClause> similar) {}

    /** What a citation leads to. */
    enum Outcome {
        FOUND,
        AMBIGUOUS,
        DANGLING,
        EXTERNAL
    }

    @GetMapping("/{id}")
    @Operation(summary = "一个条款：历次文本、变化、引用与被引用、意见 One clause: through versions, citations both ways, opinions")
    @ApiResponse(responseCode = "200", description = "条款 The clause")
    @ApiResponse(responseCode = "404", description = "没有这个条款 No such clause")
    Clause find(@PathVariable ProvisionId id, @Parameter(hidden = true) HttpServletRequest caller) {
        List<ClauseState> history = versions.historyOf(id);
        VersionClause latest = history.reversed().stream()
                .flatMap(state -> state.clause().stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        LegalText text = versions.text(latest.version());
        Places places = Places.of(text);
        Citations citations = Citations.of(text);
        Audience audience = CommentReaders.audience(caller);
        OpinionQuery query = OpinionQuery.on(id, audience);
        return new Clause(
                id.value(),
                history.getFirst().version().draft().value(),
                history.stream().map(InVersion::of).toList(),
                citations.outOf(id).stream()
                        .map(occurrence -> Reference.of(occurrence, places))
                        .toList(),
                citations.into(id).stream()
                        .map(occurrence -> Reference.of(occurrence, places))
                        .toList(),
                opinions.count(query),
                opinions.find(query, 0, OPINIONS_SHOWN).stream()
                        .map(opinion -> printed(opinion, audience))
                        .toList());
    }

    private OpinionInApi printed(LinkedOpinion opinion, Audience audience) {
        OpinionId id = opinion.opinion().id();
        return audience == Audience.STAFF
                ? OpinionInApi.of(opinion, answers.of(id))
                : OpinionInApi.forReaders(opinion, answers.publishedOf(id));
    }

    @GetMapping("/{id}/page")
    @Operation(
            summary =
                    "条款页：沿革、引用与被引用、相似条款、用语 The page of a clause: its way, citations both ways, similar clauses, terms",
            description = "法规的条款人人可查，草案的条款限工作人员。 Of a law for everybody, of a draft for staff.")
    @ApiResponse(responseCode = "200", description = "条款页 The page")
    @ApiResponse(responseCode = "404", description = "没有这个条款 No such clause")
    Page page(
            @PathVariable ProvisionId id,
            @RequestParam(defaultValue = "0") int page,
            @Parameter(hidden = true) HttpServletRequest caller) {
        int from = Math.clamp(page, 0, DEEPEST) * CITING_A_PAGE;
        ClausePage found = drafts.page(id, from, CITING_A_PAGE, caller)
                .map(DraftClauses.Found::page)
                .or(() -> laws.page(id, from, CITING_A_PAGE))
                .orElseThrow(() -> ClauseController.missing(id, caller));
        Reader reader = ClauseController.mayReadDrafts(caller) ? Reader.STAFF : Reader.PUBLIC;
        return new Page(
                id.value(),
                found.work(),
                found.title(),
                found.designation(),
                found.gone(),
                found.words(),
                found.stages(),
                found.cites(),
                found.citing(),
                found.citingCount(),
                found.terms(),
                similar.find(found.words(), found.work(), reader, SIMILAR).orElse(null));
    }
}
