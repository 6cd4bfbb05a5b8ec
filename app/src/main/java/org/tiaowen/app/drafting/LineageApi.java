package org.tiaowen.app.drafting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.drafting.DraftsApi.VersionInList;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.identity.LineageCorrection;
import org.tiaowen.drafting.identity.LineageKind;
import org.tiaowen.drafting.identity.LineageRelation;
import org.tiaowen.drafting.identity.MatchReason;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.KeepingCorrection;
import org.tiaowen.drafting.versions.KeptCorrection;
import org.tiaowen.drafting.versions.LineageCorrections;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;

/** What became of the clauses between two versions, for machines, and what people know better. */
@RestController
@RequestMapping("/api/v1/drafts/{id}/lineage")
@Tag(name = "沿革 Lineage")
class LineageApi {

    private final Versions versions;
    private final LineageCorrections corrections;

    LineageApi(Versions versions, LineageCorrections corrections) {
        this.versions = versions;
        this.corrections = corrections;
    }

    /**
     * What became of every clause.
     *
     * @param relations in the order of the version asked for as {@code to}
     * @param corrections what people said; empty where the two are not neighbours
     */
    record Told(VersionInList from, VersionInList to, List<Relation> relations, List<Correction> corrections) {}

    /**
     * An old and a new clause that belong together; one of them is null where a clause is new or gone.
     *
     * @param score how sure it is, from 0 to 1
     * @param ambiguous whether a person should look
     * @param rivals the pairs that were not chosen, the best first
     */
    record Relation(
            LineageKind kind,
            Level level,
            @Nullable Named old,
            @Nullable Named current,
            double score,
            boolean ambiguous,
            MatchReason reason,
            List<Pair> rivals) {}

    /** A clause by its id and by what one cites it as. */
    record Named(UUID id, String designation) {}

    /** Two clauses that could be the same one. */
    record Pair(Named old, Named current, double score) {}

    /** What somebody said: both clauses for the same one, the old one alone for gone, the new one alone for new. */
    record Correction(
            UUID id, @Nullable Named old, @Nullable Named current, String by, Instant at, String why) {}

    /**
     * What somebody says.
     *
     * @param instead the correction in whose place this one is kept
     */
    @Schema(example = """
            {"old": "0b0f1d2c-0000-4000-8000-000000000001", "current": "0b0f1d2c-0000-4000-8000-000000000002",
             "why": "同一违法行为，名称改了"}""")
    record NewCorrection(
            @Nullable UUID old,
            @Nullable UUID current,
            @Nullable String why,
            @Nullable UUID instead) {}

    @GetMapping
    @Operation(
            summary = "两个版本之间各条款的沿革与人工更正 What became of every clause between two versions, with corrections",
            description = "两版可以不相邻，先后不限；不相邻时由各步接续得出。 The two need not be neighbours, nor in order.")
    @ApiResponse(responseCode = "200", description = "沿革 The lineage")
    @ApiResponse(responseCode = "404", description = "没有这个版本 No such version")
    Told lineage(@PathVariable DraftId id, @RequestParam int from, @RequestParam int to) {
        Version older = existing(id, from);
        Version newer = existing(id, to);
        ClauseNames olds = names(older);
        ClauseNames currents = names(newer);
        return new Told(
                VersionInList.of(older),
                VersionInList.of(newer),
                versions.lineage(older.id(), newer.id()).orElseThrow().relations().stream()
                        .map(relation -> relation(relation, olds, currents))
                        .toList(),
                corrections.list(older.id(), newer.id()).stream()
                        .map(kept -> correction(kept, olds, currents))
                        .toList());
    }

    @PostMapping("/corrections")
    @Operation(
            summary = "更正相邻两版之间的对应关系 Correct the correspondence of two neighbouring versions",
            description =
                    "old 与 current 都写：是同一条；只写 old：已删去；只写 current：是新增的。instead：取代一项先前的更正。"
                            + " Both: the same clause; old alone: gone; current alone: new. instead: takes the place of another.")
    @ApiResponse(responseCode = "201", description = "已经保存 Kept")
    @ApiResponse(responseCode = "409", description = "与先前的更正矛盾，或者不是条款 Contradicts an earlier one")
    @ApiResponse(responseCode = "422", description = "内容有误 Faults")
    ResponseEntity<Correction> correct(
            @PathVariable DraftId id,
            @RequestParam int from,
            @RequestParam int to,
            @RequestBody NewCorrection body,
            Principal by) {
        Version older = existing(id, from);
        Version newer = existing(id, to);
        String why = Objects.requireNonNullElse(body.why(), "").strip();
        Problems problems = DraftChecks.note("why", why);
        if (newer.number() != older.number() + 1) {
            problems = problems.and(Problem.at("to", "correspondence.problem.neighbours"));
        }
        if (body.old() == null && body.current() == null) {
            problems = problems.and(Problem.at("old", "correspondence.problem.nothing"));
        }
        if (!problems.isEmpty()) {
            throw ApiRefusal.invalid(problems);
        }
        LineageCorrection said = said(body);
        UUID instead = body.instead();
        ClauseNames olds = names(older);
        ClauseNames currents = names(newer);
        return switch (instead == null
                ? corrections.keep(older.id(), newer.id(), said, by.getName(), why)
                : corrections.change(older.id(), newer.id(), instead, said, by.getName(), why)) {
            case KeepingCorrection.Kept kept ->
                ResponseEntity.created(URI.create("/api/v1/drafts/%s/lineage?from=%d&to=%d".formatted(id, from, to)))
                        .body(correction(kept.correction(), olds, currents));
            case KeepingCorrection.Refused refused ->
                throw new ApiRefusal(HttpStatus.CONFLICT, "contradiction")
                        .because(Objections.told(refused.objections(), olds, currents));
        };
    }

    @DeleteMapping("/corrections/{correction}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "撤回更正（留有记录） Withdraw a correction (it stays on record)")
    @ApiResponse(responseCode = "204", description = "已经撤回 Withdrawn")
    @ApiResponse(responseCode = "404", description = "没有这项更正 No such correction")
    void withdraw(
            @PathVariable DraftId id,
            @PathVariable UUID correction,
            @RequestParam int from,
            @RequestParam int to,
            Principal by) {
        boolean ofThese = corrections
                .list(existing(id, from).id(), existing(id, to).id())
                .stream()
                .anyMatch(kept -> kept.id().equals(correction));
        if (!ofThese || !corrections.withdraw(correction, by.getName())) {
            throw new NotFound(correction);
        }
    }

    private static LineageCorrection said(NewCorrection body) {
        UUID old = body.old();
        UUID current = body.current();
        if (old == null) {
            return new LineageCorrection.Fresh(new ProvisionId(Objects.requireNonNull(current)));
        }
        return current == null
                ? new LineageCorrection.Gone(new ProvisionId(old))
                : new LineageCorrection.SameClause(new ProvisionId(old), new ProvisionId(current));
    }

    private static Relation relation(LineageRelation relation, ClauseNames olds, ClauseNames currents) {
        return new Relation(
                relation.kind(),
                relation.level(),
                named(relation.before(), olds),
                named(relation.after(), currents),
                relation.score(),
                relation.ambiguous(),
                relation.reason(),
                relation.rivals().stream()
                        .map(rival -> new Pair(
                                new Named(rival.before().value(), olds.of(rival.before())),
                                new Named(rival.after().value(), currents.of(rival.after())),
                                rival.score()))
                        .toList());
    }

    private static Correction correction(KeptCorrection kept, ClauseNames olds, ClauseNames currents) {
        return new Correction(
                kept.id(),
                named(kept.correction().old().orElse(null), olds),
                named(kept.correction().current().orElse(null), currents),
                kept.by(),
                kept.at(),
                kept.why());
    }

    private static @Nullable Named named(@Nullable ProvisionId id, ClauseNames names) {
        return id == null ? null : new Named(id.value(), names.of(id));
    }

    private ClauseNames names(Version version) {
        return new ClauseNames(versions.clauses(version.id()));
    }

    private Version existing(DraftId id, int number) {
        return versions.find(id, number).orElseThrow(() -> new NotFound(id + " version " + number));
    }
}
