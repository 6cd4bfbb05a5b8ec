package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Draft;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.queries.ClauseHit;
import org.tiaowen.search.queries.ClauseQuery;
import org.tiaowen.search.queries.ClauseSearch;
import org.tiaowen.search.queries.CommentHit;
import org.tiaowen.search.queries.CommentQuery;
import org.tiaowen.search.queries.CommentSearch;
import org.tiaowen.search.queries.Paging;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SearchPage;
import org.tiaowen.search.queries.SearchResult;
import org.tiaowen.search.queries.SearchUnavailable;

/** One box over clauses and comments. */
@Controller
class SearchController {

    private static final int HITS_A_PAGE = 20;

    private final ClauseSearch clauses;
    private final CommentSearch comments;
    private final Drafts drafts;
    private final Consultations consultations;
    private final ConsultedTexts texts;

    SearchController(
            ClauseSearch clauses,
            CommentSearch comments,
            Drafts drafts,
            Consultations consultations,
            ConsultedTexts texts) {
        this.clauses = clauses;
        this.comments = comments;
        this.drafts = drafts;
        this.consultations = consultations;
        this.texts = texts;
    }

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "clauses") String in,
            @RequestParam(required = false) @Nullable DraftId draft,
            @RequestParam(required = false) @Nullable DocumentKind kind,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "1") int page,
            HttpServletRequest caller,
            Model model) {
        boolean inComments = in.equals("comments");
        List<Draft> every = drafts.list();
        model.addAttribute("q", q);
        model.addAttribute("in", inComments ? "comments" : "clauses");
        model.addAttribute("drafts", every);
        model.addAttribute("kinds", DocumentKind.values());
        model.addAttribute(
                "draft",
                every.stream()
                        .map(Draft::id)
                        .filter(id -> id.equals(draft))
                        .findFirst()
                        .orElse(null));
        model.addAttribute("kind", kind);
        model.addAttribute("all", all);
        model.addAttribute("page", Math.max(1, page));
        boolean asked = !q.isBlank() || draft != null || kind != null;
        model.addAttribute("asked", asked);
        if (asked) {
            Paging paging = new Paging((Math.max(1, page) - 1) * HITS_A_PAGE, HITS_A_PAGE);
            SearchResult<?> result = inComments
                    ? comments.search(
                            new CommentQuery(
                                    q,
                                    new CommentQuery.Filters(null, draft, null, null, null, null, null, null),
                                    paging),
                            CommentReaders.of(caller))
                    : clauses.search(
                            new ClauseQuery(
                                    q, new ClauseQuery.Filters(!all, draft, null, kind, Set.of(), null, null), paging),
                            Reader.STAFF);
            add(result, model);
        }
        return "searching/search";
    }

    private void add(SearchResult<?> result, Model model) {
        switch (result) {
            case SearchPage<?> found -> {
                model.addAttribute("found", found);
                model.addAttribute("understood", found.understood());
                model.addAttribute("clauseHits", only(found, ClauseHit.class));
                List<CommentHit> said = only(found, CommentHit.class);
                model.addAttribute("commentHits", said);
                model.addAttribute("designations", designations(said));
                model.addAttribute("consultations", titles());
            }
            case SearchUnavailable<?> away -> {
                model.addAttribute("unavailable", true);
                model.addAttribute("understood", away.understood());
            }
        }
    }

    /** How the clauses the comments are linked to are called in the versions they were made on. */
    private Map<ProvisionId, String> designations(List<CommentHit> hits) {
        Map<ProvisionId, String> designations = new HashMap<>();
        Map<VersionId, List<CommentHit>> byVersion = hits.stream().collect(Collectors.groupingBy(CommentHit::version));
        byVersion.forEach((version, said) -> texts.of(version).map(Places::of).ifPresent(places -> said.stream()
                .flatMap(hit -> hit.clauses().stream())
                .forEach(clause ->
                        places.designation(clause).ifPresent(designation -> designations.put(clause, designation)))));
        return designations;
    }

    private static <H> List<H> only(SearchPage<?> page, Class<H> kind) {
        return page.hits().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private Map<UUID, Consultation> titles() {
        return consultations.all().stream()
                .collect(Collectors.toMap(consultation -> consultation.id().value(), Function.identity()));
    }
}
