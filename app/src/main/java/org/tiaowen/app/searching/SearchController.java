package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.tiaowen.comments.consultations.Consultation;
import org.tiaowen.comments.consultations.Consultations;
import org.tiaowen.comments.consultations.ConsultedTexts;
import org.tiaowen.comments.contactpoints.ContactPointId;
import org.tiaowen.comments.contactpoints.ContactPoints;
import org.tiaowen.drafting.articles.Places;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.versions.Drafts;
import org.tiaowen.drafting.versions.VersionId;
import org.tiaowen.search.queries.ClauseHit;
import org.tiaowen.search.queries.CommentHit;
import org.tiaowen.search.queries.Facet;
import org.tiaowen.search.queries.Listing;
import org.tiaowen.search.queries.Reader;
import org.tiaowen.search.queries.SearchPage;
import org.tiaowen.search.queries.SearchResult;
import org.tiaowen.search.queries.SearchUnavailable;
import org.tiaowen.search.queries.Suggesting;
import org.tiaowen.search.saved.SavedSearch;
import org.tiaowen.search.saved.SavedSearches;

/** One box over clauses and comments. */
@Controller
class SearchController {

    private final Searching searching;
    private final Suggesting suggesting;
    private final SavedSearches saved;
    private final Drafts drafts;
    private final Consultations consultations;
    private final ConsultedTexts texts;
    private final ContactPoints contactPoints;
    private final MessageSource messages;

    SearchController(
            Searching searching,
            Suggesting suggesting,
            SavedSearches saved,
            Drafts drafts,
            Consultations consultations,
            ConsultedTexts texts,
            ContactPoints contactPoints,
            MessageSource messages) {
        this.searching = searching;
        this.suggesting = suggesting;
        this.saved = saved;
        this.drafts = drafts;
        this.consultations = consultations;
        this.texts = texts;
        this.contactPoints = contactPoints;
        this.messages = messages;
    }

    @GetMapping("/search")
    String search(
            @RequestParam MultiValueMap<String, String> said, HttpServletRequest caller, Locale locale, Model model) {
        SearchAddress address = SearchAddress.of(said);
        Map<UUID, Consultation> consulted = consultations.all().stream()
                .collect(Collectors.toMap(consultation -> consultation.id().value(), Function.identity()));
        SearchView view = new SearchView(address, messages, locale, (facet, value) -> nameOf(facet, value, consulted));
        model.addAttribute("address", address);
        model.addAttribute(
                "heading",
                address.q().isBlank()
                        ? messages.getMessage("search.title", null, locale)
                        : messages.getMessage("search.titled", new Object[] {address.q()}, locale));
        model.addAttribute("drafts", drafts.list());
        model.addAttribute("orders", Listing.Order.values());
        model.addAttribute("consultations", consulted);
        Optional<SavedSearch> kept = address.saved().isEmpty()
                ? Optional.empty()
                : saved.find(Searching.name(caller), SearchView.id(address.saved()));
        model.addAttribute("savedSearch", kept.orElse(null));
        model.addAttribute(
                "news",
                kept.map(search -> saved.news(Searching.name(caller), search.id()))
                        .orElse(Set.of()));
        model.addAttribute("asked", address.asksForSomething());
        if (address.asksForSomething()) {
            Searching.Looked looked = searching.look(address, caller);
            model.addAttribute("renewed", looked.renewed());
            add(looked, address, view, model);
        }
        return "searching/search";
    }

    /** What somebody may be about to type; without JavaScript nobody asks for it. */
    @GetMapping("/search/suggestions")
    String suggestions(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("suggestions", suggesting.complete(q, Reader.STAFF));
        return "searching/search :: suggestions";
    }

    private void add(Searching.Looked looked, SearchAddress address, SearchView view, Model model) {
        SearchResult<?> result = looked.result();
        switch (result) {
            case SearchPage<?> found -> {
                model.addAttribute("found", found);
                model.addAttribute("chips", view.chips(found.understood()));
                model.addAttribute("notes", view.notes(found.understood()));
                model.addAttribute(
                        "choices",
                        view.choices(
                                address.comments() ? Facet.OF_COMMENTS : Facet.OF_CLAUSES,
                                found.facets(),
                                found.cut()));
                model.addAttribute("clauseHits", only(found, ClauseHit.class));
                List<CommentHit> said = only(found, CommentHit.class);
                model.addAttribute("commentHits", said);
                model.addAttribute("designations", designations(said));
                int page = looked.page();
                model.addAttribute("page", page);
                model.addAttribute(
                        "previous",
                        page > 1 ? address.onPage(page - 1, looked.moment()).href() : null);
                model.addAttribute(
                        "next",
                        found.hasMore()
                                ? address.onPage(page + 1, looked.moment()).href()
                                : null);
            }
            case SearchUnavailable<?> away -> {
                model.addAttribute("unavailable", away.rebuilding() ? "search.rebuilding" : "search.unavailable");
                model.addAttribute("chips", view.chips(away.understood()));
                model.addAttribute("notes", view.notes(away.understood()));
            }
        }
    }

    private String nameOf(Facet facet, String value, Map<UUID, Consultation> consulted) {
        return switch (facet) {
            case CONSULTATION ->
                Optional.ofNullable(consulted.get(SearchView.id(value)))
                        .map(Consultation::title)
                        .orElse(value);
            case CONTACT_POINT ->
                contactPoints
                        .find(new ContactPointId(SearchView.id(value)))
                        .map(point -> point.name())
                        .orElse(value);
            case ORIGIN, KIND, ORGAN, YEAR, VALIDITY, STAGE, CHANNEL, STANCE, DECISION -> "";
        };
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
}
