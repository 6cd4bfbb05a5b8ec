package org.tiaowen.app.searching;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tiaowen.drafting.versions.DraftId;
import org.tiaowen.search.queries.ClauseHit;
import org.tiaowen.search.queries.ClauseQuery;
import org.tiaowen.search.queries.ClauseSearch;
import org.tiaowen.search.queries.CommentHit;
import org.tiaowen.search.queries.CommentQuery;
import org.tiaowen.search.queries.CommentSearch;
import org.tiaowen.search.queries.Listing;
import org.tiaowen.search.queries.Paging;
import org.tiaowen.search.queries.SearchPage;
import org.tiaowen.search.queries.SearchResult;
import org.tiaowen.search.queries.SearchUnavailable;
import org.tiaowen.search.saved.SavedSearches;

/** Carries out the search an address asks for. */
@Component
class Searching {

    private static final int HITS_A_PAGE = 20;

    private final ClauseSearch clauses;
    private final CommentSearch comments;
    private final SavedSearches saved;

    Searching(ClauseSearch clauses, CommentSearch comments, SavedSearches saved) {
        this.clauses = clauses;
        this.comments = comments;
        this.saved = saved;
    }

    /**
     * What was found.
     *
     * @param page which page it is
     * @param moment the frozen index, for the next page; null where there is none or it was not needed
     * @param renewed whether the frozen index asked for is gone and this is the first page of a new search
     */
    record Looked(
            SearchResult<?> result, int page, @Nullable String moment, boolean renewed) {}

    Looked look(SearchAddress address, HttpServletRequest caller) {
        if (address.page() > 1 && address.moment() != null) {
            SearchResult<?> next = ask(address, address.page(), address.moment(), caller);
            return next instanceof SearchUnavailable<?>
                    ? first(address, caller, true)
                    : new Looked(next, address.page(), address.moment(), false);
        }
        if (address.page() > 1) {
            return new Looked(ask(address, address.page(), null, caller), address.page(), null, false);
        }
        return first(address, caller, false);
    }

    private Looked first(SearchAddress address, HttpServletRequest caller, boolean renewed) {
        Optional<String> moment = address.comments() ? comments.freeze() : clauses.freeze();
        SearchResult<?> result = ask(address, 1, moment.orElse(null), caller);
        boolean more = result instanceof SearchPage<?> page && page.hasMore();
        if (!more) {
            moment.ifPresent(clauses::thaw);
        }
        return new Looked(result, 1, more ? moment.orElse(null) : null, renewed);
    }

    private SearchResult<?> ask(SearchAddress address, int page, @Nullable String moment, HttpServletRequest caller) {
        Paging paging = new Paging((page - 1) * HITS_A_PAGE, HITS_A_PAGE);
        Listing listing = listing(address, true, news(address, caller), moment);
        return address.comments()
                ? comments.search(
                        new CommentQuery(address.q(), commentFilters(address), paging, listing),
                        CommentReaders.of(caller))
                : clauses.search(
                        new ClauseQuery(address.q(), clauseFilters(address), paging, listing),
                        CommentReaders.of(caller));
    }

    static Listing listing(
            SearchAddress address, boolean counted, @Nullable Set<String> among, @Nullable String moment) {
        return new Listing(address.order(), address.literally(), counted, address.chosen(), among, moment);
    }

    /** What is new of a saved search, if nothing else is asked for. */
    private @Nullable Set<String> news(SearchAddress address, HttpServletRequest caller) {
        return address.fresh() ? saved.news(name(caller), SearchView.id(address.saved())) : null;
    }

    static String name(HttpServletRequest caller) {
        return Objects.requireNonNullElse(caller.getRemoteUser(), "");
    }

    static ClauseQuery.Filters clauseFilters(SearchAddress address) {
        ClauseQuery.Filters filters = address.all() ? ClauseQuery.Filters.NONE : ClauseQuery.Filters.NEWEST;
        return address.draft().isEmpty() ? filters : filters.inDraft(draft(address));
    }

    static CommentQuery.Filters commentFilters(SearchAddress address) {
        return address.draft().isEmpty()
                ? CommentQuery.Filters.NONE
                : new CommentQuery.Filters(null, draft(address), null, null, null, null, null, null);
    }

    private static DraftId draft(SearchAddress address) {
        return new DraftId(SearchView.id(address.draft()));
    }

    /** Every clause that is found, to be closed; empty while Elasticsearch is away. */
    Optional<Stream<ClauseHit>> everyClause(SearchAddress address, HttpServletRequest caller) {
        return clauses.every(
                new ClauseQuery(
                        address.q(),
                        clauseFilters(address),
                        Paging.first(1),
                        listing(address, false, news(address, caller), null)),
                CommentReaders.of(caller));
    }

    /** Every opinion that is found, to be closed; empty while Elasticsearch is away. */
    Optional<Stream<CommentHit>> everyComment(SearchAddress address, HttpServletRequest caller) {
        return comments.every(
                new CommentQuery(
                        address.q(),
                        commentFilters(address),
                        Paging.first(1),
                        listing(address, false, news(address, caller), null)),
                CommentReaders.of(caller));
    }
}
