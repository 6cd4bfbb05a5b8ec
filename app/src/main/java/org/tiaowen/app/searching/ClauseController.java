package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.app.pages.NotFound;
import org.tiaowen.comments.intake.Audience;
import org.tiaowen.comments.intake.Publicity;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.library.Law;
import org.tiaowen.drafting.library.LawClause;
import org.tiaowen.drafting.library.LawId;
import org.tiaowen.drafting.library.Library;
import org.tiaowen.search.index.IndexedText;
import org.tiaowen.search.queries.CitingDrafts;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SimilarClause;
import org.tiaowen.search.queries.SimilarClauses;

/**
 * The page of a clause: its words in every text, the comments on it, what it cites and what cites it, where the same rule stands
 * elsewhere. A clause of a law is for everybody, that of a draft for those who work with it.
 */
@Controller
class ClauseController {

    private static final int CITING_A_PAGE = 30;
    private static final int SIMILAR_SHOWN = 10;
    private static final int SAME_SHOWN = 20;
    private static final int CITING_DRAFTS_SHOWN = 50;
    private static final List<String> ROLES = List.of("EXPERT", "DRAFTER", "ADMINISTRATOR");

    private final DraftClauses drafts;
    private final LawClauses laws;
    private final SaidOnClause said;
    private final SimilarClauses similar;
    private final CitingDrafts citingDrafts;
    private final Library library;

    ClauseController(
            DraftClauses drafts,
            LawClauses laws,
            SaidOnClause said,
            SimilarClauses similar,
            CitingDrafts citingDrafts,
            Library library) {
        this.drafts = drafts;
        this.laws = laws;
        this.said = said;
        this.similar = similar;
        this.citingDrafts = citingDrafts;
        this.library = library;
    }

    @GetMapping("/clauses/{id}")
    String clause(
            @PathVariable ProvisionId id,
            @RequestParam(defaultValue = "1") int citing,
            @RequestParam(defaultValue = "1") int groups,
            HttpServletRequest caller,
            Model model) {
        int from = (Math.clamp(citing, 1, 1_000) - 1) * CITING_A_PAGE;
        Optional<DraftClauses.Found> draft = drafts.page(id, from, CITING_A_PAGE, caller);
        draft.ifPresent(found -> addSaid(found, id, Math.clamp(groups, 1, 1_000), caller, model));
        ClausePage page = draft.map(DraftClauses.Found::page)
                .or(() -> laws.page(id, from, CITING_A_PAGE))
                .orElseThrow(() -> missing(id, caller));
        model.addAttribute("id", id);
        model.addAttribute("clause", page);
        model.addAttribute("citingPage", from / CITING_A_PAGE + 1);
        model.addAttribute("citingMore", from + CITING_A_PAGE < page.citingCount());
        if (draft.isEmpty() && mayReadDrafts(caller)) {
            addCitingDrafts(id, page, model);
        }
        addSimilar(page, mayReadDrafts(caller) ? Reader.STAFF : Reader.PUBLIC, model);
        return "searching/clause";
    }

    static boolean mayReadDrafts(HttpServletRequest caller) {
        return ROLES.stream().anyMatch(caller::isUserInRole);
    }

    /** The door is open for the clauses of laws. Whether it is one of a draft or of nothing is not told who may not read it. */
    static RuntimeException missing(ProvisionId id, HttpServletRequest caller) {
        return mayReadDrafts(caller)
                ? new NotFound(id)
                : new AccessDeniedException("no clause of a law, and clauses of drafts are for staff");
    }

    private void addSaid(DraftClauses.Found found, ProvisionId id, int page, HttpServletRequest caller, Model model) {
        Audience audience = CommentReaders.audience(caller);
        model.addAttribute("draft", found.draft());
        model.addAttribute("version", found.version());
        SaidOnClause.All all = said.of(found.version(), id, found.inside(), page - 1, audience);
        model.addAttribute("opinionCounts", all.counts());
        model.addAttribute("seesWithheld", audience.sees(Publicity.WITHHELD));
        model.addAttribute("said", all.in());
        model.addAttribute("groupsPage", page);
        model.addAttribute("groupsMore", all.in().stream().anyMatch(SaidOnClause.In::more));
    }

    private void addCitingDrafts(ProvisionId id, ClausePage page, Model model) {
        Optional<LawClause> clause = library.newestWith(id).flatMap(text -> library.clause(text, id));
        Optional<List<CitingDrafts.Citing>> found = clause.filter(one -> one.article() > 0)
                .map(one ->
                        citingDrafts.of(page.title(), one.article(), one.suffix(), Reader.STAFF, CITING_DRAFTS_SHOWN))
                .orElse(Optional.of(List.of()));
        model.addAttribute(
                "hasTextBefore",
                clause.filter(one -> !library.texts(new LawId(page.work()))
                                .getFirst()
                                .id()
                                .equals(one.text()))
                        .isPresent());
        model.addAttribute("citingDrafts", found.orElse(List.of()));
        model.addAttribute("citingDraftsAway", found.isEmpty());
    }

    /** While the search is away, the same words are still found in the database. */
    private void addSimilar(ClausePage page, Reader reader, Model model) {
        Optional<List<SimilarClause>> found = page.words().isBlank()
                ? Optional.of(List.of())
                : similar.find(page.words(), page.work(), reader, SIMILAR_SHOWN);
        model.addAttribute("similarAway", found.isEmpty());
        model.addAttribute("similar", found.orElse(List.of()));
        List<LawClause> same =
                found.isPresent() ? List.of() : library.sameWords(new LawId(page.work()), page.words(), SAME_SHOWN);
        model.addAttribute("same", same);
        model.addAttribute("sameTitles", titles(same));
        model.addAttribute("superior", superior(page, found.orElse(List.of())));
    }

    private Map<LawClause, String> titles(List<LawClause> clauses) {
        return clauses.stream().distinct().collect(Collectors.toMap(clause -> clause, clause -> library.text(
                        clause.text())
                .map(text -> text.title())
                .orElse("")));
    }

    /** The national laws among those, where this one is none: what repeats them may be left out of it. */
    private List<UUID> superior(ClausePage page, List<SimilarClause> found) {
        boolean national = library.find(new LawId(page.work()))
                .filter(ClauseController::isNational)
                .isPresent();
        return national
                ? List.of()
                : found.stream()
                        .filter(one -> one.origin() == IndexedText.Origin.LAW)
                        .flatMap(one -> Stream.of(one.work()))
                        .distinct()
                        .filter(work -> library.find(new LawId(work))
                                .filter(ClauseController::isNational)
                                .isPresent())
                        .toList();
    }

    private static boolean isNational(Law law) {
        return law.jurisdiction().equals("全国");
    }
}
