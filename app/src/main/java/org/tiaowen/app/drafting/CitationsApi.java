package org.tiaowen.app.drafting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.citations.Citations;
import org.tiaowen.drafting.citations.Drifted;
import org.tiaowen.drafting.citations.Pointer;
import org.tiaowen.drafting.citations.Resolution;
import org.tiaowen.drafting.versions.CheckingCitations;
import org.tiaowen.drafting.versions.CitationCheck;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.Saving;
import org.tiaowen.drafting.versions.Version;
import org.tiaowen.drafting.versions.Versions;

/** The citations of a version, and of the working copy since the last one, for machines. */
@RestController
@RequestMapping("/api/v1/drafts/{id}")
@Tag(name = "引用 Citations")
class CitationsApi {

    private final Drafts drafts;
    private final Versions versions;
    private final CheckingCitations citations;

    CitationsApi(Drafts drafts, Versions versions, CheckingCitations citations) {
        this.drafts = drafts;
        this.versions = versions;
        this.citations = citations;
    }

    /** What a citation leads to. */
    enum Outcome {
        FOUND,
        AMBIGUOUS,
        DANGLING,
        EXTERNAL
    }

    /**
     * A citation where it stands.
     *
     * @param in the provision in whose own words it stands
     * @param start UTF-16 offset in those words
     * @param text as written
     * @param law the other text, where the citation is of another
     * @param cited what is named there
     * @param missing what is named here and does not exist, and what exists instead
     */
    record CitationInText(
            Named in,
            int start,
            int end,
            String text,
            Outcome resolution,
            List<Named> targets,
            @Nullable String law,
            List<String> cited,
            List<Missing> missing) {

        static CitationInText of(Citations.Occurrence occurrence, Places places) {
            Resolution resolution = occurrence.citation().resolution();
            return switch (resolution) {
                case Resolution.Found found -> with(occurrence, places, Outcome.FOUND, null, List.of(), List.of());
                case Resolution.Ambiguous several ->
                    with(occurrence, places, Outcome.AMBIGUOUS, null, List.of(), List.of());
                case Resolution.External external ->
                    with(occurrence, places, Outcome.EXTERNAL, external.title(), external.cited(), List.of());
                case Resolution.Dangling dangling ->
                    with(occurrence, places, Outcome.DANGLING, null, List.of(), dangling.missing());
            };
        }

        private static CitationInText with(
                Citations.Occurrence occurrence,
                Places places,
                Outcome outcome,
                @Nullable String law,
                List<Pointer> cited,
                List<Resolution.Missing> missing) {
            return new CitationInText(
                    Named.of(occurrence.in(), places),
                    occurrence.citation().start(),
                    occurrence.citation().end(),
                    occurrence.words(),
                    outcome,
                    named(occurrence.citation().resolution().targets()),
                    law,
                    cited.stream().map(Pointer::printed).toList(),
                    missing.stream()
                            .map(one -> new Missing(one.asked(), one.instead()))
                            .toList());
        }
    }

    /** A clause by its id and by what one cites it as. */
    record Named(UUID id, String designation) {

        static Named of(Provision provision, Places places) {
            return new Named(
                    provision.id().value(), places.designation(provision.id()).orElse(""));
        }
    }

    /** A clause that is named and does not exist. */
    record Missing(String asked, String instead) {}

    /**
     * The check of a working copy.
     *
     * @param since number of the version it is told from, null while there is none
     * @param examined how many citations were taken over from there
     * @param drifted those that no longer say what they said
     * @param dangling those that lead nowhere, and did not drift
     */
    record Checked(
            int revision,
            @Nullable Integer since,
            int examined,
            List<DriftedCitation> drifted,
            List<CitationInText> dangling) {}

    /**
     * A citation that no longer says what it said.
     *
     * @param was what it named then, by the numbers of then
     * @param meant where that is now; empty where nothing is left
     * @param leadsTo what the words lead to now; empty where they lead nowhere
     * @param rewrite the words to put there, null where a person must find them
     * @param certain whether the rewrite says for certain what was said
     */
    record DriftedCitation(
            Drifted.Kind kind,
            Named in,
            int start,
            int end,
            String text,
            List<Named> was,
            List<Named> meant,
            List<Named> leadsTo,
            @Nullable String rewrite,
            boolean certain) {

        static DriftedCitation of(Drifted drifted, Places places) {
            return new DriftedCitation(
                    drifted.kind(),
                    Named.of(drifted.in(), places),
                    drifted.start(),
                    drifted.end(),
                    drifted.words(),
                    named(drifted.was()),
                    named(drifted.meant()),
                    named(drifted.leadsTo()),
                    drifted.rewrite(),
                    drifted.certain());
        }
    }

    /** Which drifted citations are to be rewritten. */
    @Schema(example = """
            {"accept": [{"in": "0b0f1d2c-0000-4000-8000-000000000001", "start": 2, "end": 8}]}""")
    record Accepted(@Nullable List<Spot> accept) {}

    /** Where a citation stands: the provision and the UTF-16 offsets in its own words. */
    record Spot(@Nullable UUID in, int start, int end) {

        static Spot of(Drifted drifted) {
            return new Spot(drifted.in().id().value(), drifted.start(), drifted.end());
        }
    }

    /** The revision that holds the rewrites. */
    record Rewritten(int revision) {}

    @GetMapping("/versions/{number}/citations")
    @Operation(summary = "一个版本中的全部引用及其所指 Every citation of a version and what it leads to")
    @ApiResponse(responseCode = "200", description = "引用 The citations")
    @ApiResponse(responseCode = "404", description = "没有这个版本 No such version")
    List<CitationInText> ofVersion(@PathVariable DraftId id, @PathVariable int number) {
        Version version = versions.find(id, number).orElseThrow(() -> new NotFound(id + " version " + number));
        LegalText text = versions.text(version.id());
        Places places = Places.of(text);
        return Citations.of(text).all().stream()
                .map(occurrence -> CitationInText.of(occurrence, places))
                .toList();
    }

    @GetMapping("/working-copy/citations")
    @Operation(
            summary = "引用核对：工作稿中不再指向原条文的引用 Citation check: what no longer says what it said",
            description = "与上一版相比；修订号在 ETag 中。 Since the last version; the revision is the ETag.")
    @ApiResponse(responseCode = "200", description = "核对结果 The check")
    @ApiResponse(responseCode = "404", description = "没有这部草案 No such draft")
    ResponseEntity<Checked> check(@PathVariable DraftId id) {
        existing(id);
        CitationCheck check = citations.check(id);
        Places places = Places.of(check.copy().text());
        return ResponseEntity.ok()
                .eTag("\"" + check.copy().revision() + "\"")
                .body(new Checked(
                        check.copy().revision(),
                        check.since().map(Version::number).orElse(null),
                        check.drift().examined(),
                        check.drift().drifted().stream()
                                .map(drifted -> DriftedCitation.of(drifted, places))
                                .toList(),
                        check.dangling().stream()
                                .map(occurrence -> CitationInText.of(occurrence, places))
                                .toList()));
    }

    @PostMapping("/working-copy/citations/rewrites")
    @Operation(summary = "改写所选引用，存为新的修订（须带 If-Match） Rewrite the chosen ones as a new revision (If-Match is required)")
    @ApiResponse(responseCode = "200", description = "已经改写 Rewritten")
    @ApiResponse(responseCode = "412", description = "他人已经保存 Somebody else has saved")
    @ApiResponse(responseCode = "422", description = "没有选定可以改写的引用 Nothing chosen that has a rewrite")
    @ApiResponse(responseCode = "428", description = "缺少 If-Match · If-Match is missing")
    ResponseEntity<Rewritten> rewrite(
            @PathVariable DraftId id,
            @Parameter(description = "所核对的修订号 · the revision that was checked", example = "\"3\"")
                    @RequestHeader(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @RequestBody Accepted body,
            Principal by) {
        existing(id);
        List<Spot> accept = body.accept();
        Set<Spot> spots = accept == null ? Set.of() : Set.copyOf(accept);
        Optional<Saving> saving = citations.rewrite(
                id, WorkingCopyApi.revision(ifMatch), drifted -> spots.contains(Spot.of(drifted)), by.getName());
        return switch (saving.orElseThrow(
                () -> ApiRefusal.invalid(Problems.of(Problem.at("accept", "citations.problem.nothing"))))) {
            case Saving.Saved saved -> {
                int revision = saved.copy().revision();
                yield ResponseEntity.ok().eTag("\"" + revision + "\"").body(new Rewritten(revision));
            }
            case Saving.Conflict conflict ->
                throw new ApiRefusal(
                                HttpStatus.PRECONDITION_FAILED,
                                "overtaken",
                                conflict.theirs().revision())
                        .with("theirs", WorkingCopyApi.Theirs.of(conflict.theirs()));
        };
    }

    private static List<Named> named(List<Resolution.Target> targets) {
        return targets.stream()
                .map(target -> new Named(target.provision().id().value(), target.designation()))
                .toList();
    }

    private void existing(DraftId id) {
        if (drafts.find(id).isEmpty()) {
            throw new NotFound(id);
        }
    }
}
