package org.tiaowen.app.searching;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import org.tiaowen.app.api.ApiRefusal;
import org.tiaowen.app.pages.ChinaTime;
import org.tiaowen.app.pages.Problem;
import org.tiaowen.app.pages.Problems;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.asking.Meaning;
import org.tiaowen.search.asking.Naming;
import org.tiaowen.search.asking.Part;
import org.tiaowen.search.asking.Remark;
import org.tiaowen.search.asking.Understood;
import org.tiaowen.search.queries.ClauseHit;
import org.tiaowen.search.queries.ClauseQuery;
import org.tiaowen.search.queries.ClauseSearch;
import org.tiaowen.search.queries.CommentHit;
import org.tiaowen.search.queries.CommentQuery;
import org.tiaowen.search.queries.CommentSearch;
import org.tiaowen.search.queries.Fragment;
import org.tiaowen.search.queries.Paging;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SearchPage;
import org.tiaowen.search.queries.SearchResult;
import org.tiaowen.search.queries.SearchUnavailable;

/** The one box for machines: words, a citation, or both, over clauses and over comments. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "检索 Search")
class SearchApi {

    private static final String SIZE = "20";

    /** The roles that find versions not public yet. */
    private static final Set<String> STAFF = Set.of("EXPERT", "DRAFTER", "ADMINISTRATOR");

    private final ClauseSearch clauses;
    private final CommentSearch comments;

    SearchApi(ClauseSearch clauses, CommentSearch comments) {
        this.clauses = clauses;
        this.comments = comments;
    }

    /**
     * What the box was understood to ask for.
     *
     * @param citation the first clause asked for by number, as laws print it; null where none is
     * @param title the name of its law, as typed
     * @param words everything else that is looked for
     * @param parts every stretch of the box with what it was read as
     * @param remarks what could not be taken as typed, and what to type instead
     * @param meanings everyday expressions with the terms of law that were looked for beside them
     */
    record Asked(
            String text,
            boolean cut,
            @Nullable String citation,
            String title,
            String words,
            List<ReadPart> parts,
            List<Remark> remarks,
            List<Meaning> meanings) {

        static Asked of(Understood understood) {
            return new Asked(
                    understood.text(),
                    understood.cut(),
                    understood.citation().map(cited -> cited.clause().printed()).orElse(null),
                    understood.title(),
                    understood.words(),
                    understood.parts().stream()
                            .map(part -> ReadPart.of(understood, part))
                            .toList(),
                    understood.remarks(),
                    understood.meanings());
        }
    }

    /**
     * A stretch of the box.
     *
     * @param kind Words, Phrase, Without, Citation, Law, InTitle, Numbered, NumberedFrom, OfVersion, OfOrgan, InForce, SaidOf
     * @param start UTF-16 offset in {@code text}
     * @param laws of a citation or the name of a law: the laws called so, the likeliest first
     */
    record ReadPart(String kind, String text, int start, int end, List<String> laws) {

        static ReadPart of(Understood understood, Part part) {
            return new ReadPart(
                    part.getClass().getSimpleName(),
                    understood.typed(part),
                    part.span().start(),
                    part.span().end(),
                    part.named().map(Naming::titles).orElse(List.of()));
        }
    }

    /**
     * Hits, the best first.
     *
     * @param page from 0
     * @param totalIsExact whether {@code total} was counted to the end; else there are more
     */
    record Hits<H>(Asked understood, int page, int size, long total, boolean totalIsExact, List<H> hits) {}

    /**
     * A clause that was found, in one version.
     *
     * @param date the day on which the text was adopted, or a draft's version was made
     * @param article ordinal of the article, null for what is no article (the point of a decision)
     * @param suffix the value after 之, 0 where there is none
     * @param paragraph the 款 inside it that fits best, null when it is the whole
     * @param item the 项 of that 款, null when it is the whole 款
     * @param part the identity of that 款 or 项
     * @param highlight the fragments as HTML with {@code mark}
     */
    record FoundClause(
            UUID clauseId,
            UUID draft,
            UUID version,
            int versionNumber,
            String versionLabel,
            String title,
            LocalDate date,
            Level level,
            String number,
            @Nullable Integer article,
            int suffix,
            @Nullable Integer paragraph,
            @Nullable Integer item,
            List<String> headings,
            String caption,
            List<Fragment> fragments,
            String highlight,
            @Nullable UUID part,
            double score) {

        static FoundClause of(ClauseHit hit) {
            return new FoundClause(
                    hit.clause().value(),
                    hit.draft().value(),
                    hit.version().value(),
                    hit.versionNumber(),
                    hit.versionLabel(),
                    hit.title(),
                    hit.date().orElseGet(() -> LocalDate.ofInstant(hit.createdAt(), ChinaTime.ZONE)),
                    hit.level(),
                    hit.number(),
                    hit.article() == 0 ? null : hit.article(),
                    hit.suffix(),
                    hit.part().map(ClauseHit.Part::paragraph).orElse(null),
                    hit.part()
                            .map(ClauseHit.Part::item)
                            .filter(item -> item > 0)
                            .orElse(null),
                    hit.headings(),
                    hit.caption(),
                    hit.fragments(),
                    marked(hit.fragments()),
                    hit.part().map(part -> part.id().value()).orElse(null),
                    hit.score());
        }

        private static String marked(List<Fragment> fragments) {
            return fragments.stream()
                    .map(fragment -> fragment.runs().stream()
                            .map(run -> run.marked()
                                    ? "<mark>" + HtmlUtils.htmlEscape(run.text()) + "</mark>"
                                    : HtmlUtils.htmlEscape(run.text()))
                            .collect(Collectors.joining()))
                    .collect(Collectors.joining("…"));
        }
    }

    /**
     * A comment that was found.
     *
     * @param answers passages of the published answers to it that say what was asked for
     */
    record FoundComment(
            UUID comment,
            UUID consultation,
            UUID draft,
            UUID version,
            List<UUID> clauses,
            String source,
            @Nullable UUID contactPoint,
            Instant receivedAt,
            boolean published,
            List<Fragment> fragments,
            List<Fragment> answers,
            double score) {

        static FoundComment of(CommentHit hit) {
            return new FoundComment(
                    hit.comment(),
                    hit.consultation(),
                    hit.draft().value(),
                    hit.version().value(),
                    hit.clauses().stream().map(ProvisionId::value).toList(),
                    hit.source(),
                    hit.contactPoint().orElse(null),
                    hit.receivedAt(),
                    hit.published(),
                    hit.fragments(),
                    hit.answers(),
                    hit.score());
        }
    }

    @GetMapping("/clauses")
    @Operation(
            summary = "检索条款：词语、条号，或者两者 Find clauses by words, a citation, or both",
            description = "没有账号也可以检索已经公开征求意见的文本 Without an account: the versions that a consultation has made public")
    @SecurityRequirements
    @ApiResponse(responseCode = "200", description = "检索结果 The hits")
    @ApiResponse(responseCode = "422", description = "页码太大 Behind the last page that is given")
    @ApiResponse(responseCode = "503", description = "检索服务正在恢复 Elasticsearch is away")
    Hits<FoundClause> clauses(
            @Parameter(description = "词语或条号 · words or a citation", example = "停车管理条例 第十二条")
                    @RequestParam(defaultValue = "")
                    String q,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(required = false) @Nullable UUID version,
            @RequestParam(required = false) @Nullable DocumentKind kind,
            @RequestParam(required = false) @Nullable Set<Level> level,
            @Parameter(description = "也检索旧稿 · older versions too") @RequestParam(defaultValue = "false") boolean older,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = SIZE) int size,
            @Parameter(hidden = true) HttpServletRequest caller) {
        ClauseQuery.Filters filters = new ClauseQuery.Filters(
                !older && version == null,
                draft == null ? null : new DraftId(draft),
                version == null ? null : new VersionId(version),
                kind,
                level == null ? Set.of() : level,
                from,
                until);
        Reader reader = STAFF.stream().anyMatch(caller::isUserInRole) ? CommentReaders.of(caller) : Reader.PUBLIC;
        return hits(clauses.search(new ClauseQuery(q, filters, paging(page, size)), reader), FoundClause::of);
    }

    @GetMapping("/comments")
    @Operation(summary = "检索意见：词语、条号，或者两者 Find comments by words, a citation, or both")
    @ApiResponse(responseCode = "200", description = "检索结果 The hits")
    @ApiResponse(responseCode = "422", description = "页码太大 Behind the last page that is given")
    @ApiResponse(responseCode = "503", description = "检索服务正在恢复 Elasticsearch is away")
    Hits<FoundComment> comments(
            @Parameter(description = "词语或条号 · words or a citation", example = "停车 收费") @RequestParam(defaultValue = "")
                    String q,
            @RequestParam(required = false) @Nullable UUID consultation,
            @RequestParam(required = false) @Nullable UUID draft,
            @RequestParam(required = false) @Nullable UUID version,
            @RequestParam(required = false) @Nullable UUID clause,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable UUID contactPoint,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = SIZE) int size,
            @Parameter(hidden = true) HttpServletRequest caller) {
        CommentQuery.Filters filters = new CommentQuery.Filters(
                consultation,
                draft == null ? null : new DraftId(draft),
                version == null ? null : new VersionId(version),
                clause == null ? null : new ProvisionId(clause),
                source,
                contactPoint,
                from,
                until);
        return hits(
                comments.search(new CommentQuery(q, filters, paging(page, size)), CommentReaders.of(caller)),
                FoundComment::of);
    }

    /** A page behind the last that is given is refused: answered with the last one again, whoever counts up never ends. */
    static Paging paging(int page, int size) {
        int within = Math.clamp(size, 1, Paging.LARGEST);
        long from = Math.max(0L, (long) page * within);
        if (from + within > Paging.DEEPEST) {
            throw ApiRefusal.invalid(
                    Problems.of(Problem.at("page", "search.problem.page", Paging.DEEPEST / within - 1)));
        }
        return new Paging((int) from, within);
    }

    private static <H, F> Hits<F> hits(SearchResult<H> result, Function<H, F> printed) {
        return switch (result) {
            case SearchPage<H> page ->
                new Hits<>(
                        Asked.of(page.understood()),
                        page.paging().from() / page.paging().size(),
                        page.paging().size(),
                        page.total(),
                        page.totalIsExact(),
                        page.hits().stream().map(printed).toList());
            case SearchUnavailable<H> away -> throw new ApiRefusal(HttpStatus.SERVICE_UNAVAILABLE, "search-away");
        };
    }
}
